package nl.kaartwerk.rules.fingerprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Constituent;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Dimension;
import nl.kaartwerk.model.Fate;
import nl.kaartwerk.model.MaterialKind;
import nl.kaartwerk.model.MaterialSource;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scaling;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.Surcharge;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.model.value.PartialDate;

/** Reads the parts of what a card means. */
final class Meaning {
	private final Map<String, Part> parts = new LinkedHashMap<>();

	Meaning(Declaration card) {
		add("title", card.getTitle() == null ? card.getName() : card.getTitle());
		add("category", card.getCategory());
		add("uuid", card.getUuid());
		add("source", card.getSource());
		add("foreign", card.isForeign() ? "foreign" + (card.getForeignProgramme() == null ? "" : ' ' + card.getForeignProgramme()) : null);
		add("owner", party(card.getOwner()));
		add("brand", card.getBrand());
		add("participants", card.getParticipants().isEmpty() ? null : card.getParticipants().stream().sorted().collect(Collectors.joining(", ")));
		add("representativeness", card.getRepresentativeness());
		if (card.getFunctionalUnit() != null) {
			add("functional unit", joined(quantity(card.getFunctionalUnit().getQuantity()), card.getFunctionalUnit().getText()));
		}
		add("mass", quantity(card.getMass()));
		add("packaging mass", quantity(card.getPackagingMass()));
		add("density", quantity(card.getDensity()));
		add("area weight", quantity(card.getAreaWeight()));
		add("service life", quantity(card.getServiceLife()));
		card.getClassifications().forEach(this::classification);
		add("method", card.getMethod());
		card.getBackgrounds().forEach(background -> add("background \"" + background.getName() + '"', String.valueOf(background.getVersion())));
		add("pcr", card.getProductCategoryRules());
		add("data", joined(date(card.getDataFrom()), date(card.getDataTo())));
		add("practitioner", card.getPractitioner() == null ? card.getPractitionerName() : party(card.getPractitioner()));
		if (card.getComposition() != null) {
			card.getComposition().getConstituents().forEach(this::constituent);
		}
		if (card.getBiogenicCarbon() != null) {
			add("biogenic carbon product", quantity(card.getBiogenicCarbon().getProduct()));
			add("biogenic carbon packaging", quantity(card.getBiogenicCarbon().getPackaging()));
		}
		if (card.getEndOfLife() != null) {
			for (Fate fate : card.getEndOfLife().getFates()) {
				add("end of life " + fate.getTreatment().getLiteral(), number(fate.getShare()) + " %");
			}
		}
		card.getPublishedMki().forEach(this::published);
		card.getProfiles().forEach(this::profile);
	}

	Collection<Part> parts() {
		return parts.values();
	}

	private void add(String name, String value) {
		if (value != null) {
			add(Part.property(name, value));
		}
	}

	/** Of two parts of one name both count: which of them is which, their order tells. */
	private void add(Part part) {
		Part counted = part;
		for (int i = 2; parts.putIfAbsent(counted.name(), counted) != null; i++) {
			counted = new Part(part.name() + " #" + i, part.values());
		}
	}

	private static String joined(String... texts) {
		List<String> present = new ArrayList<>();
		for (String text : texts) {
			if (text != null) {
				present.add(text);
			}
		}
		return present.isEmpty() ? null : String.join(" ", present);
	}

	private static String party(Definition party) {
		return party == null ? null : party.getTitle() == null ? party.getName() : party.getTitle();
	}

	private static String date(PartialDate date) {
		return date == null ? null : date.text();
	}

	/** Without what is only notation; a text that no number can be made of stays as it is. */
	private static String number(Decimal number) {
		return number == null ? null : number(number.text());
	}

	private static String number(String text) {
		try {
			BigDecimal value = new BigDecimal(text);
			return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
		} catch (NumberFormatException e) {
			return text;
		}
	}

	private static String quantity(Quantity quantity) {
		return quantity == null ? null : joined(number(quantity.getNumber()), quantity.getUnit());
	}

	private void classification(Classification classification) {
		String components = classification.getComponents().stream().map(c -> joined(c.getCode(), c.getTitle())).sorted().collect(Collectors.joining(", "));
		add("classified " + classification.getSystem() + ' ' + classification.getCode(), components);
	}

	private void constituent(Constituent constituent) {
		String origins = constituent.getOrigins().stream().sorted().collect(Collectors.joining(", "));
		add("composition \"" + constituent.getName() + '"',
				joined(quantity(constituent.getMass()), constituent.getKind() == MaterialKind.UNSTATED ? null : constituent.getKind().getLiteral(),
						constituent.getSource() == MaterialSource.UNSTATED ? null : constituent.getSource().getLiteral(),
						origins.isEmpty() ? null : "origin " + origins));
	}

	private void published(PublishedMki published) {
		TreeMap<String, String> values = new TreeMap<>();
		if (published.getTotal() != null) {
			values.put("total", number(published.getTotal()));
		}
		published.getModules().forEach(module -> values.merge(String.valueOf(module.getModule()), String.valueOf(number(module.getMki())), (a, b) -> a + " and " + b));
		if (published.getSurcharge() != Surcharge.UNSTATED) {
			values.put("surcharge", published.getSurcharge().getLiteral());
		}
		add(new Part("published MKI " + published.getSet(), values));
	}

	private void profile(Profile profile) {
		String name = profile.getTitle() == null ? "profile" : "profile \"" + profile.getTitle() + '"';
		add(name, "");
		for (Scenario scenario : profile.getScenarios()) {
			add(name + " / scenario " + scenario.getName(), joined(scenario.isCounted() ? "counted" : "not counted", scenario.getTitle()));
		}
		if (profile.getScaling() != null) {
			scaling(name, profile.getScaling());
		}
		for (ScoreTable table : profile.getTables()) {
			String set = name + " / " + (table.getSet() == null ? "inventory" : table.getSet());
			table.getRows().forEach(row -> row(set, table.getColumns(), row));
		}
	}

	private void scaling(String profile, Scaling scaling) {
		add(profile + " / scaling", joined(scaling.getFormula(), scaling.getParameters().stream().map(Meaning::number).collect(Collectors.joining(", "))));
		for (Dimension dimension : scaling.getDimensions()) {
			add(profile + " / dimension " + dimension.getName(), joined(dimension.getTitle(), prefixed("minimum ", dimension.getMinimum()),
					prefixed("maximum ", dimension.getMaximum()), prefixed("inspected ", dimension.getInspected())));
		}
	}

	private static String prefixed(String word, Quantity quantity) {
		return quantity == null ? null : word + quantity(quantity);
	}

	/** The unit of a row is a column of its own: a row whose unit changes has not one number that means what it meant. */
	private void row(String table, Columns columns, Row row) {
		TreeMap<String, String> values = new TreeMap<>();
		if (row.getUnit() != null) {
			values.put("unit", row.getUnit());
		}
		Cells cells = row.getCells();
		for (int i = 0; cells != null && i < cells.size(); i++) {
			values.merge(column(columns, i), value(cells, i), (a, b) -> a + " and " + b);
		}
		add(new Part(table + " / " + row.getIndicator(), values));
	}

	private static String column(Columns columns, int index) {
		if (columns == null || index >= columns.size()) {
			return "column " + (index + 1);
		}
		Columns.Column column = columns.columns().get(index);
		return column.scenario() == null || column.scenario().isEmpty() ? column.module() : column.module() + ':' + column.scenario();
	}

	private static String value(Cells cells, int index) {
		return cells.kind(index) == Cells.Kind.NUMBER ? number(cells.text(index)) : cells.text(index);
	}
}
