package nl.kaartwerk.publication.tests.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.DataFault;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.method.grant.GrantQuestion;
import nl.kaartwerk.method.grant.GrantScheme;

/** The data of the scheme of 2025 against its text, and schemes of a project. */
class GrantDataTest {
	private static final String ID = "witte-vlekken-2025";
	private static final GrantScheme SCHEME = Methods.shipped().grant(ID).orElseThrow();
	private static final Map<String, String> WORDS = Map.of("3", "drie belastingjaren", "5", "vijf jaar", "50000000", "50 miljoen", "43000000", "43 miljoen");
	/** Regulation 2023/2831, which came after the text. */
	private static final String LATER = "300000";

	@Test
	void everyClauseHasARow() {
		List<String> clauses = new ArrayList<>(IntStream.rangeClosed(1, 21).mapToObj(Integer::toString).toList());
		IntStream.rangeClosed(1, 7).forEach(i -> clauses.add("A" + i));
		IntStream.rangeClosed(1, 6).forEach(i -> clauses.add("B" + i));
		clauses.addAll(List.of("C1", "C2"));
		List<String> rows = SCHEME.conditions().stream().map(GrantCondition::clause).toList();
		assertEquals(List.of(), clauses.stream().filter(clause -> !rows.contains(clause)).toList());
	}

	@Test
	void everyRowNamesItsClauseInItsIdAndItsSource() {
		for (GrantCondition condition : SCHEME.conditions()) {
			assertTrue(condition.id().startsWith(condition.clause() + "-"), condition.id());
			assertTrue(condition.source().endsWith(condition.clause()), condition.id() + ": " + condition.source());
			assertFalse(condition.names().english().isBlank());
			assertFalse(condition.names().dutch().isBlank());
		}
	}

	@Test
	void whatConditionsLookAtIsAskedFor() {
		for (GrantCondition condition : SCHEME.conditions()) {
			for (String parameter : List.of("statement", "statements", "proposal", "approved", "requested", "cost", "invoice", "agreed", "name", "others", "sold", "changed",
					"notified", "registered", "staff")) {
				String keys = condition.parameters().get(parameter);
				if (keys != null && !condition.id().equals("3-method")) {
					Stream.of(keys.split(";")).forEach(key -> assertTrue(SCHEME.question(key).isPresent(), condition.id() + " looks at " + key));
				}
			}
			condition.when().stream().filter(w -> w.sort().name().matches("STATED|NOT")).forEach(w -> assertTrue(SCHEME.question(w.value()).isPresent(), w.value()));
		}
	}

	@Test
	void whatIsAskedForIsLookedAt() {
		String all = SCHEME.conditions().stream().map(c -> c.parameters().toString() + c.when()).reduce("", String::concat);
		assertEquals(List.of(), SCHEME.questions().stream().map(GrantQuestion::key).filter(key -> !all.contains(key)).toList());
	}

	private static Path seed() {
		Path seed = Path.of(System.getProperty("kaartwerk.root", "."), "../shared/seeds/witte-vlekken-regeling-2025.txt").normalize();
		Assumptions.assumeTrue(Files.exists(seed), "the text of the scheme lies beside the checkout of its developers");
		return seed;
	}

	/** By clause: from its number to the next one. */
	private static Map<String, String> clauses() throws IOException {
		String text = Files.readString(seed());
		Map<String, StringBuilder> clauses = new HashMap<>();
		String clause = "";
		boolean begun = false;
		Matcher head = Pattern.compile("^ ?(\\d+|[ABC]\\d)\\. .*").matcher("");
		for (String line : text.substring(text.indexOf("\nVoorwaarden\n")).lines().toList()) {
			begun |= line.startsWith("1. De aanvrager");
			if (begun && head.reset(line).matches() && isNext(clause, head.group(1))) {
				clause = head.group(1);
			}
			clauses.computeIfAbsent(clause, c -> new StringBuilder()).append(line).append('\n');
		}
		Map<String, String> texts = new HashMap<>();
		clauses.forEach((number, words) -> texts.put(number, words.toString()));
		return texts;
	}

	/** The lists within clauses are numbered too. */
	private static boolean isNext(String before, String number) {
		return !number.matches("\\d+") || Integer.parseInt(number) == (before.isEmpty() ? 0 : before.matches("\\d+") ? Integer.parseInt(before) : 99) + 1;
	}

