package nl.kaartwerk.calculation.tests;

import static nl.kaartwerk.calculation.tests.Cards.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.derivation.CardDerivations;
import nl.kaartwerk.calculation.derivation.Derivation;
import nl.kaartwerk.calculation.derivation.Derivation.Kind;
import nl.kaartwerk.calculation.derivation.Origin;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Surcharge;

/** Where the MKI of a card comes from, down to the cell and the row of method data. */
class CardDerivationTest {
	private static final Method METHOD = Method.shipped();
	private static final double W = 0.116;

	private final Declaration declaration = card("A2", "A1-A3 C1 D", "GWP-fossil 100 20 ND", "PM 0 1e-6 0");

	private CardDerivations derivations(Declaration card) {
		Document document = Cards.MODEL.createDocument();
		document.getDefinitions().add(card);
		card.setName("Beton");
		Resource resource = new ResourceImpl(URI.createURI("file:/beton.kaart"));
		resource.getContents().add(document);
		CardResult result = new Calculator(METHOD.methods(), new ModelCards(METHOD)).calculate(new CardCompiler(METHOD).compile(card), "A2");
		return new CardDerivations(result, METHOD);
	}

	private Row row(int index) {
		return declaration.getProfiles().getFirst().getTables().getFirst().getRows().get(index);
	}

	@Test
	void theStepsOfACardAddUpToItsMki() {
		Derivation card = derivations(declaration).card();
		double dust = 1e-6 * METHOD.weights("A2").weight(METHOD.set("A2").orElseThrow().position("PM").getAsInt()).value();
		assertEquals(120 * W + dust, card.value(), 1e-12);
		assertEquals("MKI of Beton per 1 m3", card.text(Locale.ENGLISH));
		Derivation profile = card.parts().getFirst();
		assertEquals(card.value(), profile.value(), 1e-12);
		assertEquals(List.of("module A1-A3", "module C1", "module D"), profile.parts().stream().map(part -> part.text(Locale.ENGLISH)).toList());
		assertEquals(card.value(), profile.parts().stream().mapToDouble(Derivation::value).sum(), 1e-12);
	}

	@Test
	void aCellIsItsScoreTimesItsWeight() {
		CardDerivations derivations = derivations(declaration);
		Derivation cell = derivations.cell(EcoreUtil.getURI(row(0)), 1).orElseThrow();
		assertEquals("GWP-fossil in C1", cell.text(Locale.ENGLISH));
		assertEquals(20 * W, cell.value(), 1e-12);
		assertEquals(List.of(Kind.SCORE, Kind.WEIGHT), cell.parts().stream().map(Derivation::kind).toList());
		assertTrue(cell.parts().getLast().origin() instanceof Origin.Data data && data.place().file().equals("weights-A2.csv"), cell.parts().toString());
	}

	@Test
	void aCellWithoutANumberHasNoValueAndIsNotZero() {
		Derivation cell = derivations(declaration).cell(EcoreUtil.getURI(row(0)), 2).orElseThrow();
		assertEquals(Kind.NOT_DECLARED, cell.kind());
		assertTrue(Double.isNaN(cell.value()));
	}

	@Test
	void aRowIsWhatItAddsInAllModules() {
		assertEquals(120 * W, derivations(declaration).row(EcoreUtil.getURI(row(0))).orElseThrow().value(), 1e-12);
		assertEquals(Optional.empty(), derivations(declaration).row(EcoreUtil.getURI(declaration)));
	}

	@Test
	void aPublishedMkiIsTakenOver() {
		Derivation card = derivations(KernelTest.published("1", Surcharge.UNSTATED, "3")).card();
		assertEquals(3, card.value());
		assertEquals(List.of(Kind.PUBLISHED_TOTAL), card.parts().stream().map(Derivation::kind).toList());
	}

	@Test
	void aRowOfMethodDataSaysWhatStandsInIt() {
		DataFile.Row row = DataFile.shipped("weights-A2.csv").stream().filter(r -> r.text("indicator").equals("GWP-fossil")).findFirst().orElseThrow();
		assertEquals(List.of("indicator", "weight", "fallback_weight", "fallback_parts", "status", "source"), List.copyOf(row.fields().keySet()));
		assertEquals("0.116", row.fields().get("weight"));
		assertEquals("GWP-fossil", DataFile.shippedText("weights-A2.csv").lines().skip(row.place().line() - 1L).findFirst().orElseThrow().split(",")[0]);
	}
}
