package nl.kaartwerk.ui.declarations;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import nl.kaartwerk.calculation.card.CompiledCard.Validity;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.ui.frame.LineColumn;

/** A column of the table: its text, its order and its cell in a spreadsheet. */
enum CardColumn implements LineColumn {
	NAME(260), CATEGORY(70), OWNER(150), CLASSIFICATION(130), UNIT(120), LIFE(80), VALIDITY(130), A1(110), A2(110), COMPLETE(130), ERRORS(56), WARNINGS(76),
	INFOS(56);

	static final List<String> SETS = List.of("A1", "A2");
	private static final String NONE = "-";

	private final int width;

	CardColumn(int width) {
		this.width = width;
	}

	@Override
	public int width() {
		return width;
	}

	private String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String title() {
		return Texts.get("column." + key());
	}

	@Override
	public String tip() {
		return isNumber() && this != LIFE || this == COMPLETE ? Texts.get("tip." + key()) : null;
	}

	@Override
	public boolean isNumber() {
		return switch (this) {
		case LIFE, A1, A2, ERRORS, WARNINGS, INFOS -> true;
		default -> false;
		};
	}

	@Override
	public boolean isLargestFirst() {
		return this == ERRORS || this == WARNINGS || this == INFOS;
	}

	String text(DeclaredCard card, LocalDate day) {
		return switch (this) {
		case NAME -> card.label();
		case CATEGORY -> card.category();
		case OWNER -> card.owner();
		case CLASSIFICATION -> String.join(", ", card.classifications());
		case UNIT -> unit(card) + (card.function().isEmpty() ? "" : " " + card.function());
		case LIFE -> card.life().isPresent() ? Figures.number(card.life().getAsDouble()) : "";
		case VALIDITY -> validity(card, day);
		case A1, A2 -> figure(card, name());
		case COMPLETE -> complete(card);
		case ERRORS -> count(card.findings().errors());
		case WARNINGS -> count(card.findings().warnings());
		case INFOS -> count(card.findings().infos());
		};
	}

	private static String unit(DeclaredCard card) {
		return card.unit().map(unit -> Figures.number(unit.number()) + ' ' + unit.symbol()).orElse("");
	}

	private static String validity(DeclaredCard card, LocalDate day) {
		return switch (card.at(day)) {
		case EXPIRED -> Texts.get("expired", card.validTo().text());
		case NOT_YET -> Texts.get("notYet", card.validFrom().text());
		case VALID -> card.validTo() == null ? "" : card.validTo().text();
		};
	}

	private static String figure(DeclaredCard card, String set) {
		double value = card.perUnit(set);
		return Double.isNaN(value) ? NONE : euro(value) + Signs.of(card.outcome(set)).marks();
	}

	/** As the user's language writes it, with so many decimals that small figures can be told apart. */
	static String euro(double value) {
		if (value != 0 && Math.abs(value) < 0.0005) {
			return String.format(Locale.getDefault(), "%.2e", value);
		}
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMinimumFractionDigits(Math.abs(value) < 1 ? 4 : 2);
		format.setMaximumFractionDigits(Math.abs(value) < 1 ? 4 : 2);
		return format.format(value);
	}

	private static String complete(DeclaredCard card) {
		List<String> perSet = new ArrayList<>();
		for (String set : SETS) {
			Outcome outcome = card.outcome(set);
			if (outcome.hasValue()) {
				perSet.add(set + ' ' + Figures.complete(outcome.completeness()));
			}
		}
		return perSet.isEmpty() ? NONE : String.join("  ", perSet);
	}

	private static String count(int findings) {
		return findings == 0 ? "" : Integer.toString(findings);
	}

	/** Ascending; what has no value comes last, also when the order is turned round. */
	Comparator<DeclaredCard> order(boolean descending) {
		Comparator<DeclaredCard> order = switch (this) {
		case NAME -> text(DeclaredCard::label);
		case CATEGORY -> text(DeclaredCard::category);
		case OWNER -> text(DeclaredCard::owner);
		case CLASSIFICATION -> text(card -> String.join(", ", card.classifications()));
		case UNIT -> text(card -> card.unit().map(DeclaredCard.Unit::symbol).orElse(""));
		case VALIDITY -> text(card -> card.validTo() == null ? "" : card.validTo().text());
		case LIFE -> number(card -> card.life().orElse(Double.NaN), descending);
		case A1, A2 -> number(card -> card.perUnit(name()), descending);
		case COMPLETE -> number(CardColumn::share, descending);
		case ERRORS -> number(card -> card.findings().errors(), descending);
		case WARNINGS -> number(card -> card.findings().warnings(), descending);
		case INFOS -> number(card -> card.findings().infos(), descending);
		};
		return isText() && descending ? order.reversed() : order;
	}

	private boolean isText() {
		return !isNumber() && this != COMPLETE;
	}

	private static Comparator<DeclaredCard> text(Function<DeclaredCard, String> text) {
		return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
	}

	private static Comparator<DeclaredCard> number(ToDoubleFunction<DeclaredCard> number, boolean descending) {
		return (a, b) -> {
			double one = number.applyAsDouble(a);
			double other = number.applyAsDouble(b);
			if (Double.isNaN(one) || Double.isNaN(other)) {
				return Boolean.compare(Double.isNaN(one), Double.isNaN(other));
			}
			return descending ? Double.compare(other, one) : Double.compare(one, other);
		};
	}

	/** The least complete of the sets that it says anything for. */
	private static double share(DeclaredCard card) {
		return SETS.stream().map(card::outcome).filter(Outcome::hasValue).mapToDouble(outcome -> outcome.completeness().share()).min().orElse(Double.NaN);
	}

	Cell cell(DeclaredCard card, LocalDate day) {
		return switch (this) {
		case LIFE -> card.life().isPresent() ? Cell.number(card.life().getAsDouble()) : Cell.EMPTY;
		case A1, A2 -> Double.isNaN(card.perUnit(name())) ? Cell.EMPTY : Cell.number(card.perUnit(name()), card.unit().map(DeclaredCard.Unit::symbol).orElse(""));
		case ERRORS -> Cell.number(card.findings().errors());
		case WARNINGS -> Cell.number(card.findings().warnings());
		case INFOS -> Cell.number(card.findings().infos());
		default -> Cell.text(text(card, day));
		};
	}

	/** What the figures of a card are to be read with, in words; "" when there is nothing to say. */
	static String notes(DeclaredCard card) {
		List<String> notes = new ArrayList<>();
		for (String set : SETS) {
			Outcome outcome = card.outcome(set);
			if (outcome.hasValue()) {
				notes.add(Texts.get("perFunctionalUnit", set, euro(outcome.mki()), unit(card)));
				if (!outcome.isComplete()) {
					notes.add("  " + Texts.get("incomplete", Figures.complete(outcome.completeness())));
				}
				notes.addAll(words(Signs.of(outcome)));
			}
		}
		return String.join("\n", notes);
	}

	private static List<String> words(Signs signs) {
		List<String> words = new ArrayList<>();
		if (signs.approximate()) {
			words.add("  \u2248 " + Texts.get("approximate"));
		}
		if (signs.unconfirmed()) {
			words.add("  * " + Texts.get("unconfirmed"));
		}
		if (signs.takenOver()) {
			words.add("  \u2020 " + Texts.get("takenOver"));
		}
		return words;
	}

	static boolean isOutOfDate(DeclaredCard card, LocalDate day) {
		return card.at(day) != Validity.VALID;
	}
}
