package nl.kaartwerk.exchange.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import nl.kaartwerk.exchange.Exporter.ExportFinding;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Background;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.model.value.Decimal;

/** Lays a card out in rows and columns: its head as labels with values, then its tables. The importer reads it back. */
final class CardSheet {
	/** What stands behind a scenario that counts. */
	static final String COUNTED = "counted";
	/** A double holds these digits whatever they are. */
	private static final int EXACT_DIGITS = 15;

	/**
	 * A cell.
	 *
	 * @param number whether a program may take the text for a number without changing a digit of it
	 */
	record Item(String text, boolean number) {
		static Item text(String text) {
			return new Item(text, false);
		}

		static Item number(String text) {
			return new Item(text.startsWith("+") ? text.substring(1) : text, new BigDecimal(text).unscaledValue().abs().toString().length() <= EXACT_DIGITS);
		}
	}

	/** Says that an EPD is foreign where its programme is not known. */
	static final String FOREIGN = "yes";

	private final Declaration card;
	private final Method method;
	private final List<List<Item>> rows = new ArrayList<>();
	private final List<ExportFinding> findings;

	private CardSheet(Declaration card, Method method, List<ExportFinding> findings) {
		this.card = card;
		this.method = method;
		this.findings = findings;
	}

	/**
	 * The rows of a card.
	 *
	 * @param findings takes what a sheet has no place for
	 */
	static List<List<Item>> of(Declaration card, Method method, List<ExportFinding> findings) {
		CardSheet sheet = new CardSheet(card, method, findings);
		sheet.head();
		boolean many = card.getProfiles().size() > 1;
		for (int i = 0; i < card.getProfiles().size(); i++) {
			sheet.profile(card.getProfiles().get(i), many ? i + 1 : 0);
		}
		sheet.leftOut();
		return sheet.rows;
	}

	private void head() {
		row(Field.NAME, card.getTitle());
		row(Field.CATEGORY, card.getCategory());
		row(Field.REGISTRATION, card.getRegistration());
		row(Field.UUID, card.getUuid());
		row(Field.SOURCE, card.getSource());
		row(Field.FOREIGN, card.isForeign() ? title(card.getForeignProgramme(), FOREIGN) : null);
		row(Field.OWNER, card.getOwner() == null ? null : card.getOwner().getTitle() == null ? card.getOwner().getName() : card.getOwner().getTitle());
		row(Field.BRAND, card.getBrand());
		card.getParticipants().forEach(participant -> row(Field.PARTICIPANTS, participant));
		row(Field.REPRESENTATIVENESS, card.getRepresentativeness());
		functionalUnit(card.getFunctionalUnit());
		row(Field.MASS, card.getMass());
		row(Field.PACKAGING_MASS, card.getPackagingMass());
		row(Field.DENSITY, card.getDensity());
		row(Field.AREA_WEIGHT, card.getAreaWeight());
		row(Field.SERVICE_LIFE, card.getServiceLife());
		for (Classification classification : card.getClassifications()) {
			row(Field.CLASSIFICATION, classification.getSystem(), classification.getCode());
			if (!classification.getComponents().isEmpty()) {
				leftOut("left-out-components");
			}
		}
		row(Field.METHOD, card.getMethod());
		for (Background background : card.getBackgrounds()) {
			row(Field.BACKGROUND, background.getName(), background.getVersion());
		}
		row(Field.PCR, card.getProductCategoryRules());
		row(Field.DATA_FROM, card.getDataFrom() == null ? null : card.getDataFrom().text());
		row(Field.DATA_TO, card.getDataTo() == null ? null : card.getDataTo().text());
		row(Field.PRACTITIONER, card.getPractitioner() == null ? card.getPractitionerName() : title(card.getPractitioner().getTitle(), card.getPractitioner().getName()));
		row(Field.REVIEWER, card.getReviewer() == null ? card.getReviewerName() : title(card.getReviewer().getTitle(), card.getReviewer().getName()));
		row(Field.REVIEWED, card.getReviewed() == null ? null : card.getReviewed().text());
		row(Field.PUBLISHED, card.getPublished() == null ? null : card.getPublished().text());
		row(Field.VALID_FROM, card.getValidFrom() == null ? null : card.getValidFrom().text());
		row(Field.VALID_TO, card.getValidTo() == null ? null : card.getValidTo().text());
		if (card.getBiogenicCarbon() != null) {
			row(Field.BIOGENIC_PRODUCT, card.getBiogenicCarbon().getProduct());
			row(Field.BIOGENIC_PACKAGING, card.getBiogenicCarbon().getPackaging());
		}
	}

