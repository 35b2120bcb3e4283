package nl.kaartwerk.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.calculation.derivation.Derivation;
import nl.kaartwerk.calculation.derivation.Derivation.Operation;
import nl.kaartwerk.calculation.derivation.Origin;
import nl.kaartwerk.lang.project.Corpus;

/** A derivation as text for people: one line per step, signs say how it follows from the lines below it. */
final class DerivationText {
	private final PrintStream out;
	private final Corpus corpus;
	private final Locale locale;

	DerivationText(PrintStream out, Corpus corpus, Locale locale) {
		this.out = out;
		this.corpus = corpus;
		this.locale = locale;
	}

	void print(Derivation derivation, int depth) {
		print(derivation, depth, "", "");
	}

	private void print(Derivation derivation, int depth, String indent, String sign) {
		String unit = derivation.unit().isEmpty() ? "" : ' ' + derivation.unit();
		String origin = origin(corpus, derivation.origin());
		out.println(indent + sign + derivation.text(locale) + ": " + (Double.isNaN(derivation.value()) ? "-" : number(derivation.value()) + unit) + (origin.isEmpty() ? "" : "   [" + origin + ']'));
		if (depth == 0) {
			return;
		}
		List<Derivation> parts = derivation.parts();
		for (int i = 0; i < parts.size(); i++) {
			print(parts.get(i), depth - 1, indent + "  ", sign(derivation.operation(), i));
		}
	}

	private static String sign(Operation operation, int part) {
		return switch (operation) {
		case SUM -> "+ ";
		case PRODUCT -> part == 0 ? "= " : "x ";
		case QUOTIENT -> part == 0 ? "= " : "/ ";
		case GIVEN -> "- ";
		};
	}

	/** Twelve significant digits, without an exponent where that is readable. */
	static String number(double value) {
		if (value == 0 || !Double.isFinite(value)) {
			return value == 0 ? "0" : Double.toString(value);
		}
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(12)).stripTrailingZeros();
		boolean readable = Math.abs(value) >= 1e-4 && Math.abs(value) < 1e12;
		return readable ? rounded.toPlainString() : rounded.toString().replace("E+", "e").replace('E', 'e');
	}

	static String origin(Corpus corpus, Origin origin) {
		return switch (origin) {
		case Origin.Text text -> corpus.line(text.object()).map(l -> ReadingOptions.shown(l.file()) + ':' + l.line()).orElse("");
		case Origin.Data data -> data.place().toString();
		case Origin.None none -> "";
		};
	}
}
