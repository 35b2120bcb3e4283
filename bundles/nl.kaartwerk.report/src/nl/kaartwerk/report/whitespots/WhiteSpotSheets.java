package nl.kaartwerk.report.whitespots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.publication.whitespots.Burden;
import nl.kaartwerk.publication.whitespots.CountedWork;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.ProductGroup.CountedUse;
import nl.kaartwerk.publication.whitespots.ProductGroup.Member;
import nl.kaartwerk.publication.whitespots.ProductGroup.WorkShare;
import nl.kaartwerk.publication.whitespots.Publication;
import nl.kaartwerk.publication.whitespots.WhiteSpots;
import nl.kaartwerk.publication.whitespots.Words;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Sheet;

/** White spots as tables for spreadsheets, all digits: groups, their share of each work, cards, uses, works. */
public final class WhiteSpotSheets {
	private static final Messages MESSAGES = new Messages(WhiteSpotSheets.class, "texts");
	private static final List<String> CATEGORIES = List.of("1", "2", "3", "3a");
	private static final List<String> GROUPS = List.of("group", "part_of", "data", "white_spot_list", "category_1", "category_2", "category_3", "category_3a",
			"no_category", "published", "unpublished", "publication_unstated", "expired", "not_yet_valid", "uses", "without_figure", "mki", "on_category_3", "surcharge",
			"surcharge_unknown", "share_on_category_3", "mki_with_parts", "on_category_3_with_parts", "surcharge_with_parts", "first_by_surcharge", "first_by_mki",
			"needed_by", "unknown_on_list");
	private static final List<String> SHARES = List.of("group", "work", "set", "mki", "share", "on_category_3", "share_on_category_3", "surcharge");
	private static final List<String> CARDS = List.of("group", "card", "name", "category", "validity", "publication", "counts_here", "uses", "mki", "on_category_3",
			"surcharge");
	private static final List<String> USES = List.of("group", "card", "work", "element", "amount", "mki", "on_category_3", "surcharge", "without_figure");
	private static final List<String> WORKS = List.of("work", "name", "set", "mki", "on_category_3", "share_on_category_3", "surcharge", "complete");

	private final WhiteSpots spots;
	private final Locale locale;
	private final Words words;
	private final boolean machine;

	private WhiteSpotSheets(WhiteSpots spots, Locale locale, boolean machine) {
		this.spots = spots;
		this.locale = locale;
		this.words = new Words(locale);
		this.machine = machine;
	}

	/** All tables of some groups, with words for people. */
	public static List<Sheet> of(WhiteSpots spots, List<ProductGroup> groups, Locale locale) {
		WhiteSpotSheets sheets = new WhiteSpotSheets(spots, locale, false);
		return List.of(sheets.groups(groups), sheets.shares(groups), sheets.cards(groups), sheets.uses(groups), sheets.works());
	}

	/** The table of some groups, with words for people. */
	public static Sheet groups(WhiteSpots spots, List<ProductGroup> groups, Locale locale) {
		return new WhiteSpotSheets(spots, locale, false).groups(groups);
	}

	/** The table of some groups for programs: its columns and codes are the same in each language. */
	public static Sheet forPrograms(WhiteSpots spots, List<ProductGroup> groups) {
		return new WhiteSpotSheets(spots, Locale.ENGLISH, true).groups(groups);
	}

	private Sheet groups(List<ProductGroup> groups) {
		return sheet("groups", GROUPS, groups.stream().map(this::row).toList());
	}

