package nl.kaartwerk.publication.tests.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.publication.change.CardChange;
import nl.kaartwerk.publication.change.Changes;
import nl.kaartwerk.publication.change.Differ;
import nl.kaartwerk.publication.change.Kind;
import nl.kaartwerk.publication.change.MkiChange;
import nl.kaartwerk.publication.change.PartChange;
import nl.kaartwerk.publication.change.ValueChange;
import nl.kaartwerk.publication.change.WorkChange;
import nl.kaartwerk.rules.fingerprint.Fingerprint;

class DifferTest {
	private static final String CARD = """
			package nl.voorbeeld
			declaration Beton "Betonmortel" {
			  category 1   functional unit 1 m3   mass 2380 kg   service life 100 years
			  composition { "Cement" 330 kg mineral primary  "Water" 170 kg }
			  profile "Beton" { impacts A2 {
			                A1-A3  A4    C4
			    GWP-fossil  186    8.2   ND
			    ADPF        980    110   0.7
			  } }
			}
			""";
	private static final String WORK = """
			building Huis "Een huis" {
			  function dwelling  life 75 years  gross floor area 100 m2  reference date 2026-07-01 enforced
			  element 16 "Fundering" { Beton 4 m3 }
			  element 21 "Wanden" { Beton 2 m3 }
			}
			""";

	private static CardChange card(String before, String after) {
		Changes changes = Snapshots.changes(before, after);
		assertEquals(1, changes.cards().size());
		return changes.cards().getFirst();
	}

	private static PartChange changed(String part, String column, String before, String after) {
		return new PartChange(part, Kind.CHANGED, List.of(new ValueChange(column, Optional.ofNullable(before), Optional.ofNullable(after))));
	}

	@Test
	void aCellAndAPropertyAreNamedWithTheirValuesBeforeAndAfter() {
		CardChange card = card(CARD, CARD.replace("186", "190").replace("100 years", "75 years"));
		assertEquals(Kind.CHANGED, card.kind());
		assertEquals("nl.voorbeeld.Beton", card.version().name());
		assertEquals(List.of(changed("profile \"Beton\" / A2 / GWP-fossil", "A1-A3", "186", "1.9E+2"), changed("service life", "", "1E+2 years", "75 years")), card.parts());
		assertEquals(OptionalDouble.of(-0.25), card.parts().get(1).values().getFirst().relative());
		assertEquals("100 years", ValueChange.shown("1E+2 years"));
	}

	@Test
	void notDeclaredAndAbsentAreNotZeroAndHaveNoRelativeChange() {
		CardChange zero = card(CARD, CARD.replace("ND", "0"));
		assertEquals(List.of(changed("profile \"Beton\" / A2 / GWP-fossil", "C4", "ND", "0")), zero.parts());
		assertEquals(OptionalDouble.empty(), zero.parts().getFirst().values().getFirst().relative());
		CardChange fromZero = card(CARD.replace("0.7", "0"), CARD);
		assertEquals(OptionalDouble.empty(), fromZero.parts().getFirst().values().getFirst().relative());
		CardChange absent = card(CARD, CARD.replace("mass 2380 kg", ""));
		assertEquals(List.of(new PartChange("mass", Kind.REMOVED, List.of(new ValueChange("", Optional.of("2.38E+3 kg"), Optional.empty())))), absent.parts());
		CardChange unit = card(CARD, CARD.replace("mass 2380 kg", "mass 2.38 t"));
		assertEquals(OptionalDouble.empty(), unit.parts().getFirst().values().getFirst().relative(), "kg and t are two units");
	}

	@Test
	void aRowThatIsNewOrGoneIsOnePartWithAllItsValues() {
		CardChange card = card(CARD, CARD.replace("    ADPF        980    110   0.7\n", "    GWP-luluc   1   2   3\n"));
		assertEquals(List.of("profile \"Beton\" / A2 / ADPF REMOVED 3", "profile \"Beton\" / A2 / GWP-luluc ADDED 3"),
				card.parts().stream().map(p -> p.part() + " " + p.kind() + " " + p.values().size()).toList());
	}

	@Test
	void theMkiIsToldPerSetWithItsDifferenceAndItsCompleteness() {
		CardChange card = card(CARD, CARD.replace("186", "196"));
		assertEquals(List.of("A2"), card.mki().stream().map(MkiChange::set).toList());
		MkiChange mki = card.mki().getFirst();
		assertEquals(1.16, mki.difference().getAsDouble(), 1e-9);
		assertTrue(mki.isIncomplete());
		assertTrue(mki.differs());
		MkiChange same = card(CARD, CARD.replace("100 years", "75 years")).mki().getFirst();
		assertFalse(same.differs());
		assertEquals(OptionalDouble.of(0), same.difference());
	}

