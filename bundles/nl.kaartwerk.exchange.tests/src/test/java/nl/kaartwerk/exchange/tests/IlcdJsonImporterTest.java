package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;

/** One behaviour at a time, on a small data set of our own. */
class IlcdJsonImporterTest {
	private static final String FLOW = "exchanges.exchange.0.";
	private static final String ACIDIFICATION = "LCIAResults.LCIAResult.0.";
	private static final String FIRST_VALUE = ACIDIFICATION + "other.anies.0.value";

	private static String quantity(nl.kaartwerk.model.Quantity quantity) {
		return quantity == null ? null : quantity.getNumber() + " " + quantity.getUnit();
	}

	private static String losses(Imported imported) {
		return imported.losses().stream().map(l -> l.path() + " = " + l.value()).collect(Collectors.joining("\n"));
	}

	@Test
	void anOrdinaryDataSetGivesNoFindings() {
		assertEquals(List.of(), Ilcd.tile().imported().findings());
	}

	@Test
	void theNameIsAnIdentifierAndTheTitleKeepsTheText() {
		Imported imported = Ilcd.tile().imported();
		assertEquals("Tile_30_60_Red_Glazed", imported.name());
		assertEquals("Tile_30_60_Red_Glazed", Ilcd.card(imported).getName());
		assertEquals("Tile 30/60, red glazed", Ilcd.card(imported).getTitle());
		assertTrue(losses(imported).contains("processInformation.dataSetInformation.name.baseName[de] = Fliese 30 cm"));
	}

	@Test
	void aDutchNameComesFirst() {
		assertEquals("Tegel", Ilcd.tile().with("processInformation.dataSetInformation.name.baseName.+", "{\"lang\":\"nl\",\"value\":\"Tegel\"}").card()
				.getTitle());
	}

	@Test
	void namesAreLegalWhateverTheText() {
		for (String title : List.of("3 mm", "owner", "***", "\\u4e2d\\u6587", "a", "x".repeat(500), "\\ud800", "word ".repeat(50))) {
			Imported imported = Ilcd.tile().with("processInformation.dataSetInformation.name.baseName", "[{\"value\":\"" + title + "\"}]").imported();
			assertTrue(imported.name().matches("[A-Z_][A-Za-z0-9_]{0,60}"), imported.name());
		}
	}

	@Test
	void anOwnerWithTheNameOfTheCardGetsAnother() {
		Declaration card = Ilcd.tile().with("administrativeInformation.publicationAndOwnership.referenceToOwnershipOfDataSet.shortDescription",
				"[{\"value\":\"Tile 30/60 red glazed\"}]").card();
		assertEquals("Tile_30_60_Red_Glazed_owner", card.getOwner().getName());
	}

	@Test
	void identityPartiesAndDatesComeFromTheirPlaces() {
		Imported imported = Ilcd.tile().imported();
		Declaration card = Ilcd.card(imported);
		assertEquals("11111111-2222-3333-4444-555555555555", card.getUuid());
		assertEquals("EPD-1", card.getRegistration());
		assertEquals("https://example.org/processes/11111111-2222-3333-4444-555555555555", card.getSource());
		assertEquals("Tiles & Co.", ((Owner) imported.document().getDefinitions().get(0)).getTitle());
		assertEquals("Bureau Y", card.getPractitionerName());
		assertEquals("R. Viewer, Institute X", card.getReviewerName());
		assertEquals("2021", card.getDataFrom().text());
		assertEquals("2022-07-01", card.getPublished().text());
		assertEquals("2022-07-01", card.getValidFrom().text());
		assertEquals("2027", card.getValidTo().text());
		assertNull(card.getCategory());
		assertNull(card.getServiceLife());
		assertNull(card.getBrand());
	}

	@Test
	void withoutPublicationTheReferenceYearBeginsTheValidity() {
		assertEquals("2021", Ilcd.tile().without("processInformation.time.other").card().getValidFrom().text());
	}

	@Test
	void anAbsurdDateIsKeptAndReported() {
		Imported imported = Ilcd.tile().with("processInformation.time.other.anies.0.value", "-2208988800000").imported();
		assertEquals("1900-01-01", Ilcd.card(imported).getPublished().text());
		assertEquals(List.of("date-odd"), Ilcd.codes(imported));
	}

	@Test
	void aPublicationAfterTheEndOfTheValidityIsReported() {
		assertEquals(List.of("date-odd"), Ilcd.codes(Ilcd.tile().with("processInformation.time.other.anies.0.value", "\"2029-05-01\"").imported()));
	}

