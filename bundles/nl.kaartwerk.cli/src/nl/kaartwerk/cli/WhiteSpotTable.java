package nl.kaartwerk.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.publication.whitespots.Burden;
import nl.kaartwerk.publication.whitespots.CountedWork;
import nl.kaartwerk.publication.whitespots.Coverage;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.WhiteSpots;
import nl.kaartwerk.publication.whitespots.Words;

/** White spots as text for people: the groups, the works that count, and what one must know to read them. */
final class WhiteSpotTable {
	private final WhiteSpots spots;
	private final LocalDate day;
	private final Texts texts;
	private final Words words;
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

	WhiteSpotTable(WhiteSpots spots, Locale locale, LocalDate day) {
		this.spots = spots;
		this.day = day;
		this.texts = new Texts(locale);
		this.words = new Words(locale);
	}

	String text(List<ProductGroup> groups) {
		out.println(texts.get("spots.title." + spots.by().code(), day.toString()));
		out.println();
		groups(groups);
		out.println();
		works();
		sentences();
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private void groups(List<ProductGroup> groups) {
		TextTable table = new TextTable();
		table.row(row(texts.get("spots.listed"), texts.get("spots.group"), texts.get("spots.data"), texts.get("spots.cards"), texts.get("mki"),
				texts.get("spots.generic"), texts.get("share"), texts.get("spots.surcharge"), texts.get("spots.first")));
		table.rule();
		for (ProductGroup group : groups) {
			Burden all = group.all();
			table.row(row(dash(words.listed(group)), "  ".repeat(group.depth()) + words.label(group), words.data(group), dash(words.categories(group)),
					figure(all, all.mki()), figure(all, all.generic()), all.generic() == 0 ? "-" : Figures.percent(Burden.share(all.generic(), spots.total().mki())),
					figure(all, all.surcharge()) + (all.hidden() == 0 ? "" : " \u2020"), places(group)));
		}
		table.rule();
		Burden total = spots.total();
		table.row(row("", texts.get("total"), "", "", figure(total, total.mki()), figure(total, total.generic()),
				total.generic() == 0 ? "-" : Figures.percent(Burden.share(total.generic(), total.mki())), figure(total, total.surcharge()) + (total.hidden() == 0 ? "" : " \u2020"), ""));
		table.print(out);
	}

	/** A row, with what the list of the project says where there is a list. */
	private String[] row(String listed, String... cells) {
		List<String> row = new ArrayList<>(List.of(cells));
		if (hasWhiteSpotList()) {
			row.add(3, listed);
		}
		return row.toArray(String[]::new);
	}

	private boolean hasWhiteSpotList() {
		return spots.groups().stream().anyMatch(group -> group.onWhiteSpotList() != null && group.onWhiteSpotList().isKnown());
	}

	private static String figure(Burden burden, double euro) {
		return burden.uses() == burden.without() ? "-" : Figures.euro(euro);
	}

	private static String dash(String text) {
		return text.isEmpty() ? "-" : text;
	}

	/** By surcharge and by MKI. */
	private static String places(ProductGroup group) {
		return group.bySurcharge().isEmpty() && group.byMki().isEmpty() ? "-" : place(group.bySurcharge()) + " / " + place(group.byMki());
	}

	private static String place(OptionalInt place) {
		return place.isPresent() ? Integer.toString(place.getAsInt()) : "-";
	}

	private void works() {
		if (spots.works().isEmpty()) {
			out.println(texts.get("spots.no-works"));
			return;
		}
		TextTable table = new TextTable();
		table.row(texts.get("spots.work"), texts.get("spots.set"), texts.get("mki"), texts.get("spots.generic"), texts.get("share"), texts.get("spots.surcharge"), texts.get("complete"));
		table.rule();
		for (CountedWork work : spots.works()) {
			Burden burden = spots.of(work);
			table.row(work.result().label(), work.set(), figure(burden, burden.mki()), figure(burden, burden.generic()),
					burden.generic() == 0 ? "-" : Figures.percent(Burden.share(burden.generic(), burden.mki())), figure(burden, burden.surcharge()),
					texts.get(work.isComplete() ? "spots.yes" : "spots.no"));
		}
		table.print(out);
		out.println();
	}

	private void sentences() {
		out.println(texts.get("spots.count", spots.count(Coverage.REVIEWED), spots.count(Coverage.UNPUBLISHED), spots.count(Coverage.GENERIC),
				spots.count(Coverage.NONE), spots.count(Coverage.UNKNOWN)));
		first();
		if (spots.mixesSets()) {
			out.println(texts.get("spots.sets"));
		}
		if (!spots.incomplete().isEmpty()) {
			out.println(texts.get("spots.incomplete", spots.incomplete().stream().map(work -> work.result().label()).collect(Collectors.joining(", "))));
		}
		if (spots.total().without() > 0) {
			out.println(texts.get("spots.without", Integer.toString(spots.total().without())));
		}
		if (spots.total().hidden() != 0) {
			out.println(texts.get("spots.hidden", Figures.euro(spots.total().hidden())));
		}
		if (!hasWhiteSpotList()) {
			out.println(texts.get("spots.no-list"));
		}
		each("spots.unknown", ProductGroup::unknown);
		each("spots.expired", group -> group.expired() > 0);
		each("spots.no-category", group -> group.withoutCategory() > 0);
		each("spots.unpublished", group -> group.coverage() == Coverage.UNPUBLISHED);
		each("spots.needed", group -> !group.neededBy().isEmpty() && group.coverage() == Coverage.NONE);
	}

	private void first() {
		if (spots.works().isEmpty()) {
			return;
		}
		if (spots.total().generic() == 0) {
			out.println(texts.get("spots.none-generic"));
		} else if (spots.bySurcharge().isEmpty() && spots.byMki().isEmpty()) {
			out.println(texts.get("spots.none-first"));
		} else {
			String surcharge = spots.bySurcharge().isEmpty() ? "-" : words.label(spots.bySurcharge().getFirst());
			String mki = spots.byMki().isEmpty() ? "-" : words.label(spots.byMki().getFirst());
			out.println(surcharge.equals(mki) ? texts.get("spots.fill-first", mki) : texts.get("spots.fill-first-two", surcharge, mki));
		}
	}

	private interface Wanted {
		boolean is(ProductGroup group);
	}

	private void each(String key, Wanted wanted) {
		String found = spots.groups().stream().filter(wanted::is).map(words::label).collect(Collectors.joining(", "));
		if (!found.isEmpty()) {
			out.println(texts.get(key, found));
		}
	}
}