	@Test
	void theNumbersAreThoseOfTheText() throws IOException {
		Map<String, String> clauses = clauses();
		List<String> absent = new ArrayList<>();
		for (GrantCondition condition : SCHEME.conditions()) {
			condition.parameters().forEach((name, value) -> {
				if (value.matches("\\d+") && !value.equals(LATER) && !name.equals("of")) { // which is a clause
					boolean fromElsewhere = condition.id().equals("13-unit") && name.equals("declarations"); // 25, of condition 7
					String text = clauses.get(fromElsewhere ? "7" : condition.clause());
					String written = String.format(Locale.GERMANY, "%,d", Long.parseLong(value));
					boolean there = Pattern.compile("(?<![\\d.])" + Pattern.quote(written) + "(?![\\d]|\\.\\d)").matcher(text).find()
							|| WORDS.containsKey(value) && text.contains(WORDS.get(value)) || text.contains(value) && value.equals("2024");
					if (!there) {
						absent.add(condition.id() + " " + name + "=" + value);
					}
				}
			});
		}
		assertEquals(List.of(), absent);
		assertTrue(clauses.get("3").contains("uiterlijk 1 november 2025"));
		assertTrue(clauses.get("19").contains("uiterlijk 1 november 2025"));
		assertTrue(Files.readString(seed()).contains("1 januari 2025 tot 1 november 2025"));
	}

	@Test
	void theMaterialsAreThoseOfTheText() throws IOException {
		String text = Files.readString(seed());
		assertEquals(39, SCHEME.materials().size());
		for (int i = 0; i < SCHEME.materials().size(); i++) {
			assertTrue(text.contains((i + 1) + ". " + SCHEME.materials().get(i).dutch()), SCHEME.materials().get(i).dutch());
		}
	}

	private static Map<String, String> copy(String id) {
		Map<String, String> files = new HashMap<>();
		for (String name : GrantScheme.FILES) {
			files.put("grants/" + id + '/' + name, DataFile.shippedText("grants/" + ID + '/' + name).replace(ID, id));
		}
		return files;
	}

	@Test
	void aProjectMayHaveASchemeOfItsOwn() {
		Map<String, String> files = copy("witte-vlekken-2026");
		files.computeIfPresent("grants/witte-vlekken-2026/conditions.csv", (name, text) -> text.replace("amount=1100|maximum=27500", "amount=1200|maximum=30000"));
		Methods methods = Methods.with(files);
		assertEquals(List.of(), methods.faults());
		assertEquals(List.of(ID, "witte-vlekken-2026"), methods.grants().stream().map(GrantScheme::id).toList());
		Case text = Case.whole().with(ID, "witte-vlekken-2026");
		files.forEach(text::file);
		assertEquals("eligible 1200 1200", Case.shown(text.result()));
	}

	@Test
	void aSchemeWithAMistakeIsNoSchemeForAConditionLeftOutWouldPass() {
		Map<String, String> files = copy("mine");
		files.computeIfPresent("grants/mine/conditions.csv", (name, text) -> text.replace("published-between", "published-betwixt"));
		Methods methods = Methods.with(files);
		assertEquals("[grants/mine/conditions.csv 6 UNKNOWN]",
				methods.faults().stream().map(f -> f.place().file() + " " + f.place().line() + " " + f.kind()).toList().toString());
		assertTrue(methods.grant("mine").isEmpty());
	}

	@Test
	void whatDoesNotBelongInASchemeIsTold() {
		assertEquals(DataFault.Kind.FILE_MISSING, fault("materials.csv", null));
		assertEquals(DataFault.Kind.VALUE, fault("scheme.csv", "id,version,name_en,name_nl,vat_included,status,source\nother,1,a,b,no,verified,s\n"));
		assertEquals(DataFault.Kind.COLUMN_MISSING, fault("scheme.csv", "id\n"));
		assertEquals(DataFault.Kind.VALUE, faultOf("amount=355000", "amount=many"));
		assertEquals(DataFault.Kind.VALUE, faultOf("from=2025-01-01", "from=2025-02-30"));
		assertEquals(DataFault.Kind.VALUE, faultOf("year=2024", "jaar=2024"));
		assertEquals(DataFault.Kind.TWICE, faultOf("\n7-maximum", "\n8-amount"));
		assertEquals(DataFault.Kind.VALUE, faultOf("3-period,3,claim", "3-period,3,card"));
	}

	private static DataFault.Kind faultOf(String old, String replacement) {
		return fault("conditions.csv", copy("mine").get("grants/mine/conditions.csv").replace(old, replacement));
	}

	private static DataFault.Kind fault(String name, String text) {
		Map<String, String> files = copy("mine");
		if (text == null) {
			files.remove("grants/mine/" + name);
		} else {
			files.put("grants/mine/" + name, text);
		}
		Methods methods = Methods.with(files);
		assertTrue(methods.grant("mine").isEmpty());
		return methods.faults().getFirst().kind();
	}

	@Test
	void theTaxYearsOfAnApplicationAreItsOwnAndTheTwoBefore() {
		assertEquals(List.of(2025, 2024, 2023), SCHEME.taxYears(LocalDate.of(2025, 9, 1).getYear()));
	}
}
