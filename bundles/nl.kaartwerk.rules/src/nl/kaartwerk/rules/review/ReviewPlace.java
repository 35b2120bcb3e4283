package nl.kaartwerk.rules.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Placed;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.rules.waiver.CardPlace;
import nl.kaartwerk.text.Words;

/**
 * A place in a card, by names, as a review writes it between brackets; null is left open.
 *
 * @param property words that a property begins with, such as {@code service life} or {@code composition "Water"}
 */
public record ReviewPlace(String set, String profile, String indicator, String module, String scenario, String property) {
	/** The card as a whole. */
	public static final ReviewPlace CARD = new ReviewPlace(null, null, null, null, null, null);

	/**
	 * What of the model a place is; {@link Finding} says what the components mean.
	 */
	public record Spot(EObject object, EStructuralFeature feature, int from, int to) {
		static Spot at(EObject object, EStructuralFeature feature) {
			return new Spot(object, feature, -1, -1);
		}
	}

	public static ReviewPlace property(String property) {
		return new ReviewPlace(null, null, null, null, null, property);
	}

	/** The properties that a card has, by the words that they begin with. */
	public static List<String> properties(Declaration card) {
		return CardProperties.of(card);
	}

	/** The place that a remark or a waiver names. */
	public static ReviewPlace of(Placed placed) {
		return new ReviewPlace(placed.getSet(), placed.getProfile(), placed.getIndicator(), placed.getModule(), placed.getScenario(), placed.getProperty());
	}

	/** Where the machine found something. The profile is left open where a card has only one. */
	public static ReviewPlace of(Finding finding, Declaration card) {
		CardPlace place = CardPlace.of(finding);
		String profile = card.getProfiles().size() > 1 ? place.profile() : null;
		String scenario = finding.object() instanceof Scenario of ? of.getName() : place.scenario();
		return new ReviewPlace(place.set(), profile, place.indicator(), place.module(), scenario, CardProperties.name(finding.object(), finding.feature()));
	}

	/** The place of a part of the card's meaning: a cell, a row or a property. */
	public static ReviewPlace of(Fingerprint.Change change, Declaration card) {
		String part = change.part();
		if (!part.startsWith("profile")) {
			return part.equals("title") ? CARD : property(part);
		}
		for (Profile profile : card.getProfiles()) {
			String head = profile.getTitle() == null ? "profile" : "profile \"" + profile.getTitle() + '"';
			String named = card.getProfiles().size() > 1 ? profile.getTitle() : null;
			if (part.equals(head)) {
				return new ReviewPlace(null, profile.getTitle(), null, null, null, null);
			}
			if (part.startsWith(head + " / ")) {
				return inProfile(part.substring(head.length() + 3), change.column(), named);
			}
		}
		return CARD;
	}

	private static ReviewPlace inProfile(String rest, String column, String profile) {
		int slash = rest.indexOf(" / ");
		if (slash < 0) {
			return rest.startsWith("scenario ") ? new ReviewPlace(null, profile, null, null, rest.substring("scenario ".length()), null)
					: new ReviewPlace(null, profile, null, null, null, rest);
		}
		int colon = column.indexOf(':');
		boolean ofModule = !column.isEmpty() && !column.equals("unit") && !column.startsWith("column ");
		return new ReviewPlace(rest.substring(0, slash), profile, rest.substring(slash + 3), !ofModule ? null : colon < 0 ? column : column.substring(0, colon),
				colon < 0 ? null : column.substring(colon + 1), null);
	}

	/** Whether all of the card is meant. */
	public boolean isCard() {
		return equals(CARD);
	}

	/** Whether another place lies in this one: what this one leaves open fits everything. */
	public boolean covers(ReviewPlace other) {
		return fits(set, other.set) && fits(profile, other.profile) && fits(indicator, other.indicator) && fits(module, other.module)
				&& fits(scenario, other.scenario) && fits(property, other.property);
	}

	private static boolean fits(String named, String actual) {
		return named == null || named.equals(actual);
	}

	/** Puts the place into a remark or a waiver. */
	public void into(Placed placed) {
		placed.setSet(set);
		placed.setProfile(profile);
		placed.setIndicator(indicator);
		placed.setModule(module);
		placed.setScenario(scenario);
		placed.setProperty(property);
	}

