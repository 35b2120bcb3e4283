package nl.kaartwerk.rules.score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.card.CompiledProfile;
import nl.kaartwerk.calculation.card.ScoreMatrix;
import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.weight.WeightSet;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.value.Cells;

/** The scores of a card as the calculation reads them, all profiles together, with the rows that they stand in. */
public final class CardFigures {
	/** The scores of an indicator in a profile. */
	public record Line(Row row, ScoreMatrix matrix, int indicator) {
		/** The first cell of a column of the calculation that holds a number, as a position in the row; -1 when there is none. */
		public int cell(int column) {
			for (int position : matrix.tableColumns(column)) {
				if (row.getCells() != null && position < row.getCells().size() && row.getCells().kind(position) == Cells.Kind.NUMBER) {
					return position;
				}
			}
			return -1;
		}
	}

	private final Declaration card;
	private final Method method;
	private final CompiledCard compiled;
	private final int notCounted;

	public CardFigures(Declaration card, Method method) {
		this.card = card;
		this.method = method;
		compiled = new CardCompiler(method).compile(card);
		notCounted = method.modules().get("B5").column();
	}

	public Declaration card() {
		return card;
	}

	public CompiledCard compiled() {
		return compiled;
	}

	/** The impact sets that the card has scores for. */
	public List<IndicatorSet> sets() {
		return method.impactSets().stream().filter(set -> compiled.profiles().stream().anyMatch(p -> p.scores(set.id()).isPresent())).toList();
	}

	/** The card against the weights of a set. */
	public SetScores scores(String set) {
		return new SetScores(compiled, set, method);
	}

	/** Euro by indicator, all modules and profiles together; a total only counts where the parts that are weighed in its place are absent. */
	double[] euro(IndicatorSet set) {
		WeightSet weights = method.weights(set.id());
		double[] euro = new double[set.size()];
		for (CompiledProfile profile : compiled.profiles()) {
			ScoreMatrix matrix = profile.scores(set.id()).orElse(null);
			for (int column = 0; matrix != null && column < matrix.columns(); column++) {
				if (column == notCounted) {
					continue;
				}
				for (int i = 0; i < euro.length; i++) {
					double value = matrix.value(i, column);
					if (value != 0) {
						euro[i] += value * (fallsBack(weights, matrix, i, column) ? weights.weight(i).fallbackValue() : weights.weight(i).value());
					}
				}
			}
		}
		return euro;
	}

	private static boolean fallsBack(WeightSet weights, ScoreMatrix matrix, int indicator, int column) {
		if (weights.weight(indicator).fallbackParts().isEmpty()) {
			return false;
		}
		for (int part : weights.fallbackParts(indicator)) {
			if (matrix.hasValue(part, column)) {
				return false;
			}
		}
		return true;
	}

	/** Whether any score of a set is below 0 in a module of those asked for. */
	boolean hasNegative(IndicatorSet set, Predicate<Module> wanted) {
		for (CompiledProfile profile : compiled.profiles()) {
			ScoreMatrix matrix = profile.scores(set.id()).orElse(null);
			for (Module module : matrix == null ? List.<Module>of() : method.modules().columns()) {
				for (int i = 0; wanted.test(module) && i < set.size(); i++) {
					if (matrix.value(i, module.column()) < 0) {
						return true;
					}
				}
			}
		}
		return false;
	}

	/** The rows of an indicator, one for each profile that has it. */
	public List<Line> lines(String set, String indicator) {
		List<Line> lines = new ArrayList<>();
		for (int p = 0; p < compiled.profiles().size(); p++) {
			CompiledProfile profile = compiled.profiles().get(p);
			ScoreMatrix matrix = profile.scores(set).orElse(null);
			int position = matrix == null ? -1 : matrix.set().position(indicator).orElse(-1);
			if (position >= 0 && matrix.row(position) >= 0) {
				lines.add(new Line(card.getProfiles().get(p).getTables().get(matrix.table()).getRows().get(matrix.row(position)), matrix, position));
			}
		}
		return lines;
	}

	/** The score in a module, all profiles together; empty when one of them does not have it. */
	public OptionalDouble score(String set, String indicator, String module) {
		int column = method.modules().get(module).column();
		double sum = 0;
		boolean any = false;
		for (CompiledProfile profile : compiled.profiles()) {
			ScoreMatrix matrix = profile.scores(set).orElse(null);
			if (matrix == null) {
				continue;
			}
			int position = matrix.set().position(indicator).orElse(-1);
			if (position < 0 || !matrix.hasValue(position, column)) {
				return OptionalDouble.empty();
			}
			sum += matrix.value(position, column);
			any = true;
		}
		return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
	}

	/** Kilograms per functional unit; empty when the card neither states them nor is declared in a unit of mass. */
	public OptionalDouble mass() {
		return massPerUnit(card, method);
	}

	/** Kilograms per functional unit of a card; empty when it neither states them nor is declared in a unit of mass. */
	public static OptionalDouble massPerUnit(Declaration card, Method method) {
		OptionalDouble stated = kilograms(card.getMass(), method);
		return stated.isPresent() || card.getFunctionalUnit() == null ? stated : kilograms(card.getFunctionalUnit().getQuantity(), method);
	}

	/** A quantity in kilograms; empty when it is none of mass. */
	public static OptionalDouble kilograms(Quantity quantity, Method method) {
		if (quantity == null || quantity.getNumber() == null) {
			return OptionalDouble.empty();
		}
		OptionalDouble factor = method.units().factor(quantity.getUnit(), "kg");
		return factor.isPresent() ? OptionalDouble.of(quantity.getNumber().value() * factor.getAsDouble()) : OptionalDouble.empty();
	}

	/** The codes of the indicators of a set that are weighed. */
	public List<String> weighed(IndicatorSet set) {
		long mask = method.weights(set.id()).weighed();
		List<String> codes = new ArrayList<>();
		for (int i = 0; i < set.size(); i++) {
			if ((mask >> i & 1) != 0) {
				codes.add(set.indicators().get(i).code());
			}
		}
		return codes;
	}

	/** Whether an indicator is about climate change: the one that may well dominate, and be negative. */
	static boolean isClimate(Indicator indicator) {
		return indicator.code().startsWith("GWP");
	}
}
