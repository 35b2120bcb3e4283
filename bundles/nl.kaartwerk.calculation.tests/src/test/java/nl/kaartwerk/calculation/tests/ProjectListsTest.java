package nl.kaartwerk.calculation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.method.ListedProduct;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.method.Party;
import nl.kaartwerk.method.Status;

/** The lists that only a project keeps: who is registered or recognised, and which products are on which list. */
class ProjectListsTest {
	private static final String PARTIES = "role,name,from,until,status,source\n";
	private static final String PRODUCTS = "list,system,code,declaration,name_en,name_nl,status,source\n";
	private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

	private static Methods parties(String... rows) {
		return Methods.with(Map.of("parties.csv", PARTIES + String.join("\n", rows) + "\n"));
	}

	private static Methods products(String... rows) {
		return Methods.with(Map.of("product-lists.csv", PRODUCTS + String.join("\n", rows) + "\n"));
	}

	/** File, line, kind and what is named of each fault. */
	private static List<String> faults(Methods methods) {
		return methods.faults().stream().map(f -> f.place().file() + ":" + f.place().line() + " " + f.kind() + " " + f.values()).toList();
	}

	@Test
	void withoutAListAPersonDecides() {
		for (Methods methods : List.of(Methods.shipped(), parties("owner,A B.V.,,,verified,x"))) {
			assertEquals(Optional.empty(), methods.parties(Party.REVIEWER));
			assertEquals(Optional.empty(), methods.products(ListedProduct.WHITE_SPOT));
		}
		assertEquals(1, parties("owner,A B.V.,,,verified,x").parties(Party.OWNER).orElseThrow().size());
		assertEquals(Optional.empty(), products("group,NL/SfB,16,,,,verified,x").products(ListedProduct.WHITE_SPOT), "another list of the same file is none");
		assertEquals(Optional.empty(), Methods.with(Map.of("parties.csv", PARTIES)).parties(Party.OWNER), "an empty list is none");
		assertEquals(List.of(), faults(Methods.with(Map.of("parties.csv", PARTIES, "product-lists.csv", PRODUCTS))));
	}

	@Test
	void aPartyHoldsFromItsFirstDayUpToItsLast() {
		Party party = parties("reviewer,Toetser Y,2024-01-01,2026-06-30,unconfirmed,\"letter, 2024\"").parties(Party.REVIEWER).orElseThrow().getFirst();
		assertEquals(List.of(Status.UNCONFIRMED, "letter, 2024"), List.of(party.status(), party.source()));
		assertFalse(party.holdsAt(LocalDate.of(2023, 12, 31)));
		assertTrue(party.holdsAt(LocalDate.of(2024, 1, 1)));
		assertTrue(party.holdsAt(LocalDate.of(2026, 6, 30)));
		assertFalse(party.holdsAt(LocalDate.of(2026, 7, 1)));
		assertTrue(party.isCalled(" toetser y "));
		assertFalse(party.isCalled("Toetser"));
		assertFalse(party.isCalled(null));
	}

	@Test
	void aPartyMayStandThereAgainFromAnotherDay() {
		Methods methods = parties("reviewer,Y,2020-01-01,2021-01-01,verified,x", "reviewer,Y,2024-01-01,,verified,x", "owner,Y,2020-01-01,,verified,x");
		assertEquals(List.of(), faults(methods));
		assertEquals(2, methods.parties(Party.REVIEWER).orElseThrow().size());
	}

	@Test
	void eachMistakeInThePartiesIsFoundOnItsLineAndTheRestHolds() {
		Methods methods = parties("owner,A B.V.,2019-04-01,,verified,x", "ownr,B B.V.,,,verified,x", "owner,C B.V.,1-4-2019,,verified,x", "owner,D B.V.,,2026-02-30,verified,x",
				"owner,a b.v.,2019-04-01,,verified,x", "owner,E B.V.,,,sure,x", "owner, ,,,verified,x", "practitioner,Bureau F,,,verified,x");
		assertEquals(List.of("parties.csv:3 UNKNOWN [ownr, role, owner, practitioner, reviewer]", "parties.csv:4 VALUE [1-4-2019, from, 2026-07-01]",
				"parties.csv:5 VALUE [2026-02-30, until, 2026-07-01]", "parties.csv:6 TWICE [owner a b.v. 2019-04-01]", "parties.csv:7 VALUE [sure, status, verified, unconfirmed]", "parties.csv:8 VALUE [ , name, A B.V.]"),
				faults(methods));
		assertEquals(List.of("A B.V."), methods.parties(Party.OWNER).orElseThrow().stream().map(Party::name).toList());
		assertEquals(1, methods.parties(Party.PRACTITIONER).orElseThrow().size());
	}

