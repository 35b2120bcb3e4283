package nl.kaartwerk.exchange.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in a workbook the cards stand: proposed by {@link MappingProposal}, corrected by a person, remembered as text by
 * {@link MappingText}.
 *
 * @param decimals how numbers are written in cells of text
 */
public record Mapping(Decimals decimals, List<CardMapping> cards) {
	public Mapping {
		cards = List.copyOf(cards);
	}

	/** How the numbers of texts are written; numbers of a workbook have no spelling. */
	public enum Decimals {
		/** Found out from the numbers of each table. */
		AUTO, COMMA, POINT
	}

	/**
	 * One card.
	 *
	 * @param fields cells that say something of it; more than one where the field can have more values
	 */
	public record CardMapping(Map<Field, List<CellRef>> fields, List<ProfileMapping> profiles) {
		public CardMapping {
			Map<Field, List<CellRef>> copy = new EnumMap<>(Field.class);
			fields.forEach((field, cells) -> copy.put(field, List.copyOf(cells)));
			fields = Collections.unmodifiableMap(copy);
			profiles = List.copyOf(profiles);
		}
	}

	/**
	 * A part of a card.
	 *
	 * @param title or null
	 * @param scenarios the cells that hold the names of scenarios
	 */
	public record ProfileMapping(CellRef title, List<CellRef> scenarios, List<TableMapping> tables) {
		public ProfileMapping {
			scenarios = List.copyOf(scenarios);
			tables = List.copyOf(tables);
		}
	}

	/**
	 * A table. Lines are rows and places are columns; of a turned table lines are columns and places are rows. All count from 0.
	 *
	 * @param turned whether modules go down and indicators across
	 * @param set impact set that decides where sets share codes, or "" when each row tells by itself
	 * @param header line that names the modules, -1 when there is none
	 * @param indicator place where lines name their indicator
	 * @param unit place where lines give their unit, or -1
	 * @param columns places of the modules
	 * @param first first line with an indicator
	 * @param last last line with an indicator
	 */
	public record TableMapping(String sheet, boolean turned, String set, int header, int indicator, int unit, Map<Integer, Column> columns, int first,
			int last) {
		public TableMapping {
			columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
		}
	}

	/**
	 * The column of a module.
	 *
	 * @param module as the method spells it, or any word
	 * @param scenario as the sheet names it, or null
	 */
	public record Column(String module, String scenario) {
		@Override
		public String toString() {
			return scenario == null ? module : scenario + ": " + module;
		}

		/** Reads "A1-A3" or "recycling: C3". */
		public static Column valueOf(String text) {
			int colon = text.lastIndexOf(':');
			return colon < 0 ? new Column(text.strip(), null) : new Column(text.substring(colon + 1).strip(), text.substring(0, colon).strip());
		}
	}
}