	@Test
	void whatIsNoDateIsALossAndReported() {
		Imported imported = Ilcd.tile().with("processInformation.time.referenceYear", "\"about 2020\"").imported();
		assertEquals(List.of("year-unreadable"), Ilcd.codes(imported));
		assertTrue(losses(imported).contains("processInformation.time.referenceYear = about 2020"));
	}

	@Test
	void theUuidIsTheSourceWhereNoAddressIsGiven() {
		assertEquals("11111111-2222-3333-4444-555555555555", Ilcd.tile().without("source").card().getSource());
	}

	@Test
	void methodPcrAndBackgroundAreRecognised() {
		Imported imported = Ilcd.tile().imported();
		Declaration card = Ilcd.card(imported);
		assertEquals("EN 15804+A2", card.getMethod());
		assertEquals("PCR floor coverings", card.getProductCategoryRules());
		assertEquals(List.of("ecoinvent 3.9.1"), card.getBackgrounds().stream().map(b -> b.getName() + " " + b.getVersion()).toList());
		assertTrue(losses(imported).contains("Handbook of tiles, 2019"));
		assertTrue(losses(imported).contains("compliance[1] = ISO 14025"));
	}

	@Test
	void theStandardIsKnownByItsIdentifierToo() {
		String compliance = "modellingAndValidation.complianceDeclarations.compliance";
		assertEquals("EN 15804+A1", Ilcd.tile().with(compliance, "[{\"referenceToComplianceSystem\":{\"refObjectId\":"
				+ "\"b00f9ec0-7874-11e3-981f-0800200c9a66\",\"shortDescription\":[{\"value\":\"DIN EN 15804\"}]}}]").card().getMethod());
		assertEquals("EN 15804", Ilcd.tile()
				.with(compliance, "[{\"referenceToComplianceSystem\":{\"shortDescription\":[{\"value\":\"EN 15804\"}]}}]").card().getMethod());
	}

	@Test
	void aStandardWhoseNameAndIdentifierDisagreeIsReported() {
		assertEquals(List.of("standard-contradiction"), Ilcd.codes(Ilcd.tile().with(
				"modellingAndValidation.complianceDeclarations.compliance.0.referenceToComplianceSystem.refObjectId",
				"\"b00f9ec0-7874-11e3-981f-0800200c9a66\"").imported()));
	}

	@Test
	void theDeepestCodeOfASystemIsTheClassification() {
		Imported imported = Ilcd.tile().imported();
		assertEquals(List.of("OEKOBAU_DAT 1.3", "NL/SfB 43"),
				Ilcd.card(imported).getClassifications().stream().map(c -> c.getSystem() + " " + c.getCode()).toList());
		assertTrue(losses(imported).contains("classification[Colours] = Colours; Red"));
	}

	@Test
	void theFunctionalUnitIsInAUnitOfTheMethod() {
		Declaration card = Ilcd.tile().card();
		assertEquals("1 m2", quantity(card.getFunctionalUnit().getQuantity()));
		assertEquals("Red tile", card.getFunctionalUnit().getText());
		assertEquals("1 piece", quantity(Ilcd.tile().with(FLOW + "flowProperties.0.referenceUnit", "\"pcs.\"").card().getFunctionalUnit().getQuantity()));
		assertEquals("1 piece", quantity(Ilcd.tile().with(FLOW + "flowProperties.0.referenceUnit", "\"Item(s)\"").card().getFunctionalUnit().getQuantity()));
		assertEquals("1 m3", quantity(Ilcd.tile().with(FLOW + "flowProperties.0.referenceUnit", "\"m^3\"").card().getFunctionalUnit().getQuantity()));
		assertEquals("1 m2", quantity(Ilcd.tile().without(FLOW + "flowProperties.0.referenceUnit").card().getFunctionalUnit().getQuantity()));
	}

	@Test
	void anUnknownUnitStandsAsItWasAndIsReported() {
		Imported imported = Ilcd.tile().with(FLOW + "flowProperties.0.referenceUnit", "\"furlong\"").imported();
		assertEquals("1 furlong", quantity(Ilcd.card(imported).getFunctionalUnit().getQuantity()));
		assertEquals(List.of("unit-unknown"), Ilcd.codes(imported));
	}

