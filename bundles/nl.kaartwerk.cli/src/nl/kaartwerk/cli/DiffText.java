package nl.kaartwerk.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import nl.kaartwerk.calculation.comparison.Difference;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.publication.change.CardChange;
import nl.kaartwerk.publication.change.Changes;
import nl.kaartwerk.publication.change.Kind;
import nl.kaartwerk.publication.change.MkiChange;
import nl.kaartwerk.publication.change.PartChange;
import nl.kaartwerk.publication.change.StaleReview;
import nl.kaartwerk.publication.change.ValueChange;
import nl.kaartwerk.publication.change.WorkChange;

/** What differs between two versions, as text for people: a block for each card and work. */
final class DiffText {
	private static final int WIDEST_LABEL = 60;

	private final PrintStream out;
	private final Texts texts;
	/** Of the figures that were shown, for the line that explains them. */
	private Signs signs = Signs.NONE;

	DiffText(PrintStream out, Locale locale) {
		this.out = out;
		this.texts = new Texts(locale);
	}

	void print(Changes changes) {
		changes.cards().forEach(this::card);
		changes.works().forEach(this::work);
		if (!signs.marks().isEmpty()) {
			out.println(texts.get("diff.signs"));
		}
		if (changes.isEmpty()) {
			out.println(texts.get("diff.none", changes.sameCards(), changes.sameWorks(), changes.day()));
		} else {
			out.println(texts.get("diff.sum", changes.cards().size(), changes.works().size(), changes.sameCards(), changes.sameWorks(), changes.day()));
		}
	}

	private void card(CardChange card) {
		out.println(heading(card.version().name(), card.version().label(), card.kind())
				+ card.renamedFrom().map(name -> " (" + texts.get("diff.renamed", name) + ")").orElse(""));
		List<String[]> lines = new ArrayList<>();
		card.parts().forEach(part -> part(part, lines));
		if (card.kind() == Kind.CHANGED && card.parts().isEmpty() && card.mki().stream().anyMatch(MkiChange::differs)) {
			out.println("  " + texts.get("diff.data-only"));
		}
		card.mki().forEach(mki -> lines.add(mki(mki, mki.isIncomplete())));
		print(lines);
		for (StaleReview stale : card.stale()) {
			out.println("  " + texts.get(stale.byThis() ? "diff.stale" : "diff.stale-before", String.valueOf(stale.review().getName()), stale.reviewer(), stale.signed()));
		}
		out.println();
	}

	private String heading(String name, String label, Kind kind) {
		return name + (label.equals(name) ? "" : " \"" + label + '"') + ": " + texts.get("diff." + kind.word());
	}

	/** A part that is new or gone is one line; of one that changed each value is. */
	private void part(PartChange part, List<String[]> lines) {
		if (part.kind() == Kind.CHANGED) {
			for (ValueChange value : part.values()) {
				lines.add(new String[] { value.column().isEmpty() ? part.part() : part.part() + " / " + value.column(), shown(value.before()), shown(value.after()),
						signed(value.relative()) });
			}
			return;
		}
		String values = part.values().stream().map(v -> (v.column().isEmpty() ? "" : v.column() + ' ') + v.after().or(v::before).map(ValueChange::shown).orElse("").strip())
				.collect(Collectors.joining(", "));
		lines.add(new String[] { part.part(), texts.get("diff." + part.kind().word()) + (values.isBlank() ? "" : ": " + values) });
	}

	private String shown(Optional<String> value) {
		return value.map(ValueChange::shown).map(text -> text.isEmpty() ? "\"\"" : text).orElse(texts.get("diff.absent"));
	}

	private String[] mki(MkiChange mki, boolean incomplete) {
		String missing = incomplete ? "; " + missing(mki) : "";
		if (!mki.differs()) {
			return new String[] { "MKI " + mki.set(), euro(mki.after()) + ", " + texts.get("diff.same") + missing };
		}
		String difference = mki.difference().isEmpty() ? "" : signed(Figures.euro(mki.difference().getAsDouble()), mki.difference().getAsDouble());
		return new String[] { "MKI " + mki.set(), euro(mki.before()), euro(mki.after()),
				difference + (mki.relative().isEmpty() ? "" : " (" + signed(mki.relative()) + ")") + missing };
	}

	private String missing(MkiChange mki) {
		Outcome before = mki.before().hasValue() ? mki.before() : mki.after();
		Outcome after = mki.after().hasValue() ? mki.after() : mki.before();
		String then = Figures.complete(before.completeness());
		String now = Figures.complete(after.completeness());
		return texts.get("diff.incomplete", then.equals(now) ? now : then + " -> " + now);
	}

	private String euro(Outcome outcome) {
		if (!outcome.hasValue()) {
			return texts.get("diff.absent");
		}
		Signs own = Signs.of(outcome);
		signs = signs.plus(own);
		return Figures.euro(outcome) + own.marks();
	}

	private static String signed(OptionalDouble share) {
		return share.isEmpty() ? "" : signed(Figures.percent(share.getAsDouble()), share.getAsDouble());
	}

	private static String signed(String text, double change) {
		return change > 0 ? "+" + text : text;
	}

	private void work(WorkChange work) {
		out.println(heading(work.name(), work.label(), work.kind()));
		List<String[]> lines = new ArrayList<>();
		for (MkiChange mki : work.mki()) {
			for (Difference element : work.elements(mki.set())) {
				lines.add(new String[] { texts.get("diff.element", mki.set(), element.label()), euro(element.from()), euro(element.to()),
						signed(Figures.euro(element.change()), element.change()) });
			}
			lines.add(mki(mki, work.isIncomplete(mki.set())));
			Difference mpg = work.mpg(mki.set());
			if (mpg.from().isPresent() || mpg.to().isPresent()) {
				boolean both = mpg.from().isPresent() && mpg.to().isPresent();
				lines.add(new String[] { "MPG " + mki.set(), mpg(mpg.from()), mpg(mpg.to()), both ? signed(Figures.mpg(mpg.change()), mpg.change()) : "" });
			}
		}
		print(lines);
		out.println();
	}

	private String euro(OptionalDouble value) {
		return value.isPresent() ? Figures.euro(value.getAsDouble()) : texts.get("diff.absent");
	}

	private String mpg(OptionalDouble value) {
		return value.isPresent() ? Figures.mpg(value.getAsDouble()) : texts.get("diff.absent");
	}

	/** The labels are as wide as the widest that is not too wide; a value stands behind its label. */
	private void print(List<String[]> lines) {
		int widest = lines.stream().mapToInt(line -> line[0].length()).filter(width -> width <= WIDEST_LABEL).max().orElse(0);
		for (String[] line : lines) {
			String label = line[0] + " ".repeat(Math.max(0, widest - line[0].length()));
			String values = line.length == 2 ? line[1] : line[1] + " -> " + line[2] + (line[3].isEmpty() ? "" : (line[3].startsWith(";") ? "" : "  ") + line[3]);
			out.println("  " + label + "  " + values);
		}
	}
}