	private static String title(String title, String name) {
		return title == null ? name : title;
	}

	/** A label and its values; no row where the card does not say. */
	private void row(Field field, String... values) {
		if (values[0] != null) {
			List<Item> row = new ArrayList<>(List.of(Item.text(Labels.shipped().label(field))));
			Arrays.stream(values).map(value -> Item.text(value == null ? "" : value)).forEach(row::add);
			rows.add(row);
		}
	}

	private void row(Field field, Quantity quantity) {
		if (quantity != null) {
			rows.add(List.of(Item.text(Labels.shipped().label(field)), number(quantity.getNumber()), Item.text(quantity.getUnit())));
		}
	}

	private static Item number(Decimal number) {
		return Item.number(number.text());
	}

	private void functionalUnit(FunctionalUnit unit) {
		if (unit != null) {
			row(Field.FUNCTIONAL_UNIT, unit.getQuantity());
			if (unit.getText() != null) {
				List<Item> row = new ArrayList<>(rows.removeLast());
				row.add(Item.text(unit.getText()));
				rows.add(row);
			}
		}
	}

	/** @param number of the profile where there are several, else 0 */
	private void profile(Profile profile, int number) {
		rows.add(List.of());
		if (profile.getTitle() != null || number > 0) {
			row(Field.PROFILE, profile.getTitle() == null ? "Profile " + number : profile.getTitle());
		}
		for (Scenario scenario : profile.getScenarios()) {
			row(Field.SCENARIO, scenario.getName(), scenario.isCounted() ? COUNTED : "", scenario.getTitle());
		}
		for (ScoreTable table : profile.getTables()) {
			rows.add(List.of());
			table(table);
		}
		if (profile.getScaling() != null) {
			leftOut("left-out-scaling");
		}
	}

	private void table(ScoreTable table) {
		List<Item> header = new ArrayList<>(List.of(Item.text(table.getSet() == null ? "Indicator" : "Indicator " + table.getSet()), Item.text("Unit")));
		for (Columns.Column column : table.getColumns().columns()) {
			header.add(Item.text(column.scenario() == null ? column.module() : column.scenario() + ": " + column.module()));
		}
		rows.add(header);
		for (Row row : table.getRows()) {
			List<Item> items = new ArrayList<>(List.of(Item.text(row.getIndicator()), Item.text(unit(table, row))));
			Cells cells = row.getCells();
			for (int i = 0; cells != null && i < cells.size(); i++) {
				items.add(cells.kind(i) == Cells.Kind.NUMBER ? Item.number(cells.text(i)) : Item.text(cells.text(i)));
			}
			rows.add(items);
		}
	}

	/** A row without a unit is in that of its indicator. */
	private String unit(ScoreTable table, Row row) {
		if (row.getUnit() != null) {
			return row.getUnit();
		}
		String set = table.getSet() == null ? IndicatorSet.INVENTORY : table.getSet();
		return method.indicatorNames().code(set, row.getIndicator()).map(Indicator::unit).orElse("");
	}

	private void leftOut() {
		if (card.getComposition() != null) {
			leftOut("left-out-composition");
		}
		if (card.getEndOfLife() != null) {
			leftOut("left-out-end-of-life");
		}
		if (!card.getWaivers().isEmpty()) {
			leftOut("left-out-waivers");
		}
		if (!card.getPublishedMki().isEmpty()) {
			leftOut("left-out-published-mki");
		}
	}

	private void leftOut(String code) {
		findings.add(new ExportFinding(card.getName(), code, Texts.SENTENCES.get(code)));
	}
}