	private List<Cell> row(ProductGroup group) {
		List<Cell> row = new ArrayList<>(List.of(label(group), Cell.text(group.parent().map(key -> key.id()).orElse("")),
				Cell.text(machine ? group.coverage().code() : words.coverage(group.coverage())), Cell.text(machine ? listed(group) : words.listed(group))));
		CATEGORIES.forEach(category -> row.add(Cell.number(group.categories().getOrDefault(category, 0))));
		row.add(Cell.number(group.withoutCategory()));
		Stream.of(Publication.PUBLISHED, Publication.UNPUBLISHED, Publication.UNSTATED).forEach(publication -> row.add(Cell.number(group.reviewed(publication))));
		Burden own = group.own();
		row.addAll(List.of(Cell.number(group.expired()), Cell.number(group.notYet()), Cell.number(own.uses()), Cell.number(own.without()), Cell.number(own.mki()),
				Cell.number(own.generic()), Cell.number(own.surcharge()), Cell.text(own.hidden() == 0 ? "" : yes(true)),
				Cell.share(Burden.share(own.generic(), spots.total().mki())), Cell.number(group.all().mki()), Cell.number(group.all().generic()),
				Cell.number(group.all().surcharge()), rank(group.bySurcharge()), rank(group.byMki()), Cell.text(String.join("; ", group.neededBy())),
				Cell.text(group.unknown() ? yes(true) : "")));
		return row;
	}

	private static String listed(ProductGroup group) {
		return group.onWhiteSpotList() == null ? "" : group.onWhiteSpotList().code();
	}

	private Cell label(ProductGroup group) {
		return Cell.text(machine ? group.key().id() : words.label(group));
	}

	private static Cell rank(OptionalInt rank) {
		return rank.isPresent() ? Cell.number(rank.getAsInt()) : Cell.EMPTY;
	}

	private String yes(boolean yes) {
		return machine ? yes ? "yes" : "no" : text(yes ? "yes" : "no");
	}

	private Sheet shares(List<ProductGroup> groups) {
		List<List<Cell>> rows = new ArrayList<>();
		for (ProductGroup group : groups) {
			for (WorkShare share : group.works()) {
				rows.add(List.of(label(group), Cell.text(share.work().result().label()), Cell.text(share.work().set()), Cell.number(share.burden().mki()),
						Cell.share(share.share()), Cell.number(share.burden().generic()), Cell.share(share.genericShare()), Cell.number(share.burden().surcharge())));
			}
		}
		return sheet("shares", SHARES, rows);
	}

	private Sheet cards(List<ProductGroup> groups) {
		List<List<Cell>> rows = new ArrayList<>();
		for (ProductGroup group : groups) {
			for (Member member : group.members()) {
				Burden burden = member.burden();
				rows.add(List.of(label(group), Cell.text(member.card().label()), Cell.text(member.card().name()), Cell.text(member.card().category()),
						Cell.text(words.validity(member.card().validity())), Cell.text(words.publication(member.card().publication())), Cell.text(yes(member.counts())),
						Cell.number(burden.uses()), Cell.number(burden.mki()), Cell.number(burden.generic()), Cell.number(burden.surcharge())));
			}
		}
		return sheet("cards", CARDS, rows);
	}

	private Sheet uses(List<ProductGroup> groups) {
		List<List<Cell>> rows = new ArrayList<>();
		for (ProductGroup group : groups) {
			for (Member member : group.members()) {
				for (CountedUse use : member.uses()) {
					rows.add(List.of(label(group), Cell.text(member.card().label()), Cell.text(use.work().result().label()), Cell.text(use.element()), Cell.text(use.amount()),
							Cell.number(use.burden().mki()), Cell.number(use.burden().generic()), Cell.number(use.burden().surcharge()),
							Cell.text(use.burden().without() > 0 ? yes(true) : "")));
				}
			}
		}
		return sheet("uses", USES, rows);
	}

	private Sheet works() {
		List<List<Cell>> rows = new ArrayList<>();
		for (CountedWork work : spots.works()) {
			Burden burden = spots.of(work);
			rows.add(List.of(Cell.text(work.result().label()), Cell.text(work.name()), Cell.text(work.set()), Cell.number(burden.mki()), Cell.number(burden.generic()),
					Cell.share(Burden.share(burden.generic(), work.mki())), Cell.number(burden.surcharge()), Cell.text(yes(work.isComplete()))));
		}
		return sheet("works", WORKS, rows);
	}

	private Sheet sheet(String name, List<String> columns, List<List<Cell>> rows) {
		return new Sheet(text("sheet." + name), machine ? columns : columns.stream().map(this::text).toList(), rows);
	}

	private String text(String key) {
		return MESSAGES.plain(key, locale);
	}
}