	/** For people: {@code A2 GWP-fossil C4}; empty for the card as a whole. */
	public String label() {
		List<String> words = new ArrayList<>();
		add(words, profile == null ? null : Words.quoted(profile));
		add(words, set);
		add(words, indicator);
		add(words, module);
		add(words, scenario);
		add(words, property);
		return String.join(" ", words);
	}

	private static void add(List<String> words, String word) {
		if (word != null) {
			words.add(word);
		}
	}

	/** Where the place is in a card; empty when the card has no such place. */
	public Optional<Spot> in(Declaration card) {
		if (isCard()) {
			return Optional.of(Spot.at(card, Literals.DEFINITION__NAME));
		}
		if (property != null && set == null && indicator == null && module == null) {
			return CardProperties.spot(card, profile, property);
		}
		return property != null ? Optional.empty() : inProfiles(card);
	}

	/** The first of the names that leads nowhere, as the kind of name and the name; empty when the place is in the card. */
	public Optional<List<String>> unknown(Declaration card) {
		if (in(card).isPresent()) {
			return Optional.empty();
		}
		if (profile != null && new ReviewPlace(null, profile, null, null, null, null).in(card).isEmpty()) {
			return Optional.of(List.of("profile", profile));
		}
		if (property != null) {
			return Optional.of(List.of("property", property));
		}
		if (set != null && new ReviewPlace(set, profile, null, null, null, null).in(card).isEmpty()) {
			return Optional.of(List.of("set", set));
		}
		if (indicator != null && new ReviewPlace(set, profile, indicator, null, null, null).in(card).isEmpty()) {
			return Optional.of(List.of("indicator", indicator));
		}
		if (module != null && new ReviewPlace(set, profile, indicator, module, null, null).in(card).isEmpty()) {
			return Optional.of(List.of("module", module));
		}
		return Optional.of(List.of("scenario", String.valueOf(scenario)));
	}

	private Optional<Spot> inProfiles(Declaration card) {
		for (Profile each : card.getProfiles()) {
			if (profile == null || profile.equals(each.getTitle())) {
				Optional<Spot> spot = in(each);
				if (spot.isPresent()) {
					return spot;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Spot> in(Profile owner) {
		if (set == null && indicator == null && module == null) {
			if (scenario == null) {
				return Optional.of(Spot.at(owner, Literals.PROFILE__TITLE));
			}
			return owner.getScenarios().stream().filter(s -> scenario.equals(s.getName())).findFirst().map(s -> Spot.at(s, Literals.SCENARIO__NAME));
		}
		for (ScoreTable table : owner.getTables()) {
			if (set == null || set.equals(TableShape.setId(table))) {
				Optional<Spot> spot = in(table);
				if (spot.isPresent()) {
					return spot;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Spot> in(ScoreTable table) {
		if (indicator != null) {
			return table.getRows().stream().filter(row -> indicator.equals(row.getIndicator())).findFirst().flatMap(row -> in(row, table.getColumns()));
		}
		if (module == null && scenario == null) {
			return Optional.of(Spot.at(table, table.getSet() == null ? null : Literals.SCORE_TABLE__SET));
		}
		int column = column(table.getColumns());
		return column < 0 ? Optional.empty()
				: Optional.of(new Spot(table, Literals.SCORE_TABLE__COLUMNS, table.getColumns().columns().get(column).start(), table.getColumns().columns().get(column).end()));
	}

	private Optional<Spot> in(Row row, Columns columns) {
		if (module == null && scenario == null) {
			return Optional.of(Spot.at(row, Literals.ROW__INDICATOR));
		}
		int column = column(columns);
		Cells cells = row.getCells();
		return column < 0 || cells == null || column >= cells.size() ? Optional.empty()
				: Optional.of(new Spot(row, Literals.ROW__CELLS, cells.start(column), cells.end(column)));
	}

	private int column(Columns columns) {
		for (int i = 0; columns != null && i < columns.size(); i++) {
			Columns.Column column = columns.columns().get(i);
			if ((module == null || module.equals(column.module())) && (scenario == null || scenario.equals(column.scenario()))) {
				return i;
			}
		}
		return -1;
	}
}
