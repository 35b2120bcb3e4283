package nl.kaartwerk.calculation.derivation;

import java.util.List;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.Place;
import nl.kaartwerk.calculation.card.ScoreMatrix;
import nl.kaartwerk.calculation.card.WeighedProfile;
import nl.kaartwerk.calculation.derivation.Derivation.Kind;
import nl.kaartwerk.calculation.derivation.Derivation.Operation;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.weight.Weight;
import nl.kaartwerk.method.weight.WeightSet;

/** What there is to say of one cell of a card, whatever it is used for: the score as declared, and its weight. */
final class CellDerivations {
	private final Method method;

	CellDerivations(Method method) {
		this.method = method;
	}

	/** The cell in the text that a score comes from; the profile when there is no row for it. */
	Origin origin(WeighedProfile profile, int indicator, int column) {
		ScoreMatrix matrix = profile.matrix();
		int[] columns = matrix.tableColumns(column);
		if (matrix.row(indicator) < 0) {
			return new Origin.Text(profile.profile().source(), -1);
		}
		URI row = Place.of(profile.profile().source()).child("tables", matrix.table()).child("rows", matrix.row(indicator)).uri();
		return new Origin.Text(row, columns.length == 0 ? -1 : columns[0]);
	}

	/** What a card declares, with the conversion of its unit. */
	Derivation score(WeighedProfile profile, int indicator, Module module) {
		ScoreMatrix matrix = profile.matrix();
		String code = matrix.set().indicators().get(indicator).code();
		String unit = matrix.set().indicators().get(indicator).unit();
		Origin origin = origin(profile, indicator, module.column());
		double value = matrix.value(indicator, module.column());
		double factor = matrix.unitFactor(indicator);
		if (factor == 1) {
			return Derivation.given(Kind.SCORE, value, unit, origin, code, module.code());
		}
		String written = matrix.writtenUnit(indicator);
		Origin conversion = method.indicatorUnits().conversion(matrix.set().indicators().get(indicator), written)
				.<Origin>map(c -> new Origin.Data(c.place())).orElse(Origin.NONE);
		return Derivation.of(Kind.SCORE, Operation.PRODUCT, value, unit, origin,
				() -> List.of(Derivation.given(Kind.SCORE, value / factor, written, origin, code, module.code()),
						Derivation.given(Kind.ROW_UNIT, factor, "", conversion, written, unit)),
				code, module.code());
	}

	/** What a score is weighed with. */
	Derivation weight(WeighedProfile profile, int indicator, int column) {
		Weight weight = profile.weights().weight(indicator);
		WeightSet weights = profile.weights();
		String unit = "euro/" + weights.set().indicators().get(indicator).unit();
		Kind kind = profile.fallsBack(indicator, column) ? Kind.WEIGHT_FALLBACK
				: weight.status() == Status.UNCONFIRMED ? Kind.WEIGHT_UNCONFIRMED : Kind.WEIGHT;
		return Derivation.given(kind, profile.weight(indicator, column), unit, new Origin.Data(weight.place()), weight.indicator(), weights.id(),
				weights.version());
	}
}
