package nl.kaartwerk.calculation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.Status;

class MethodDataTest {
	private static final Method METHOD = Method.shipped();

	@Test
	void theSetsHaveElevenNineteenAndEighteenIndicators() {
		assertEquals(11, METHOD.set("A1").orElseThrow().size());
		assertEquals(19, METHOD.set("A2").orElseThrow().size());
		assertEquals(18, METHOD.set(IndicatorSet.INVENTORY).orElseThrow().size());
	}

	@Test
	void theThirteenColumnsHaveTheFixedOrder() {
		assertEquals(List.of("A1-A3", "A4", "A5", "B1", "B2", "B3", "B4", "B5", "C1", "C2", "C3", "C4", "D"),
				METHOD.modules().columns().stream().map(Module::code).toList());
	}

	@Test
	void everyRowOfEveryDataFileHasAStatusAndASource() throws Exception {
		Path data = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.method/src/nl/kaartwerk/method/data");
		try (Stream<Path> files = Files.list(data)) {
			List<String> names = files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".csv")).toList();
			assertTrue(names.size() >= 11, names.toString());
			for (String name : names) {
				for (DataFile.Row row : DataFile.shipped(name)) {
					assertFalse(row.text("source").isBlank(), row.place().toString());
					row.status();
				}
			}
		}
	}

	@Test
	void recalledWeightsStayUnconfirmed() {
		assertEquals(List.of("PM", "IRP", "ETP-fw", "HTP-c", "HTP-nc", "SQP"), METHOD.weights("A2").weights().stream()
				.filter(w -> w.status() == Status.UNCONFIRMED).map(w -> w.indicator()).toList());
		assertTrue(METHOD.weights("A1").weights().stream().allMatch(w -> w.status() == Status.UNCONFIRMED));
	}

	@ParameterizedTest
	@CsvSource({ "75,75,1,0", "75,999,1,0", "75,100,0.75,0", "75,30,1,1.5", "50,20,1,1.5", "75,0,1,0" })
	void replacementFactorsAreThoseOfThePublishedLogic(double work, double product, double firstLife, double replacements) {
		Replacement replacement = Replacement.of(work, product, false, METHOD.modules().columns(), METHOD.replacement());
		assertEquals(firstLife, replacement.firstLife());
		assertEquals(replacements, replacement.replacements());
	}

	@Test
	void anOlderRuleLeavesModuleDOutOfTheReplacement() {
		List<Module> columns = METHOD.modules().columns();
		int benefits = METHOD.modules().get("D").column();
		Method older = METHOD.methods().find("replacement-without-D", LocalDate.of(2026, 7, 1)).orElseThrow();
		assertEquals(Status.UNCONFIRMED, older.replacement().status(), "its dates and text were not found");
		assertEquals(1.5, Replacement.of(75, 30, false, columns, METHOD.replacement()).toReplacement()[benefits]);
		assertEquals(0, Replacement.of(75, 30, false, columns, older.replacement()).toReplacement()[benefits]);
	}

	@Test
	void theVersionInForceIsTheDefaultAndTheSetFollowsTheDay() {
		assertEquals("replacement-with-D", METHOD.methods().at(LocalDate.of(2020, 1, 1)).id());
		assertEquals("A1", METHOD.setInForce(LocalDate.of(2026, 6, 30)));
		assertEquals("A2", METHOD.setInForce(LocalDate.of(2026, 7, 1)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "A2|GWP-fossil|kg CO_(2)-Äq.|1", "A2|GWP-fossil|kg CO2 eqv.|1", "A2|GWP-fossil|g CO2 eq|0.001",
			"A1|POCP|kg Ethene eq.|1", "A1|EP|kg PO_(4)^(3)-Äq.|1", "A1|ODP|kg R11 Äquiv.|1", "A1|ADPF|MJ|4.81e-4", "A2|ADPF|MJ|1",
			"A2|ADPF|GJ|1000", "A2|EP-freshwater|kg PO_(4)-Äq.|0.326", "A2|WDP|m^(3) Welt-Äq. entzogen|1", "A2|AP|mol H^(+)-Äq.|1",
			"A2|SQP|dimensionless|1", "A2|PM|Krankheitsfälle|1", "A2|IRP|kBq U235-Äq.|1", "A2|ODP|kg CFC 11-Äquiv.|1" })
	void unitsInTheSpellingsOfRealEpdsAreUnderstood(String set, String code, String unit, double factor) {
		assertEquals(factor, METHOD.indicatorUnits().factor(indicator(set, code), unit).orElseThrow());
	}

	@Test
	void unlikeUnitsDoNotConvert() {
		assertTrue(METHOD.indicatorUnits().factor(indicator("A2", "AP"), "kg SO2 eq").isEmpty());
		assertTrue(METHOD.indicatorUnits().factor(indicator("A2", "GWP-fossil"), "kg").isEmpty());
		assertTrue(METHOD.units().factor("kg", "m2").isEmpty());
		assertFalse(METHOD.units().factor("t", "kg").isEmpty());
	}

	private static Indicator indicator(String set, String code) {
		IndicatorSet indicators = METHOD.set(set).orElseThrow();
		return indicators.indicators().get(indicators.position(code).orElseThrow());
	}
}
