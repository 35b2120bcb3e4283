package nl.kaartwerk.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import nl.kaartwerk.calculation.comparison.Difference;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.publication.change.CardChange;
import nl.kaartwerk.publication.change.Changes;
import nl.kaartwerk.publication.change.Kind;
import nl.kaartwerk.publication.change.MkiChange;
import nl.kaartwerk.publication.change.PartChange;
import nl.kaartwerk.publication.change.StaleReview;
import nl.kaartwerk.publication.change.ValueChange;
import nl.kaartwerk.publication.change.WorkChange;
import nl.kaartwerk.report.Figure;
import nl.kaartwerk.report.ReportTexts;
import nl.kaartwerk.report.html.Html;

/** What differs between two versions of cards and works: for each what changed, before and after, and what that does. */
public final class ChangePage {
	private final Changes changes;
	private final ReportTexts texts;
	private final Page page;
	private final Html html;
	private final Tables tables;

	private ChangePage(Changes changes, ReportTexts texts, LocalDate day) {
		this.changes = changes;
		this.texts = texts;
		this.page = new Page(texts, title(changes, texts), texts.get("change-report"), day);
		this.html = page.html();
		this.tables = new Tables(html);
	}

	/** The whole document. */
	public static String of(Changes changes, ReportTexts texts, LocalDate day) {
		return new ChangePage(changes, texts, day).write();
	}

	private static String title(Changes changes, ReportTexts texts) {
		return changes.cards().size() == 1 ? changes.cards().getFirst().version().label() : texts.get("change.title", changes.cards().size(), changes.works().size());
	}

	private String write() {
		tables.key(List.of(texts.get("change.cards"), Integer.toString(changes.cards().size()), texts.get("change.works"), Integer.toString(changes.works().size())));
		tables.facts(List.of(texts.get("change.before"), changes.before(), texts.get("change.after"), changes.after()));
		html.element("p", texts.get("change.same", changes.sameCards(), changes.sameWorks(), changes.day()));
		if (changes.isEmpty()) {
			html.element("p", texts.get("change.none"));
		}
		stale();
		changes.cards().forEach(this::card);
		changes.works().forEach(this::work);
		html.element("p", texts.get("change.legend"), "class", "legend");
		html.element("p", texts.get("numbers"), "class", "legend");
		html.element("p", texts.get("legend"), "class", "legend");
		return page.finish();
	}

	/** All signed reviews that do not hold, on top: somebody has to act on them. */
	private void stale() {
		List<String> sentences = new ArrayList<>();
		for (CardChange card : changes.cards()) {
			for (StaleReview review : card.stale()) {
				sentences.add(texts.get(review.byThis() ? "change.stale" : "change.stale-before", card.version().label(), String.valueOf(review.review().getName()),
						review.reviewer(), review.signed()));
			}
		}
		if (!sentences.isEmpty()) {
			html.open("ul", "class", "warn");
			sentences.forEach(sentence -> html.element("li", sentence));
			html.close();
		}
	}

	private void card(CardChange card) {
		html.open("section").element("h2", card.version().label() + ": " + texts.get("change." + card.kind().word()), "dir", "auto");
		tables.facts(List.of(texts.get("name"), card.version().name(), texts.get("change.renamed"), card.renamedFrom().orElse("")));
		if (!card.parts().isEmpty()) {
			tables.open("small", List.of(texts.get("change.part"), texts.get("change.column"), texts.get("change.before"), texts.get("change.after"),
					texts.get("change.relative")), 40, 12, -18, -18, -12);
			card.parts().forEach(this::part);
			tables.close();
		} else if (card.kind() == Kind.CHANGED && card.renamedFrom().isEmpty()) {
			html.element("p", texts.get("change.data-only"));
		}
		if (!card.mki().isEmpty()) {
			openFigures(texts.get("change.mki-card"));
			card.mki().forEach(mki -> figures(texts.get("mki-of-set", mki.set()), mki, mki.isIncomplete()));
			tables.close();
		}
		html.close();
	}