	@Test
	void amountsThatContradictAreReported() {
		Imported imported = Ilcd.tile().with(FLOW + "resultingflowAmount", "1000.0").imported();
		assertEquals("1000 m2", quantity(Ilcd.card(imported).getFunctionalUnit().getQuantity()));
		assertTrue(Ilcd.codes(imported).contains("amount-contradiction"));
		assertTrue(losses(imported).contains("flowProperties[0] = Area"));
	}

	@Test
	void noOrSeveralReferenceFlowsAreReported() {
		assertEquals(List.of("reference-flow"), Ilcd.codes(Ilcd.tile().without("exchanges.exchange.0").imported()));
		Imported two = Ilcd.tile().with("exchanges.exchange.+", "{\"referenceFlow\":true,\"meanAmount\":5}").imported();
		assertEquals(List.of("reference-flow"), Ilcd.codes(two));
		assertEquals("1 m2", quantity(Ilcd.card(two).getFunctionalUnit().getQuantity()));
	}

	@Test
	void withoutAFlagTheQuantitativeReferenceTellsTheReferenceFlow() {
		assertEquals("1 m2", quantity(Ilcd.tile().without(FLOW + "referenceFlow").card().getFunctionalUnit().getQuantity()));
	}

	@Test
	void theMassComesFromThePropertyThatFitsTheUnitAndWhatIsNotUsedIsALoss() {
		Imported imported = Ilcd.tile().imported();
		assertEquals("21.5 kg", quantity(Ilcd.card(imported).getMass()));
		assertTrue(losses(imported).contains("materialProperties[layer thickness] = layer thickness; 0.01; m"));
		assertTrue(losses(imported).contains("flowProperties[2] = Price 2002; meanValue 19.95"));
		assertFalse(losses(imported).contains("grammage"));
	}

	@Test
	void theMassIsThatOfAllFlows() {
		Declaration card = Ilcd.tile().with(FLOW + "meanAmount", "10").with(FLOW + "resultingflowAmount", "10").card();
		assertEquals("10 m2", quantity(card.getFunctionalUnit().getQuantity()));
		assertEquals("215 kg", quantity(card.getMass()));
		assertEquals("2.5 kg", quantity(card.getBiogenicCarbon().getPackaging()));
	}

	@Test
	void massesThatContradictGiveNoMassAndRemainAsLosses() {
		Imported imported = Ilcd.tile().with(FLOW + "flowProperties.+", "{\"uuid\":\"93a60a56-a3c8-11da-a746-0800200b9a66\",\"meanValue\":100}")
				.imported();
		assertNull(Ilcd.card(imported).getMass());
		assertEquals(List.of("mass-contradiction"), Ilcd.codes(imported));
		assertTrue(losses(imported).contains("materialProperties[grammage] = grammage; 21.50; kg/m^2"));
		assertTrue(losses(imported).contains("meanValue 100"));
	}

	@Test
	void aConversionFactorThatFitsNeitherWayContradicts() {
		Imported imported = Ilcd.tile().with(FLOW + "materialProperties.+", "{\"name\":\"conversion factor to 1 kg\",\"value\":\"7\",\"unit\":\"-\"}")
				.imported();
		assertNull(Ilcd.card(imported).getMass());
		assertEquals(List.of("mass-contradiction"), Ilcd.codes(imported));
	}

	@Test
	void biogenicCarbonIsAsStatedAndAbsentWhereNotStated() {
		Declaration card = Ilcd.tile().card();
		assertEquals("0.25 kg", quantity(card.getBiogenicCarbon().getPackaging()));
		assertNull(card.getBiogenicCarbon().getProduct());
	}

	@Test
	void columnsStandInTheOrderOfTheLifeCycleAndCellsKeepTheirText() {
		ScoreTable table = Ilcd.table(Ilcd.tile().card(), "A2");
		assertEquals("A1-A3 C1 D", table.getColumns().text());
		assertEquals("4.14E-08 0.0 -0.0100", Ilcd.row(table, "AP").getCells().text());
		assertEquals("0.50 0", Ilcd.row(Ilcd.table(Ilcd.tile().card(), null), "SM").getCells().text());
	}

	@Test
	void aJsonNumberKeepsItsText() {
		ScoreTable table = Ilcd.table(Ilcd.tile().with(FIRST_VALUE, "-1.50E-3").card(), "A2");
		assertEquals("-1.50E-3", Ilcd.row(table, "AP").getCells().text(2));
	}

