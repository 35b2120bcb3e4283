package nl.kaartwerk.exchange.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.exchange.table.Mapping.CardMapping;
import nl.kaartwerk.exchange.table.Mapping.Column;
import nl.kaartwerk.exchange.table.Mapping.Decimals;
import nl.kaartwerk.exchange.table.Mapping.ProfileMapping;
import nl.kaartwerk.exchange.table.Mapping.TableMapping;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;

/**
 * Proposes where the cards of a workbook stand. A card starts with the first sheet, with a sheet or a line that names a product after a
 * table, and with a table that says again what a table before it said; so product data on one sheet and results on others are one card.
 * Hidden sheets are not looked at unless there is no other.
 */
public final class MappingProposal {
	/** Beyond this many cells to the right nothing belongs to a label. */
	private static final int VALUE_WITHIN = 4;

	private final IndicatorLookup indicators;
	private final TableFinder finder;
	private final Labels labels = Labels.shipped();
	private final List<CardMapping> cards = new ArrayList<>();
	private Map<Field, List<CellRef>> fields = new EnumMap<>(Field.class);
	private List<ProfileMapping> profiles = new ArrayList<>();
	private CellRef title;
	private List<CellRef> scenarios = new ArrayList<>();
	private List<TableMapping> tables = new ArrayList<>();
	private final Set<String> said = new HashSet<>();

	private MappingProposal(Method method) {
		indicators = new IndicatorLookup(method);
		finder = new TableFinder(method, indicators);
	}

	/** The proposal; without cards when no sheet holds a table that can be recognised. */
	public static Mapping of(Book book, Method method) {
		MappingProposal proposal = new MappingProposal(method);
		boolean allHidden = book.sheets().stream().allMatch(Sheet::isHidden);
		book.sheets().stream().filter(sheet -> allHidden || !sheet.isHidden()).forEach(proposal::sheet);
		proposal.endCard();
		return new Mapping(Decimals.AUTO, proposal.cards);
	}

	private void sheet(Sheet sheet) {
		List<TableMapping> found = finder.find(sheet);
		Set<Integer> within = new HashSet<>();
		found.forEach(table -> within.addAll(rows(table, sheet)));
		List<Integer> outside = sheet.rows().stream().filter(row -> !within.contains(row)).toList();
		if (hasTables() && outside.stream().anyMatch(row -> fieldOf(sheet, row).filter(f -> f.field == Field.NAME).isPresent())) {
			endCard();
		}
		int next = 0;
		for (int row : outside) {
			while (next < found.size() && !found.get(next).turned() && found.get(next).header() < row) {
				table(found.get(next++), sheet);
			}
			fieldOf(sheet, row).ifPresent(this::field);
		}
		found.stream().skip(next).forEach(table -> table(table, sheet));
	}

	/** The rows that belong to a table; the places of a turned table are rows. */
	private static Collection<Integer> rows(TableMapping table, Sheet sheet) {
		if (!table.turned()) {
			return sheet.rows(table.header(), table.last());
		}
		Set<Integer> rows = new HashSet<>(table.columns().keySet());
		rows.add(table.indicator());
		rows.add(table.unit());
		return rows;
	}

	/** A field and the cell of its value. */
	private record Said(Field field, CellRef value) {
	}

	private Optional<Said> fieldOf(Sheet sheet, int row) {
		for (Map.Entry<Integer, Cell> entry : sheet.row(row).entrySet()) {
			String text = entry.getValue().text();
			CellRef here = new CellRef(sheet.name(), row, entry.getKey());
			Optional<Field> field = labels.field(text);
			Optional<CellRef> value = field.isEmpty() ? Optional.empty() : value(sheet, here);
			if (value.isPresent()) {
				return Optional.of(new Said(field.get(), value.get()));
			}
			Optional<Field> within = labels.labelled(text);
			if (within.isPresent()) {
				return Optional.of(new Said(within.get(), here));
			}
		}
		return Optional.empty();
	}

	private Optional<CellRef> value(Sheet sheet, CellRef label) {
		for (int column = label.column() + 1; column <= label.column() + VALUE_WITHIN; column++) {
			if (sheet.cell(label.row(), column) != null) {
				return Optional.of(new CellRef(label.sheet(), label.row(), column));
			}
		}
		return Optional.empty();
	}

	private void field(Said it) {
		CellRef value = it.value;
		switch (it.field) {
		case PROFILE -> {
			endProfile();
			startProfile(value);
		}
		case SCENARIO -> {
			if (!tables.isEmpty()) {
				endProfile();
			}
			scenarios.add(value);
		}
		case NAME -> {
			if (fields.containsKey(Field.NAME) && hasTables()) {
				endCard();
			}
			fields.computeIfAbsent(Field.NAME, f -> new ArrayList<>()).add(value);
		}
		default -> fields.computeIfAbsent(it.field, f -> new ArrayList<>()).add(value);
		}
	}

	private boolean hasTables() {
		return !tables.isEmpty() || !profiles.isEmpty();
	}

	private void table(TableMapping table, Sheet sheet) {
		Set<String> says = says(table, table.turned() ? sheet.turned() : sheet);
		if (title == null && says.stream().anyMatch(said::contains)) {
			endCard();
		}
		if (title != null && tables.isEmpty()) {
			said.clear();
		}
		said.addAll(says);
		tables.add(table);
	}

	private Set<String> says(TableMapping table, Sheet lines) {
		Set<String> says = new HashSet<>();
		for (int line : lines.rows(table.first(), table.last())) {
			Optional<Indicator> indicator = indicators.find(lines.text(line, table.indicator()), table.set(), lines.text(line, table.unit()));
			indicator.ifPresent(i -> table.columns().values().stream().map(Column::toString).forEach(c -> says.add(i.set() + ' ' + i.code() + ' ' + c)));
		}
		return says;
	}

	private void endProfile() {
		if (!tables.isEmpty()) {
			profiles.add(new ProfileMapping(title, scenarios, tables));
			startProfile(null);
		}
	}

	private void startProfile(CellRef named) {
		title = named;
		tables = new ArrayList<>();
		scenarios = new ArrayList<>();
	}

	private void endCard() {
		endProfile();
		if (!profiles.isEmpty()) {
			cards.add(new CardMapping(fields, profiles));
			fields = new EnumMap<>(Field.class);
			profiles = new ArrayList<>();
			said.clear();
		}
		startProfile(null);
	}
}
