package nl.kaartwerk.calculation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.limit.Verdict;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.DataFault;
import nl.kaartwerk.method.DataFault.Kind;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.model.Building;

/** Method data of a project: weight sets, limits and default lives over those that ship with Kaartwerk. */
class ProjectDataTest {
	private static final String SETS = "id,set,version,valid_from,valid_until,file,title,status,source\n";
	private static final String WEIGHTS = "indicator,weight,fallback_weight,fallback_parts,status,source\n";
	private static final String LIMITS = "id,function,usable_area_from,set,valid_from,valid_until,limit,relaxations,status,source\n";
	private static final String LIVES = "function,years,status,source,name_en,name_nl\n";
	private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

	/** A project in which set A2 has the given weights and 0 for all other indicators. */
	static Methods weights(Map<String, Double> weights) {
		StringBuilder rows = new StringBuilder(WEIGHTS);
		for (Indicator indicator : Method.shipped().set("A2").orElseThrow().indicators()) {
			rows.append(indicator.code()).append(',').append(weights.getOrDefault(indicator.code(), 0.0)).append(",,,verified,test\n");
		}
		Methods methods = Methods.with(Map.of("weight-sets.csv", SETS + "NMD-A2,A2,own,2026-07-01,,own.csv,Own,verified,test\n", "own.csv", rows.toString()));
		assertEquals(List.of(), methods.faults());
		return methods;
	}

	private static List<String> faults(Map<String, String> files) {
		return Methods.with(files).faults().stream().map(f -> f.place().file() + ":" + f.place().line() + " " + f.kind()).toList();
	}

	@Test
	void aFileOfWeightsOverridesTheRowsThatItHas() {
		Methods methods = Methods.with(Map.of("weight-sets.csv", SETS + "NMD-A2,A2,2,2026-07-01,,mine.csv,Mine,verified,letter of the NMD\n", "mine.csv",
				WEIGHTS + "PM,600000,,,verified,letter of the NMD\n"));
		assertEquals(List.of(), methods.faults());
		var weights = methods.at(DAY).weights("A2");
		var shipped = Method.shipped().weights("A2");
		int pm = weights.set().position("PM").getAsInt();
		assertEquals(List.of(600000.0, Status.VERIFIED), List.of(weights.weight(pm).value(), weights.weight(pm).status()));
		assertEquals("2", weights.version());
		assertEquals(18, shipped.weights().stream().filter(weights.weights()::contains).count(), "the others stay");
	}

	@Test
	void aNewWeightSetTakesOverOnItsDay() {
		Map<String, String> files = new HashMap<>();
		StringBuilder rows = new StringBuilder(WEIGHTS);
		Method.shipped().set("A2").orElseThrow().indicators().forEach(i -> rows.append(i.code()).append(",1,,,verified,test\n"));
		files.put("weight-sets.csv", SETS + "A2-2027,A2,3,2027-01-01,,w.csv,Next,unconfirmed,test\n");
		files.put("w.csv", rows.toString());
		Methods methods = Methods.with(files);
		assertEquals(List.of(), methods.faults());
		assertEquals("NMD-A2", methods.at(LocalDate.of(2026, 12, 31)).weights("A2").id());
		assertEquals("A2-2027", methods.at(LocalDate.of(2027, 1, 1)).weights("A2").id());
		Building building = Cards.building("75", "100", Cards.card("A2", "A1-A3", "GWP-fossil 5"), "1", "m3");
		building.setReferenceDate(nl.kaartwerk.model.value.PartialDate.valueOf("2027-02-01"));
		assertEquals(5, new Calculator(methods, new ModelCards(Method.shipped())).calculate(building, DAY).outcome("A2").mki());
	}

	@Test
	void aLimitOfAProjectGivesTheVerdict() {
		Methods methods = Methods.with(Map.of("limits.csv", LIMITS + "own,dwelling,,A2,2026-07-01,,0.9,no,verified,own research\n"));
		assertEquals(List.of(), methods.faults());
		Building building = Cards.building("75", "1", Cards.card("A2", "A1-A3", "GWP-fossil 100"), "1", "m3");
		building.getFunctions().add(Cards.function("dwelling", null));
		WorkResult result = new Calculator(methods, new ModelCards(Method.shipped())).calculate(building, DAY);
		assertEquals(Verdict.Kind.WITHIN, result.verdict().orElseThrow().kind());
	}

	@Test
	void aDefaultLifeOfAProjectCountsAndAddsAFunction() {
		Methods methods = Methods.with(Map.of("lives.csv", LIVES + "dwelling,100,verified,own,dwelling,woning\nschool,60,verified,own,school,school\n"));
		assertEquals(List.of(), methods.faults());
		assertEquals(100, methods.at(DAY).life("dwelling").orElseThrow().years());
		assertEquals(60, methods.at(DAY).life("school").orElseThrow().years());
	}

