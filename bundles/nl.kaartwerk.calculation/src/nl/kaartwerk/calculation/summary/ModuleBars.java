package nl.kaartwerk.calculation.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.ProfileFigures;
import nl.kaartwerk.calculation.result.ProfileResult;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.Module;

/** A work and its elements by the phases of the life cycle, or by modules: stacked they make up the MKI. */
public final class ModuleBars {
	private final String set;
	private final List<Module> modules;
	private final List<String> series;
	private final int[] seriesOfColumn;

	private ModuleBars(WorkResult work, String set, boolean byPhase) {
		this.set = set;
		modules = work.method().modules().columns();
		series = new ArrayList<>(modules.stream().map(module -> byPhase ? module.phase() : module.code()).distinct().toList());
		seriesOfColumn = modules.stream().mapToInt(module -> series.indexOf(byPhase ? module.phase() : module.code())).toArray();
		series.add(Contribution.NONE);
	}

	/** Series: {@link Module#phase}, and {@link Contribution#NONE} for a published total; only those that have a figure. */
	public static SeriesBars phases(WorkResult work, String set) {
		return new ModuleBars(work, set, true).bars(work);
	}

	/** Series: codes of the counted modules, and {@link Contribution#NONE} for a published total; only those that have a figure. */
	public static SeriesBars modules(WorkResult work, String set) {
		return new ModuleBars(work, set, false).bars(work);
	}

	private SeriesBars bars(WorkResult work) {
		List<SeriesBars.Row> rows = new ArrayList<>();
		double[] whole = nothing();
		for (ElementResult element : work.elements()) {
			double[] values = nothing();
			element.uses().forEach(use -> add(values, use));
			for (int i = 0; i < whole.length; i++) {
				whole[i] = SeriesBars.plus(whole[i], values[i]);
			}
			rows.add(row(element, SetBars.key(element), values, element.isComplete(set)));
		}
		rows.addFirst(row(work, work.label(), whole, work.isComplete(set)));
		return new SeriesBars(series, rows).used();
	}

	private SeriesBars.Row row(Result result, String key, double[] values, boolean complete) {
		double mki = result.outcome(set).hasValue() ? result.outcome(set).mki() : Double.NaN;
		return new SeriesBars.Row(key, result.label(), values, mki, Signs.of(result.outcome(set)).incomplete(!complete), Optional.of(result.source()));
	}

	private void add(double[] values, UseResult use) {
		for (ProfileResult profile : use.profiles()) {
			profile.figures(set).ifPresent(figures -> add(values, figures));
		}
	}

	private void add(double[] values, ProfileFigures figures) {
		double[] mki = figures.mkiPerColumn();
		for (int column = 0; column < mki.length; column++) {
			if (figures.hasFigure(column) || mki[column] != 0) {
				values[seriesOfColumn[column]] = SeriesBars.plus(values[seriesOfColumn[column]], mki[column]);
			}
		}
		if (figures.unassigned() != 0) {
			values[values.length - 1] = SeriesBars.plus(values[values.length - 1], figures.unassigned());
		}
	}

	private double[] nothing() {
		double[] nothing = new double[series.size()];
		Arrays.fill(nothing, Double.NaN);
		return nothing;
	}
}