	@Test
	void anEntryWithoutValueIsNotDeclaredAndNeverZero() {
		for (String value : List.of("null", "\"\"", "\"ND\"", "\"INA\"", "\"-\"", "\"nd\"")) {
			Imported imported = Ilcd.tile().with(FIRST_VALUE, value).imported();
			assertEquals("ND", Ilcd.row(Ilcd.table(Ilcd.card(imported), "A2"), "AP").getCells().text(2), value);
			assertEquals(List.of(), Ilcd.codes(imported));
		}
		assertEquals("ND", Ilcd.row(Ilcd.table(Ilcd.tile().without(FIRST_VALUE).card(), "A2"), "AP").getCells().text(2));
		for (String value : List.of("\"MND\"", "\"MNR\"")) {
			assertEquals("MND", Ilcd.row(Ilcd.table(Ilcd.tile().with(FIRST_VALUE, value).card(), "A2"), "AP").getCells().text(2), value);
		}
	}

	@Test
	void aModuleThatOnlyOthersSpeakOfIsNotDeclaredAndReported() {
		Imported imported = Ilcd.tile().without(ACIDIFICATION + "other.anies.2").imported();
		assertEquals("4.14E-08 ND -0.0100", Ilcd.row(Ilcd.table(Ilcd.card(imported), "A2"), "AP").getCells().text());
		assertEquals(List.of("cell-absent"), Ilcd.codes(imported));
	}

	@Test
	void whatIsNoNumberStaysInItsCellAndIsReported() {
		for (String text : List.of("0,5", "ca. 3", "< 1 // x", "5}", "[5]", "1e999", "1 200", "\\u00a07\\u00a08")) {
			Imported imported = Ilcd.tile().with(FIRST_VALUE, "\"" + text + "\"").imported();
			Cells cells = Ilcd.row(Ilcd.table(Ilcd.card(imported), "A2"), "AP").getCells();
			assertEquals(3, cells.size(), text);
			assertEquals(Cells.Kind.BAD, cells.kind(2), text);
			assertEquals(List.of("cell-not-a-number"), Ilcd.codes(imported), text);
		}
		assertEquals("0,5", Ilcd.row(Ilcd.table(Ilcd.tile().with(FIRST_VALUE, "\"0,5\"").card(), "A2"), "AP").getCells().text(2));
	}

	@Test
	void twoValuesForOneModuleAreReportedAndTheSecondIsALoss() {
		Imported imported = Ilcd.tile().with(ACIDIFICATION + "other.anies.+", "{\"module\":\"D\",\"value\":\"77\"}").imported();
		assertEquals("-0.0100", Ilcd.row(Ilcd.table(Ilcd.card(imported), "A2"), "AP").getCells().text(2));
		assertEquals(List.of("cell-twice"), Ilcd.codes(imported));
		assertTrue(losses(imported).contains("D 77"));
	}

	@Test
	void aModuleThatTheMethodLacksKeepsItsColumnAndIsReported() {
		Imported imported = Ilcd.tile().with(ACIDIFICATION + "other.anies.0.module", "\"C5: x\"").imported();
		assertEquals("A1-A3 C1 D C5_x", Ilcd.table(Ilcd.card(imported), "A2").getColumns().text());
		assertTrue(Ilcd.codes(imported).contains("module-unknown"));
	}

	@Test
	void modulesInOtherSpellingsAreRecognised() {
		assertEquals("A1-A3 C1 D",
				Ilcd.table(Ilcd.tile().with(ACIDIFICATION + "other.anies.1.module", "\" a1 \u2013 a3\"").card(), "A2").getColumns().text());
	}

	@Test
	void aRowHasAUnitOnlyWhereItIsNotTheIndicatorsOwn() {
		ScoreTable table = Ilcd.table(Ilcd.tile().card(), "A2");
		assertNull(Ilcd.row(table, "AP").getUnit());
		assertEquals("kg PO4 eq", Ilcd.row(table, "EP-freshwater").getUnit());
	}

	@Test
	void aUnitThatDoesNotConvertIsKeptAndReported() {
		Imported imported = Ilcd.tile().with(ACIDIFICATION + "other.anies.3.value.shortDescription.0.value", "\"kg SO_(2)-Äqv.\"").imported();
		assertEquals("kg SO2 eq", Ilcd.row(Ilcd.table(Ilcd.card(imported), "A2"), "AP").getUnit());
		assertEquals(List.of("unit-unconvertible"), Ilcd.codes(imported));
	}

