package nl.kaartwerk.calculation.scaling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formulas that the NMD scales scores with. Source: NMD's published calculator logic (nmd-score-calc). */
public enum ScalingFormula {
	V3_LINEAR(2) {
		@Override
		double y(double x, double[] p) {
			return p[0] * x + p[1];
		}
	},
	V4_LINEAR(2) {
		@Override
		double y(double x, double[] p) {
			return p[0] * x + p[1];
		}
	},
	V4_NONLINEAR(4) {
		@Override
		double y(double x, double[] p) {
			return ((p[0] * x + p[1]) * x + p[2]) * x + p[3];
		}
	},
	V3_POWER(3) {
		@Override
		double y(double x, double[] p) {
			return p[0] * Math.pow(x, p[1]) + p[2];
		}
	},
	/** Its second parameter is not used, as in NMD's logic. */
	V3_LOGARITHMIC(3) {
		@Override
		double y(double x, double[] p) {
			return p[0] * Math.log(x) + p[2];
		}
	},
	V3_EXPONENTIAL(3) {
		@Override
		double y(double x, double[] p) {
			return p[0] * Math.exp(p[1] * x) + p[2];
		}
	};

	private final int parameters;

	ScalingFormula(int parameters) {
		this.parameters = parameters;
	}

	abstract double y(double x, double[] p);

	/** How many parameters it takes. */
	public int parameters() {
		return parameters;
	}

	/** As the language and the NMD write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<ScalingFormula> find(String code) {
		return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
	}

	public static List<String> codes() {
		return Arrays.stream(values()).map(ScalingFormula::code).toList();
	}
}