	@Test
	void eachMistakeIsFoundOnItsLineAndTheRestHolds() {
		assertEquals(List.of("lives.csv:2 VALUE", "lives.csv:4 TWICE"),
				faults(Map.of("lives.csv", LIVES + "dwelling,many,verified,own,d,w\nschool,60,verified,own,s,s\nschool,70,verified,own,s,s\n")));
		assertEquals(List.of("limits.csv:2 UNKNOWN", "limits.csv:3 UNKNOWN", "limits.csv:4 VALUE", "limits.csv:5 VALUE", "limits.csv:6 VALUE"),
				faults(Map.of("limits.csv", LIMITS + "a,barn,,A2,,,0.5,no,verified,x\nb,dwelling,,A9,,,0.5,no,verified,x\n"
						+ "c,dwelling,,A2,1-7-2026,,0.5,no,verified,x\nd,dwelling,,A2,,,0,5,verified,x\ne,dwelling,,A2,,,0.5,no,sure,x\n")));
		assertEquals(List.of("weight-sets.csv:2 FILE_MISSING"),
				faults(Map.of("weight-sets.csv", SETS + "NMD-A2,A2,2,,,nowhere.csv,Mine,verified,x\n")));
		assertEquals(List.of("w.csv:2 UNKNOWN", "w.csv:4 TWICE", "w.csv:5 VALUE"), faults(Map.of("weight-sets.csv",
				SETS + "NMD-A2,A2,2,,,w.csv,Mine,verified,x\n", "w.csv", WEIGHTS + "GWP,1,,,verified,x\nAP,1,,,verified,x\nAP,2,,,verified,x\nPM,1;5,,,verified,x\n")));
		assertEquals(List.of("w.csv:1 COLUMN_MISSING"), faults(Map.of("weight-sets.csv", SETS + "NMD-A2,A2,2,,,w.csv,Mine,verified,x\n", "w.csv",
				"indicator;weight\nAP;1\n")).stream().map(f -> f.replace(":2 ", ":1 ")).toList());
		assertEquals(List.of("weight-sets.csv:2 INCOMPLETE"), faults(Map.of("weight-sets.csv", SETS + "own,A2,2,,,w.csv,Mine,verified,x\n", "w.csv", WEIGHTS + "AP,1,,,verified,x\n")));
	}

	@Test
	void aMistakeSaysWhatIsExpectedInBothLanguages() {
		DataFault fault = Methods.with(Map.of("lives.csv", LIVES + "dwelling,0,verified,own,d,w\n")).faults().getFirst();
		assertEquals(Kind.VALUE, fault.kind());
		assertEquals("\"0\" does not belong in the column years: > 0.", fault.text(java.util.Locale.ENGLISH));
		assertEquals("\"0\" hoort niet in de kolom years: > 0.", fault.text(java.util.Locale.of("nl")));
		assertTrue(fault.getMessage().startsWith(".kaartwerk/lives.csv, line 2: "), fault.getMessage());
	}

	@Test
	void whatIsNoTableAtAllIsAFaultAndNoFailure() {
		for (String text : new String[] { "", "\"", "a,b\n\"x", "\0\0\0", "id\n\n\n", "id,id\n1,2\n" }) {
			for (String name : List.of("lives.csv", "limits.csv", "weight-sets.csv")) {
				Methods methods = Methods.with(Map.of(name, text));
				assertEquals(75, methods.at(DAY).life("dwelling").orElseThrow().years());
			}
		}
	}

	@Test
	void noMutantOfADataFileThrowsAndEachFaultHasItsLine() {
		Map<String, String> files = Map.of("weight-sets.csv", SETS + "NMD-A2,A2,2,2026-07-01,,w.csv,Mine,verified,\"a, b\"\nown,A1,1,,,w.csv,Own,unconfirmed,x\n", "w.csv",
				WEIGHTS + "PM,575838.6955,,,verified,x\nGWP-total,0,0.116,GWP-fossil|GWP-biogenic|GWP-luluc,verified,x\n", "limits.csv",
				LIMITS + "a,dwelling,100,A2,2026-07-01,2030-01-01,0.9,yes,unconfirmed,x\n", "lives.csv", LIVES + "dwelling,100,verified,x,dwelling,woning\n");
		String[] pieces = { "\"", ",", "\n", "\r\n", "-", "1e999", "|", "\0", "é", "2026-02-30", "NaN", ";", "A2", " ", "0x1p3" };
		java.util.Random random = new java.util.Random(20261121);
		List<String> names = files.keySet().stream().sorted().toList();
		for (int n = 0; n < 3000; n++) {
			Map<String, String> mutants = new HashMap<>(files);
			String name = names.get(random.nextInt(names.size()));
			StringBuilder text = new StringBuilder(files.get(name));
			for (int i = random.nextInt(3); i >= 0; i--) {
				int at = random.nextInt(text.length() + 1);
				int end = Math.min(text.length(), at + random.nextInt(12));
				text.replace(at, end, random.nextBoolean() ? "" : pieces[random.nextInt(pieces.length)]);
			}
			mutants.put(name, text.toString());
			Methods methods = Methods.with(mutants);
			methods.at(DAY).weights("A2").weights();
			for (DataFault fault : methods.faults()) {
				assertTrue(fault.place().line() >= 1 && fault.place().line() <= text.toString().lines().count() + 3, fault.getMessage());
				assertTrue(!fault.text(java.util.Locale.of("nl")).isBlank());
			}
		}
	}
}