	@Test
	void aMissingUnitIsReported() {
		assertEquals(List.of("unit-of-row-missing"), Ilcd.codes(Ilcd.tile().without(ACIDIFICATION + "other.anies.3").imported()));
	}

	@Test
	void anIndicatorIsKnownByTheCodeInItsNameWhenItsIdentifierIsNot() {
		Declaration card = Ilcd.tile().with(ACIDIFICATION + "referenceToLCIAMethodDataSet.refObjectId", "\"0c0c0c0c-0000-0000-0000-000000000009\"").card();
		assertEquals("4.14E-08 0.0 -0.0100", Ilcd.row(Ilcd.table(card, "A2"), "AP").getCells().text());
	}

	@Test
	void aNameThatContradictsTheIdentifierIsReported() {
		Imported imported = Ilcd.tile().with(ACIDIFICATION + "referenceToLCIAMethodDataSet.shortDescription.0.value", "\"Water (WDP)\"").imported();
		assertEquals(List.of("indicator-contradiction"), Ilcd.codes(imported));
	}

	@Test
	void anIndicatorThatStandsTwiceIsReportedAndTheSecondIsALoss() {
		Imported imported = Ilcd.tile().with("LCIAResults.LCIAResult.+",
				"{\"referenceToLCIAMethodDataSet\":{\"refObjectId\":\"b5c611c6-def3-11e6-bf01-fe55135034f3\"},"
						+ "\"other\":{\"anies\":[{\"module\":\"D\",\"value\":\"88.5\"}]}}").imported();
		assertEquals(List.of("indicator-twice"), Ilcd.codes(imported));
		assertTrue(losses(imported).contains("LCIAResults.LCIAResult[3] = D 88.5"));
	}

	@Test
	void anUnknownIndicatorIsOneLossWithAllItsValues() {
		assertTrue(losses(Ilcd.tile().imported())
				.contains("LCIAResults.LCIAResult[2] = Global warming without biogenic carbon (GWP-IOBC/GHG); A1-A3 12.34; D -5; kg CO2 eqv."));
	}

	@Test
	void scenariosHeadTheirColumnsAndTheDefaultIsCounted() {
		Imported imported = Ilcd.tile()
				.with("processInformation.dataSetInformation.other", "{\"anies\":[{\"scenario\":[{\"name\":\"old way\",\"default\":true},"
						+ "{\"name\":\"reuse\",\"description\":[{\"value\":\"Used again\"}]}]}]}")
				.with(ACIDIFICATION + "other.anies.0.scenario", "\"old way\"")
				.with(ACIDIFICATION + "other.anies.+", "{\"module\":\"D\",\"scenario\":\"reuse\",\"value\":\"9\"}").imported();
		var profile = Ilcd.card(imported).getProfiles().get(0);
		assertEquals("A1-A3 C1 D Old_Way: D _reuse: D", Ilcd.table(Ilcd.card(imported), "A2").getColumns().text());
		assertEquals("4.14E-08 0.0 ND -0.0100 9", Ilcd.row(profile.getTables().get(0), "AP").getCells().text());
		assertEquals(List.of("Old_Way true old way", "_reuse false reuse: Used again"),
				profile.getScenarios().stream().map(s -> s.getName() + " " + s.isCounted() + " " + s.getTitle()).toList());
	}

	@Test
	void aScenarioThatIsNotDescribedIsReportedOnce() {
		Imported imported = Ilcd.tile().with(ACIDIFICATION + "other.anies.0.scenario", "\"S9\"").with(ACIDIFICATION + "other.anies.2.scenario", "\"S9\"")
				.imported();
		assertEquals(1, Ilcd.codes(imported).stream().filter("scenario-undescribed"::equals).count());
		assertTrue(Ilcd.codes(imported).contains("scenario-none-default"));
	}

	@Test
	void textsAndLanguagesThatHaveNoPlaceAreLossesWithAReadablePath() {
		String losses = losses(Ilcd.tile().imported());
		for (String loss : List.of("processInformation.dataSetInformation.generalComment[en] = Made <b>by hand</b>.",
				"processInformation.geography.locationOfOperationSupplyOrProduction.location = NL",
				"administrativeInformation.publicationAndOwnership.dataSetVersion = 00.01.000",
				"modellingAndValidation.validation.review[0] = type Independent external review")) {
			assertTrue(losses.contains(loss), loss + "\nin\n" + losses);
		}
		assertFalse(losses.contains("contact data set") || losses.contains("0c0c0c0c"), losses);
	}
}
