package nl.kaartwerk.lang.ide.completion;

import java.util.List;
import java.util.stream.Collectors;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.formatting.TableFormatter;
import nl.kaartwerk.lang.table.TableText;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Module;

/** A table in which nothing is declared yet: all rows of a set, and ND in every cell. */
public final class TableSkeleton {
	/** What stands in a cell until somebody knows better. */
	public static final String EMPTY_CELL = "ND";

	private TableSkeleton() {
	}

	/** The table as it stands in a profile, with its braces. */
	public static String of(IndicatorSet set, List<Module> modules) {
		return opening(set) + " {\n" + lines(set, modules, "  ") + "\n}";
	}

	/** The words before the brace. */
	static String opening(IndicatorSet set) {
		return set.id().equals(IndicatorSet.INVENTORY) ? set.id() : "impacts " + set.id();
	}

	/** Header and rows, aligned. */
	static String lines(IndicatorSet set, List<Module> modules, String indent) {
		String cells = (' ' + EMPTY_CELL).repeat(modules.size());
		String rows = set.indicators().stream().map(Indicator::code).map(code -> indent + code + cells).collect(Collectors.joining("\n"));
		String header = modules.stream().map(Module::code).collect(Collectors.joining(" "));
		String table = "inventory {\n" + indent + header + '\n' + rows + "\n}";
		String aligned = TextChange.apply(table, TableFormatter.format(table, TableText.all(table).getFirst()));
		return aligned.substring(aligned.indexOf('\n') + 1, aligned.lastIndexOf('\n'));
	}
}