	private void part(PartChange part) {
		for (ValueChange value : part.values()) {
			tables.row(null);
			tables.label(part.part());
			tables.text(value.column());
			value(value.before());
			value(value.after());
			tables.figure(part.kind() == Kind.CHANGED ? signed(value.relative()) : texts.get("change." + part.kind().word()));
			tables.endRow();
		}
	}

	private void value(Optional<String> value) {
		if (value.isEmpty()) {
			tables.absent(texts.get("change.absent"));
		} else {
			tables.figure(ValueChange.shown(value.get()));
		}
	}

	private void openFigures(String what) {
		tables.open("small", List.of(what, texts.get("change.before"), texts.get("change.after"), texts.get("change.difference"), texts.get("change.relative"),
				texts.get("complete")), 34, -13, -13, -13, -11, -16);
	}

	private void figures(String label, MkiChange mki, boolean incomplete) {
		tables.row(null);
		tables.label(label);
		euro(mki.before());
		euro(mki.after());
		if (mki.differs()) {
			tables.figure(mki.difference().isEmpty() ? "" : signed(Figures.euro(mki.difference().getAsDouble()), mki.difference().getAsDouble()));
			tables.figure(signed(mki.relative()));
		} else {
			tables.figure(texts.get("change.unchanged"));
			tables.figure("");
		}
		String then = complete(mki.before().hasValue() ? mki.before() : mki.after());
		String now = complete(mki.after().hasValue() ? mki.after() : mki.before());
		tables.figure(incomplete ? texts.get("incomplete-of", then.equals(now) ? now : then + " \u2192 " + now) : texts.get("yes"));
		tables.endRow();
	}

	private static String complete(Outcome outcome) {
		return Figures.complete(outcome.completeness());
	}

	private void euro(Outcome outcome) {
		if (outcome.hasValue()) {
			tables.figure(Figure.euro(outcome));
		} else {
			tables.absent(texts.get("change.absent"));
		}
	}

	private static String signed(OptionalDouble share) {
		return share.isEmpty() ? "" : signed(Figures.percent(share.getAsDouble()), share.getAsDouble());
	}

	private static String signed(String text, double change) {
		return change > 0 ? "+" + text : text;
	}

	private void work(WorkChange work) {
		html.open("section").element("h2", work.label() + ": " + texts.get("change." + work.kind().word()), "dir", "auto");
		tables.facts(List.of(texts.get("name"), work.name()));
		openFigures(texts.get("change.mki-work"));
		for (MkiChange mki : work.mki()) {
			work.elements(mki.set()).forEach(element -> row(texts.get("change.element", mki.set(), element.label()), element, false));
			figures(texts.get("mki-of-set", mki.set()), mki, work.isIncomplete(mki.set()));
			Difference mpg = work.mpg(mki.set());
			if (mpg.from().isPresent() || mpg.to().isPresent()) {
				row(texts.get("change.mpg", mki.set()), mpg, true);
			}
		}
		tables.close();
		html.close();
	}

	private void row(String label, Difference difference, boolean mpg) {
		tables.row(null);
		tables.label(label);
		figure(difference.from(), mpg);
		figure(difference.to(), mpg);
		boolean both = difference.from().isPresent() && difference.to().isPresent();
		tables.figure(both ? signed(text(difference.change(), mpg), difference.change()) : "");
		tables.figure(both && !Double.isNaN(difference.relative()) ? signed(OptionalDouble.of(difference.relative())) : "");
		tables.figure("");
		tables.endRow();
	}

	private void figure(OptionalDouble value, boolean mpg) {
		if (value.isEmpty()) {
			tables.absent(texts.get("change.absent"));
		} else {
			tables.figure(text(value.getAsDouble(), mpg));
		}
	}

	private static String text(double value, boolean mpg) {
		return mpg ? Figures.mpg(value) : Figures.euro(value);
	}
}
