package nl.kaartwerk.exchange.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import nl.kaartwerk.exchange.table.Mapping.CardMapping;
import nl.kaartwerk.exchange.table.Mapping.Column;
import nl.kaartwerk.exchange.table.Mapping.Decimals;
import nl.kaartwerk.exchange.table.Mapping.ProfileMapping;
import nl.kaartwerk.exchange.table.Mapping.TableMapping;

/** Corrections of a mapping by a person. Each gives a new mapping; the one it was made from stays as it is. */
public final class MappingEdit {
	private static final int NONE = -1;

	private final Mapping mapping;

	public MappingEdit(Mapping mapping) {
		this.mapping = mapping;
	}

	/** The tables of all cards, in their order; their position here is how the corrections name them. */
	public List<TableMapping> tables() {
		return mapping.cards().stream().flatMap(card -> card.profiles().stream()).flatMap(profile -> profile.tables().stream()).toList();
	}

	/** The card that a table belongs to, from 0. */
	public int cardOf(int table) {
		int left = table;
		for (int card = 0; card < mapping.cards().size(); card++) {
			int tables = mapping.cards().get(card).profiles().stream().mapToInt(profile -> profile.tables().size()).sum();
			if (left < tables) {
				return card;
			}
			left -= tables;
		}
		throw new IndexOutOfBoundsException(table);
	}

	public Mapping decimals(Decimals decimals) {
		return new Mapping(decimals, mapping.cards());
	}

	/** The place where lines name their indicator; what it was before it is no longer. */
	public Mapping indicator(int table, int place) {
		return change(table, t -> with(t, t.header(), place, t.unit() == place ? NONE : t.unit(), without(t.columns(), place), t.first(), t.last()));
	}

	/** The place of the units, -1 for none. */
	public Mapping unit(int table, int place) {
		return change(table, t -> with(t, t.header(), t.indicator() == place ? NONE : t.indicator(), place, without(t.columns(), place), t.first(), t.last()));
	}

	/** A place holds the values of a module. */
	public Mapping column(int table, int place, Column column) {
		return change(table, t -> {
			Map<Integer, Column> columns = new TreeMap<>(t.columns());
			columns.put(place, column);
			return with(t, t.header(), t.indicator() == place ? NONE : t.indicator(), t.unit() == place ? NONE : t.unit(), columns, t.first(), t.last());
		});
	}

	/** A place is not read. */
	public Mapping nothing(int table, int place) {
		return change(table, t -> with(t, t.header(), t.indicator() == place ? NONE : t.indicator(), t.unit() == place ? NONE : t.unit(),
				without(t.columns(), place), t.first(), t.last()));
	}

	/** The line that names the modules; the lines with indicators come after it. */
	public Mapping header(int table, int line) {
		return change(table, t -> with(t, line, t.indicator(), t.unit(), t.columns(), Math.max(t.first(), line + 1), Math.max(t.last(), line + 1)));
	}

	public Mapping first(int table, int line) {
		return change(table, t -> with(t, t.header() >= line ? NONE : t.header(), t.indicator(), t.unit(), t.columns(), line, Math.max(t.last(), line)));
	}

	public Mapping last(int table, int line) {
		return change(table, t -> with(t, t.header() > line ? NONE : t.header(), t.indicator(), t.unit(), t.columns(), Math.min(t.first(), line), line));
	}

	/** The set that decides where sets share codes; "" when each line tells by itself. */
	public Mapping set(int table, String set) {
		return change(table, t -> new TableMapping(t.sheet(), t.turned(), set, t.header(), t.indicator(), t.unit(), t.columns(), t.first(), t.last()));
	}

	/** Lines become places and places lines; what was mapped of it is forgotten, for it meant something else. */
	public Mapping turned(int table, boolean turned) {
		return change(table, t -> t.turned() == turned ? t : new TableMapping(t.sheet(), turned, t.set(), NONE, 0, NONE, Map.of(), 0, 0));
	}

	/** A cell says something of the card of a table; null when it says nothing. A cell says one thing only. */
	public Mapping field(int card, CellRef cell, Field field) {
		Map<Field, List<CellRef>> fields = new EnumMap<>(Field.class);
		CardMapping before = mapping.cards().get(card);
		before.fields().forEach((each, cells) -> {
			List<CellRef> others = cells.stream().filter(c -> !c.equals(cell)).toList();
			if (!others.isEmpty()) {
				fields.put(each, others);
			}
		});
		if (field != null) {
			List<CellRef> cells = new ArrayList<>(field == Field.CLASSIFICATION || field == Field.BACKGROUND ? fields.getOrDefault(field, List.of()) : List.of());
			cells.add(cell);
			fields.put(field, cells);
		}
		List<CardMapping> cards = new ArrayList<>(mapping.cards());
		cards.set(card, new CardMapping(fields, before.profiles()));
		return new Mapping(mapping.decimals(), cards);
	}

	/** What a cell says of a card, when it says something. */
	public Optional<Field> field(int card, CellRef cell) {
		return mapping.cards().get(card).fields().entrySet().stream().filter(e -> e.getValue().contains(cell)).map(Map.Entry::getKey).findFirst();
	}

	/** A further table, of a card of its own, that begins with a row as its header; its places are still to be told. */
	public Mapping add(String sheet, int header, int last) {
		TableMapping table = new TableMapping(sheet, false, "", header, 0, NONE, Map.of(), header + 1, Math.max(header + 1, last));
		List<CardMapping> cards = new ArrayList<>(mapping.cards());
		cards.add(new CardMapping(Map.of(), List.of(new ProfileMapping(null, List.of(), List.of(table)))));
		return new Mapping(mapping.decimals(), cards);
	}

	/** A table is not read; with its last table a profile goes, and with its last profile a card. */
	public Mapping remove(int table) {
		return replace(table, t -> Optional.empty());
	}

	private Mapping change(int table, UnaryOperator<TableMapping> correction) {
		return replace(table, t -> Optional.of(correction.apply(t)));
	}

	private interface Replacement {
		Optional<TableMapping> of(TableMapping table);
	}

	private Mapping replace(int table, Replacement replacement) {
		if (table < 0 || table >= tables().size()) {
			throw new IndexOutOfBoundsException(table);
		}
		List<CardMapping> cards = new ArrayList<>();
		int position = 0;
		for (CardMapping card : mapping.cards()) {
			List<ProfileMapping> profiles = new ArrayList<>();
			for (ProfileMapping profile : card.profiles()) {
				List<TableMapping> tables = new ArrayList<>();
				for (TableMapping each : profile.tables()) {
					Optional<TableMapping> kept = position++ == table ? replacement.of(each) : Optional.of(each);
					kept.ifPresent(tables::add);
				}
				if (!tables.isEmpty()) {
					profiles.add(new ProfileMapping(profile.title(), profile.scenarios(), tables));
				}
			}
			if (!profiles.isEmpty()) {
				cards.add(new CardMapping(card.fields(), profiles));
			}
		}
		return new Mapping(mapping.decimals(), cards);
	}

	private static Map<Integer, Column> without(Map<Integer, Column> columns, int place) {
		Map<Integer, Column> others = new LinkedHashMap<>(columns);
		others.remove(place);
		return others;
	}

	private static TableMapping with(TableMapping table, int header, int indicator, int unit, Map<Integer, Column> columns, int first, int last) {
		return new TableMapping(table.sheet(), table.turned(), table.set(), header, indicator, unit, columns, first, last);
	}
}
