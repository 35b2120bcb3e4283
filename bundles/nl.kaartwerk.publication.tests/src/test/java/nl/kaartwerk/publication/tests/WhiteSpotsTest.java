package nl.kaartwerk.publication.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;

import com.google.inject.Injector;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.publication.whitespots.Burden;
import nl.kaartwerk.publication.whitespots.CountedWork;
import nl.kaartwerk.publication.whitespots.GroupBy;
import nl.kaartwerk.publication.whitespots.Library;
import nl.kaartwerk.publication.whitespots.OnWhiteSpotList;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.SpotCard;
import nl.kaartwerk.publication.whitespots.WhiteSpots;
import nl.kaartwerk.publication.whitespots.Words;

/** Product groups, the data that there are for them, and what of works rests on category 3. */
class WhiteSpotsTest {
	private static final Injector INJECTOR = KaartStandaloneSetup.injector();
	private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
	private static final String LISTS = "list,system,code,declaration,name_en,name_nl,status,source\n";
	private static final String CODES = "system,code,unit,components,works,status,source,name_en,name_nl\n";

	private static Document document(String text) {
		XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("mem:/t.kaart"));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		assertEquals(List.of(), resource.getErrors());
		return (Document) resource.getContents().getFirst();
	}

	/** A card per kg whose MKI in set A2 is 0.116 times the scores of GWP-fossil. */
	private static String card(String name, String properties, String a1a3, String d) {
		return "declaration " + name + " {\n " + properties + "\n functional unit 1 kg\n service life 75 years\n profile {\n  impacts A2 {\n   A1-A3 D\n   GWP-fossil " + a1a3 + ' '
				+ d + "\n  }\n }\n}\n";
	}

	private static String building(String name, String rest, String... elements) {
		return "building " + name + rest + " {\n life 75 years\n reference date 2026-11-01 enforced\n " + String.join("\n ", elements) + "\n}\n";
	}

	private static WhiteSpots spots(GroupBy by, Methods methods, String set, String... texts) {
		Library library = library(methods, set, texts);
		return WhiteSpots.of(new Library(library.cards(), WhiteSpots.withoutVariants(library.works()), library.methods()), by);
	}

	private static Library library(Methods methods, String set, String... texts) {
		Document document = document(String.join("", texts));
		List<SpotCard> cards = new ArrayList<>();
		List<CountedWork> works = new ArrayList<>();
		Calculator calculator = new Calculator(methods, new ModelCards(Method.shipped()));
		for (Definition definition : document.getDefinitions()) {
			String name = (document.getPackageName() == null ? "" : document.getPackageName() + '.') + definition.getName();
			if (definition instanceof Declaration card) {
				cards.add(SpotCard.of(card, name, DAY));
			} else if (definition instanceof Work work) {
				works.add(new CountedWork(name, calculator.calculate(work, DAY), set));
			}
		}
		return new Library(cards, works, List.of(methods));
	}

	private static WhiteSpots spots(String... texts) {
		return spots(GroupBy.CLASSIFICATION, Methods.shipped(), "A2", texts);
	}

	private static Methods lists(String... rows) {
		Methods methods = Methods.with(Map.of("product-lists.csv", LISTS + String.join("\n", rows) + "\n"));
		assertEquals(List.of(), methods.faults());
		return methods;
	}

	/** A line per group: what it is, its data, cards by category, MKI, on category 3, surcharge, places. */
	private static String table(WhiteSpots spots) {
		Words words = new Words(Locale.ENGLISH);
		return spots.groups().stream()
				.map(group -> String.join(" | ", "  ".repeat(group.depth()) + words.label(group), words.data(group), words.categories(group), Figures.euro(group.all().mki()),
						Figures.euro(group.all().generic()), Figures.euro(group.all().surcharge()), place(group.bySurcharge()) + "/" + place(group.byMki())))
				.collect(Collectors.joining("\n")) + "\n";
	}

	private static String place(OptionalInt place) {
		return place.isPresent() ? Integer.toString(place.getAsInt()) : "-";
	}

	private static ProductGroup group(WhiteSpots spots, String id) {
		return spots.groups().stream().filter(group -> group.key().id().equals(id)).findFirst().orElseThrow(() -> new AssertionError(table(spots)));
	}

	@Test
	void groupsAreToldByTheDataThatThereAreAndByWhatRestsOnCategory3() {
		WhiteSpots spots = spots(card("Brand", "category 1 classified NL/SfB 21", "100", "-10"), card("Sector", "category 2 published 2026-03-01 classified NL/SfB 27", "50", "0"),
				card("Draft", "category 1 published 2027-01-01 classified NL/SfB 41", "50", "0"), card("Generic", "category 3 classified NL/SfB 23", "100", "-50"),
				card("Cheap", "category 3 classified NL/SfB 13", "120", "-90"), card("Energy", "category 3a classified NL/SfB 61", "30", "0"),
				card("Odd", "classified NL/SfB 32", "10", "0"), card("Loose", "category 3", "10", "0"),
				building("House", "", "element 16 { Brand 1 kg }", "element 23 { Generic 10 kg }", "element 13 { Cheap 10 kg Energy 1 kg }", "element 48 { Loose 1 kg Odd 1 kg }"));
		// 100 x 1.3 - 50 = 80 and 120 x 1.3 - 90 = 66 per kg, weighed by 0.116
		assertEquals("""
				NL/SfB 13 Floor beds | only category 3 | 3: 1 | 76.56 | 76.56 | 41.76 | 1/2
				NL/SfB 23 Floors | only category 3 | 3: 1 | 92.80 | 92.80 | 34.80 | 2/1
				Cards without classification | to be judged by a person | 3: 1 | 1.51 | 1.51 | 0.35 | -/-
				NL/SfB 21 External walls | category 1 or 2, publication not stated | 1: 1 | 10.44 | 0.00 | 0.00 | -/-
				NL/SfB 61 Central electrical services | only category 3 | 3a: 1 | 3.48 | 0.00 | 0.00 | -/-
				NL/SfB 32 Internal wall openings | to be judged by a person | no category: 1 | 1.16 | 0.00 | 0.00 | -/-
				NL/SfB 16 Foundations | none |  | 0.00 | 0.00 | 0.00 | -/-
				NL/SfB 27 Roofs | category 1 or 2, published | 2: 1 | 0.00 | 0.00 | 0.00 | -/-
				NL/SfB 41 External wall finishes | category 1 or 2, not published | 1: 1 | 0.00 | 0.00 | 0.00 | -/-
				NL/SfB 48 Finishing packages | none |  | 0.00 | 0.00 | 0.00 | -/-
				""", table(spots));
		assertEquals(List.of("House"), group(spots, "NL/SfB 16").neededBy());
		assertEquals(List.of("NL/SfB 13", "NL/SfB 23"), spots.bySurcharge().stream().map(group -> group.key().id()).toList());
		assertEquals(List.of("NL/SfB 23", "NL/SfB 13"), spots.byMki().stream().map(group -> group.key().id()).toList());
	}

	@Test
	void theGroupsAddUpToTheWorks() {
		WhiteSpots spots = spots(card("A", "category 3 classified NL/SfB 23.10", "100", "-50"), card("B", "category 3 classified NL/SfB 23.20 classified NL/SfB 13", "70", "5"),
				card("C", "category 1 classified NL/SfB 13", "9", "-1"), card("L", "category 2", "3", "0"), building("One", "", "element 23 { A 3 kg B 2 kg C 1 kg }"),
				building("Two", "", "element 13 { B 7 kg L 2 kg A 1 kg }"));
		Burden sum = spots.groups().stream().map(ProductGroup::own).reduce(Burden.NONE, Burden::plus);
		double works = spots.works().stream().mapToDouble(CountedWork::mki).sum();
		assertEquals(works, sum.mki(), 1e-9);
		assertEquals(works, spots.total().mki(), 1e-9);
		assertEquals(works, spots.groups().stream().filter(group -> group.parent().isEmpty()).mapToDouble(group -> group.all().mki()).sum(), 1e-9);
		assertEquals(spots.total().generic(), sum.generic(), 1e-9);
		assertEquals(spots.total().surcharge(), sum.surcharge(), 1e-9);
		for (CountedWork work : spots.works()) {
			double shares = spots.groups().stream().filter(group -> group.parent().isEmpty()).flatMap(group -> group.works().stream()).filter(share -> share.work() == work)
					.mapToDouble(ProductGroup.WorkShare::share).sum();
			assertEquals(1, shares, 1e-12, work.name());
		}
	}

	@Test
	void aCardInTwoGroupsCountsInItsFirstAndGivesDataToBoth() {
		WhiteSpots spots = spots(card("B", "category 1 classified NL/SfB 23 classified NL/SfB 13", "70", "5"), building("One", "", "element 23 { B 7 kg }"));
		assertEquals("""
				NL/SfB 23 Floors | category 1 or 2, publication not stated | 1: 1 | 60.90 | 0.00 | 0.00 | -/-
				NL/SfB 13 Floor beds | category 1 or 2, publication not stated | 1: 1 | 0.00 | 0.00 | 0.00 | -/-
				""", table(spots));
		assertTrue(group(spots, "NL/SfB 23").members().getFirst().counts());
		assertFalse(group(spots, "NL/SfB 13").members().getFirst().counts());
		assertEquals(1, group(spots, "NL/SfB 23").members().getFirst().uses().size());
	}

	@Test
	void dottedCodesStandBelowWhatTheyBeginWithWhereThatIsKnownOrBringsSeveralTogether() {
		WhiteSpots spots = spots(card("A", "category 3 classified NL/SfB 23.10", "100", "0"), card("B", "category 1 classified X 1.1.01", "1", "0"),
				card("C", "category 3 classified X 1.1.02", "10", "0"), card("D", "category 3 classified X 1.2.01", "5", "0"), card("E", "category 3 classified Y 7.8.9", "5", "0"),
				building("One", "", "element x { A 1 kg B 1 kg C 1 kg D 1 kg E 1 kg }"));
		assertEquals("""
				NL/SfB 23 Floors | only category 3 |  | 15.08 | 15.08 | 3.48 | -/-
				  NL/SfB 23.10 | only category 3 | 3: 1 | 15.08 | 15.08 | 3.48 | 1/1
				X 1 | category 1 or 2 |  | 2.38 | 2.26 | 0.52 | -/-
				  X 1.1 | category 1 or 2 |  | 1.62 | 1.51 | 0.35 | -/-
				    X 1.1.02 | only category 3 | 3: 1 | 1.51 | 1.51 | 0.35 | 2/2
				    X 1.1.01 | category 1 or 2, publication not stated | 1: 1 | 0.12 | 0.00 | 0.00 | -/-
				  X 1.2.01 | only category 3 | 3: 1 | 0.75 | 0.75 | 0.17 | 3/3
				Y 7.8.9 | only category 3 | 3: 1 | 0.75 | 0.75 | 0.17 | 4/4
				""", table(spots));
		assertEquals(List.of("NL/SfB 23", "NL/SfB 23.10", "X 1", "X 1.1", "X 1.1.02", "X 1.2.01", "Y 7.8.9"),
				spots.missing().stream().map(group -> group.key().id()).toList(), "with what they are part of");
	}

	@Test
	void anElementIsDividedByItsComponentsWhereTheyAreKnown() {
		Methods methods = Methods.with(Map.of("classifications.csv", CODES + "NL/SfB,21,m2,leaf|cavity,building,verified,own,Walls,Wanden\n"));
		assertEquals(List.of(), methods.faults());
		WhiteSpots spots = spots(GroupBy.CLASSIFICATION, methods, "A2", card("Leaf", "category 1 classified NL/SfB 21 component leaf \"Leaf\"", "10", "0"),
				card("Other", "category 3 classified NL/SfB 21 component unknown", "10", "0"), building("One", "", "element 21 { Leaf 1 kg Other 1 kg }"));
		assertEquals("""
				NL/SfB 21 Walls | category 1 or 2 | 3: 1 | 2.67 | 1.51 | 0.35 | -/-
				  NL/SfB 21 / leaf | category 1 or 2, publication not stated | 1: 1 | 1.16 | 0.00 | 0.00 | -/-
				  NL/SfB 21 / cavity | none |  | 0.00 | 0.00 | 0.00 | -/-
				""", table(spots));
	}

	@Test
	void anExpiredOrWithdrawnCardGivesNoDataAndASkippedUseNoFigure() {
		WhiteSpots spots = spots(card("Old", "category 1 valid 2020-01-01 to 2025-01-01 classified NL/SfB 23", "10", "0"),
				card("Gone", "category 2 route { published 2025-01-01 withdrawn 2026-01-01 } classified NL/SfB 21", "10", "0"),
				card("New", "category 1 valid 2027-01-01 to 2032-01-01 classified NL/SfB 13", "10", "0"), building("One", "", "element 23 { Old 1 kg Gone 1 kg }"));
		assertEquals("""
				NL/SfB 21 External walls | none |  | 1.16 | 0.00 | 0.00 | -/-
				NL/SfB 13 Floor beds | none |  | 0.00 | 0.00 | 0.00 | -/-
				NL/SfB 23 Floors | none |  | 0.00 | 0.00 | 0.00 | -/-
				""", table(spots));
		assertEquals(List.of(1, 1, 0), List.of(group(spots, "NL/SfB 23").expired(), group(spots, "NL/SfB 21").expired(), group(spots, "NL/SfB 13").expired()));
		assertEquals(1, group(spots, "NL/SfB 13").notYet());
		assertEquals(1, group(spots, "NL/SfB 23").own().without());
		assertEquals(List.of("One"), spots.incomplete().stream().map(CountedWork::name).toList());
	}

	@Test
	void theListsOfTheProjectDivideByCodeOrByName() {
		Methods methods = lists("group,NL/SfB,23,,Storeys,Verdiepingen,verified,x", "white-spot,NL/SfB,23.10,,,,verified,x", "white-spot,,,b.Named,,,verified,x",
				"group,NL/SfB,99,,Nobody,Niemand,verified,x", "white-spot,,,b.Absent,,,verified,x", "nabb,NL/SfB,13,,,,verified,x");
		String[] texts = { "package b\n", card("A", "category 3 classified NL/SfB 23.10", "100", "0"), card("B", "category 1 classified nl/sfb 23.20", "10", "0"),
				card("Named", "category 3 classified NL/SfB 23", "10", "0"), card("Other", "category 2 classified NL/SfB 13", "10", "0"),
				building("One", "", "element 23 { A 1 kg B 1 kg Named 1 kg Other 1 kg }") };
		WhiteSpots spots = spots(GroupBy.LIST, methods, "A2", texts);
		assertEquals("""
				NL/SfB 23 Storeys | category 1 or 2, publication not stated | 1: 1, 3: 1 | 16.24 | 15.08 | 3.48 | -/-
				  NL/SfB 23.10 | only category 3 | 3: 1 | 15.08 | 15.08 | 3.48 | 1/1
				b.Named | only category 3 | 3: 1 | 1.51 | 1.51 | 0.35 | 2/2
				NL/SfB 99 Nobody | none |  | 0.00 | 0.00 | 0.00 | -/-
				b.Absent | none |  | 0.00 | 0.00 | 0.00 | -/-
				On no list of the project | to be judged by a person | 2: 1 | 1.16 | 0.00 | 0.00 | -/-
				""", table(spots));
		assertEquals(List.of("NL/SfB 99", "b.Absent"), spots.groups().stream().filter(ProductGroup::unknown).map(group -> group.key().id()).toList());
		assertEquals(List.of("no", "yes", "yes", "no", "yes"), spots.groups().stream().map(ProductGroup::onWhiteSpotList).filter(Objects::nonNull).map(OnWhiteSpotList::code).toList());
		assertTrue(spots.listed());
		WhiteSpots byCode = spots(GroupBy.CLASSIFICATION, methods, "A2", texts);
		assertEquals("Storeys", group(byCode, "NL/SfB 23").title(Locale.ENGLISH), "the list may name a code");
		assertEquals("Verdiepingen", group(byCode, "NL/SfB 23").title(Locale.of("nl")));
		assertTrue(group(byCode, "NL/SfB 99").unknown());
		assertEquals(OnWhiteSpotList.YES, group(byCode, "NL/SfB 23.10").onWhiteSpotList());
		assertEquals(OnWhiteSpotList.NO, group(byCode, "NL/SfB 13").onWhiteSpotList());
	}

	@Test
	void aRowThatIsNotConfirmedIsShownAsSuchAndLeavesThePersonToDecide() {
		String[] texts = { card("A", "category 3 classified NL/SfB 23", "1", "0"), card("B", "category 3 classified NL/SfB 13", "1", "0"),
				card("C", "category 3 classified NL/SfB 21", "1", "0") };
		WhiteSpots open = spots(GroupBy.CLASSIFICATION, lists("white-spot,NL/SfB,23,,,,unconfirmed,x"), "A2", texts);
		assertEquals(OnWhiteSpotList.YES_UNCONFIRMED, group(open, "NL/SfB 23").onWhiteSpotList());
		assertEquals(OnWhiteSpotList.NO_UNCONFIRMED, group(open, "NL/SfB 13").onWhiteSpotList());
		assertEquals(List.of("needs-human"), open.groups().stream().map(group -> group.onWhiteSpotList().code()).distinct().toList());
		WhiteSpots mixed = spots(GroupBy.CLASSIFICATION, lists("white-spot,NL/SfB,23,,,,unconfirmed,x", "white-spot,NL/SfB,21,,,,verified,x"), "A2", texts);
		assertEquals(OnWhiteSpotList.YES_UNCONFIRMED, group(mixed, "NL/SfB 23").onWhiteSpotList());
		assertEquals(OnWhiteSpotList.NO, group(mixed, "NL/SfB 13").onWhiteSpotList());
		assertEquals(OnWhiteSpotList.YES, group(mixed, "NL/SfB 21").onWhiteSpotList());
	}

	@Test
	void withoutAListOfWhiteSpotsAPersonDecides() {
		assertTrue(group(spots(card("A", "category 3 classified NL/SfB 23", "1", "0")), "NL/SfB 23").onWhiteSpotList() == OnWhiteSpotList.NO_LIST);
		WhiteSpots none = spots(GroupBy.LIST, Methods.shipped(), "A2", card("A", "category 3 classified NL/SfB 23", "1", "0"));
		assertFalse(none.listed());
		assertEquals("On no list of the project | to be judged by a person | 3: 1 | 0.00 | 0.00 | 0.00 | -/-\n", table(none));
	}

	@Test
	void aVariantDoesNotCountWhereTheWorkThatItExtendsIs() {
		Library library = library(Methods.shipped(), "A2", card("A", "category 3 classified NL/SfB 23", "1", "0"), building("Base", "", "element 23 { A 1 kg }"),
				building("Variant", " extends Base", "element 13 { A 1 kg }"), building("Third", " extends Variant", "element 27 { A 1 kg }"));
		assertEquals(List.of("Base"), WhiteSpots.withoutVariants(library.works()).stream().map(CountedWork::name).toList());
		List<CountedWork> withoutBase = library.works().subList(1, 3);
		assertEquals(List.of("Variant"), WhiteSpots.withoutVariants(withoutBase).stream().map(CountedWork::name).toList());
		assertEquals(3, WhiteSpots.of(library, GroupBy.CLASSIFICATION).works().size());
	}

	@Test
	void worksOfDifferentSetsAreSaidToBeMixed() {
		Library a1 = library(Methods.shipped(), "A1", building("One", "", "element 23 { }"));
		Library a2 = library(Methods.shipped(), "A2", building("Two", "", "element 23 { }"));
		List<CountedWork> both = List.of(a1.works().getFirst(), a2.works().getFirst());
		assertTrue(WhiteSpots.of(new Library(List.of(), both, List.of(Methods.shipped())), GroupBy.CLASSIFICATION).mixesSets());
		assertFalse(WhiteSpots.of(a2, GroupBy.CLASSIFICATION).mixesSets());
	}

	@Test
	void ofAPublishedMkiWithItsSurchargeNobodyKnowsHowMuchItIs() {
		WhiteSpots spots = spots("declaration P { category 3 classified NL/SfB 23 functional unit 1 kg service life 75 years published MKI A2 surcharge included { A1-A3 13 D -1 } }\n",
				building("One", "", "element 23 { P 1 kg }"));
		assertEquals(new Burden(12, 12, 0, 12, 1, 0), group(spots, "NL/SfB 23").own());
		assertEquals("-/1", place(group(spots, "NL/SfB 23").bySurcharge()) + "/" + place(group(spots, "NL/SfB 23").byMki()));
	}

	@Test
	void nothingGivesNothing() {
		assertEquals("", table(spots("")).strip());
		assertEquals(Burden.NONE, spots("").total());
	}

	@Test
	void whatFillingAGroupSavesIsTheSurchargeOfTheSameCardInCategory1() {
		String[] works = { building("One", "", "element 23 { A 3 kg B 2 kg service life 20 years }") };
		String[] cards = { card("A", "category 3 classified NL/SfB 23", "100", "40"), card("B", "category 3 classified NL/SfB 23", "80", "-90") };
		WhiteSpots generic = spots(cards[0], cards[1], works[0]);
		WhiteSpots brand = spots(cards[0].replace("category 3", "category 1"), cards[1].replace("category 3", "category 1"), works[0]);
		assertEquals(generic.total().mki() - brand.total().mki(), generic.total().surcharge(), 1e-9);
		assertTrue(generic.total().surcharge() > 0);
		assertEquals(0, brand.total().surcharge());
	}
}