	@Test
	void aMissingColumnIsSaidOfEachRow() {
		assertEquals(List.of("parties.csv:2 COLUMN_MISSING [name]"), faults(Methods.with(Map.of("parties.csv", "role,from,until,status,source\nowner,,,verified,x\n"))));
		assertEquals(List.of("product-lists.csv:2 COLUMN_MISSING [declaration]"),
				faults(Methods.with(Map.of("product-lists.csv", "list,system,code,status,source,name_en,name_nl\ngroup,NL/SfB,16,verified,x,,\n"))));
	}

	@Test
	void eachMistakeInTheProductListsIsFoundOnItsLineAndTheRestHolds() {
		Methods methods = products("white-spot,NL/SfB,16,,Foundations,Funderingen,verified,x", "whitespot,NL/SfB,17,,,,verified,x", "group,NL/SfB,,,,,verified,x",
				"nabb,,,,,,verified,x", "white-spot,NL/SfB,16,,,,verified,x", "innovative,,,nl.Card,,,maybe,x", "innovative,,,nl.Other,,,verified,x");
		assertEquals(List.of("product-lists.csv:3 UNKNOWN [whitespot, list, group, white-spot, nabb, innovative]",
				"product-lists.csv:4 VALUE [, declaration, system and code, or declaration]", "product-lists.csv:5 VALUE [, declaration, system and code, or declaration]",
				"product-lists.csv:6 TWICE [white-spot NL/SfB 16]", "product-lists.csv:7 VALUE [maybe, status, verified, unconfirmed]"), faults(methods));
		assertEquals(1, methods.products(ListedProduct.WHITE_SPOT).orElseThrow().size());
		assertEquals(Optional.empty(), methods.products(ListedProduct.NABB));
		assertEquals("Funderingen", methods.products(ListedProduct.WHITE_SPOT).orElseThrow().getFirst().names().in(Locale.of("nl")));
		assertEquals(1, methods.products(ListedProduct.INNOVATIVE).orElseThrow().size());
	}

	@Test
	void aCodeOnAListStandsForWhatBeginsWithItAndADot() {
		ListedProduct product = products("group,NL/SfB,23,,,,verified,x").products(ListedProduct.GROUP).orElseThrow().getFirst();
		assertTrue(product.isOf("NL/SfB", "23"));
		assertTrue(product.isOf("nl/sfb", "23.10"));
		assertFalse(product.isOf("NL/SfB", "231"));
		assertFalse(product.isOf("NL/SfB", "2"));
		assertFalse(product.isOf("RAW", "23"));
		assertFalse(product.isOf(null, null));
		assertFalse(product.names("nl.Card", "1.2.3"));
	}

	@Test
	void aDeclarationOnAListIsFoundByItsNameOrItsRegistration() {
		ListedProduct product = products("innovative,,,nl.Card,,,verified,x").products(ListedProduct.INNOVATIVE).orElseThrow().getFirst();
		assertTrue(product.names("NL.card", null));
		assertTrue(product.names("other", " nl.Card "));
		assertFalse(product.names("Card", ""));
		assertFalse(product.isOf("NL/SfB", "23"));
	}

	@Test
	void theListsOverrideNothingThatShips() {
		Methods methods = Methods.with(Map.of("parties.csv", PARTIES + "owner,A,,,verified,x\n", "product-lists.csv", PRODUCTS + "white-spot,NL/SfB,16,,Own,Eigen,verified,x\n"));
		assertEquals(List.of(), faults(methods));
		assertEquals(Methods.shipped().classifications(), methods.classifications());
		assertEquals(Methods.shipped().limits(), methods.limits());
		assertEquals(Methods.shipped().weightSets(), methods.weightSets());
		assertSame(Methods.shipped().at(DAY).weights("A2"), methods.at(DAY).weights("A2"));
		assertEquals("Foundations", Method.shipped().classification("NL/SfB", "16").orElseThrow().names().english());
	}

	@Test
	void aFileThatIsNoTableIsAFaultOfThatFileOnly() {
		Methods methods = Methods.with(Map.of("parties.csv", "role,name\n\"owner", "product-lists.csv", PRODUCTS + "group,NL/SfB,16,,,,verified,x\n"));
		assertEquals(List.of("parties.csv"), methods.faults().stream().map(f -> f.place().file()).distinct().toList());
		assertEquals(Optional.empty(), methods.parties(Party.OWNER));
		assertEquals(1, methods.products(ListedProduct.GROUP).orElseThrow().size());
	}
}