	@Test
	void aCardWithoutScoresHasNoMkiRatherThanZero() {
		String without = "declaration Leeg { mass 1 kg }";
		assertEquals(List.of(), card(without, without.replace("1 kg", "2 kg")).mki());
		MkiChange gone = card(CARD.replace("package nl.voorbeeld", ""), "declaration Beton \"Betonmortel\" { mass 2380 kg }").mki().getFirst();
		assertEquals(OptionalDouble.empty(), gone.difference());
		assertTrue(gone.before().hasValue());
		assertFalse(gone.after().hasValue());
	}

	@Test
	void layoutCommentsOrderAndNotationAreNoChange() {
		Changes changes = Snapshots.changes(CARD, CARD.replace("186 ", "1.860e2").replace("category 1   ", "// a comment\n").replace("mass 2380 kg", "mass 2.38e3 kg category 1"));
		assertTrue(changes.isEmpty());
		assertEquals(1, changes.sameCards());
	}

	@Test
	void cardsAreMatchedByNameThenByUuidThenByRegistration() {
		String uuid = CARD.replace("category 1", "category 1 uuid \"11111111-2222-3333-4444-555555555555\"");
		CardChange renamed = card(uuid, uuid.replace("declaration Beton", "declaration Mortel"));
		assertEquals(Kind.CHANGED, renamed.kind());
		assertEquals(Optional.of("nl.voorbeeld.Beton"), renamed.renamedFrom());
		assertEquals(List.of(), renamed.parts());
		String registered = CARD.replace("category 1", "category 1 registration \"1.2.3\"");
		assertEquals(Optional.of("nl.voorbeeld.Beton"), card(registered, registered.replace("package nl.voorbeeld", "package nl.ander")).renamedFrom());
		Changes unknown = Snapshots.changes(CARD, CARD.replace("declaration Beton", "declaration Mortel"));
		assertEquals(List.of(Kind.ADDED, Kind.REMOVED), unknown.cards().stream().map(CardChange::kind).toList());
	}

	@Test
	void aNewAndAGoneCardHaveAnMkiOnOneSide() {
		CardChange added = card("declaration A { }", "declaration A { }\n" + CARD.replace("package nl.voorbeeld", ""));
		assertEquals(Kind.ADDED, added.kind());
		assertEquals(List.of(), added.parts());
		assertFalse(added.mki().getFirst().before().hasValue());
	}

	@Test
	void aChangeOfMethodDataAloneIsAChangeOfTheMki() {
		Methods own = Methods.with(Map.of(Methods.WEIGHT_SETS, """
				id,set,version,valid_from,valid_until,file,title,status,source
				NMD-A2,A2,2,2026-07-01,,mine.csv,Mine,verified,test
				""", "mine.csv", """
				indicator,weight,fallback_weight,fallback_parts,status,source
				GWP-fossil,0.5,,,verified,test
				"""));
		assertEquals(List.of(), own.faults());
		Changes changes = new Differ(Snapshots.DAY).compare(Snapshots.of("a", CARD, Methods.shipped()), Snapshots.of("b", CARD, own));
		assertEquals(List.of(), changes.cards().getFirst().parts());
		assertTrue(changes.cards().getFirst().mki().getFirst().differs());
	}

	@Test
	void aWorkIsThereWhenItsResultDiffersWithTheElementsThatDoIt() {
		String text = CARD.replace("package nl.voorbeeld", "") + WORK;
		Changes changes = Snapshots.changes(text, text.replace("Beton 2 m3", "Beton 3 m3"));
		assertEquals(List.of(), changes.cards());
		WorkChange work = changes.works().getFirst();
		assertEquals("Huis", work.name());
		assertEquals(List.of("21 Wanden"), work.elements("A2").stream().map(d -> d.label()).toList());
		assertTrue(work.isIncomplete("A2"));
		assertEquals(work.mki().getFirst().after().mki() / 7500, work.mpg("A2").to().getAsDouble(), 1e-12);
		assertEquals(1, Snapshots.changes(text, text.replace("// ", "")).sameWorks());
		WorkChange area = Snapshots.changes(text, text.replace("100 m2", "120 m2")).works().getFirst();
		assertFalse(area.mki().getFirst().differs(), "the MPG alone differs");
	}

	@Test
	void aSignedReviewOfAChangedCardIsSaidToHoldNoLonger() {
		String card = CARD.replace("package nl.voorbeeld", "");
		String fingerprint = Fingerprint.of((Declaration) Snapshots.document(card).getDefinitions().getFirst()).digest();
		String review = "review DoorY of Beton { reviewer \"Toetser Y\" signed approved 2026-03-14 by \"Toetser Y\" { fingerprint \"" + fingerprint + "\" } }\n";
		CardChange changed = card(card + review, card.replace("186", "190") + review);
		assertEquals(1, changed.stale().size());
		assertTrue(changed.stale().getFirst().byThis());
		assertEquals("Toetser Y", changed.stale().getFirst().reviewer());
		assertEquals("2026-03-14", changed.stale().getFirst().signed());
		CardChange later = card(card.replace("186", "190") + review, card.replace("186", "191") + review);
		assertFalse(later.stale().getFirst().byThis());
		assertEquals(List.of(), card(card.replace("186", "190") + review, card + review).stale(), "what was signed is there again");
	}
}
