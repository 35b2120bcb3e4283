package nl.kaartwerk.calculation.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.card.DeclaredUnit;
import nl.kaartwerk.calculation.card.PublishedScores;
import nl.kaartwerk.calculation.card.ScoreMatrix;
import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.calculation.card.WeighedProfile;
import nl.kaartwerk.calculation.derivation.Derivation.Kind;
import nl.kaartwerk.calculation.derivation.Derivation.Operation;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;

/** Explains the MKI of a declaration per functional unit for one set: no life, no surcharge, no replacement. */
public final class CardDerivations {
	private static final String EURO = "euro";

	private final CardResult result;
	private final CellDerivations cells;

	/** @param method that the result was computed by */
	public CardDerivations(CardResult result, Method method) {
		this.result = result;
		this.cells = new CellDerivations(method);
	}

	/** The MKI of one functional unit. */
	public Derivation card() {
		CompiledCard card = result.card();
		double mki = result.outcome().hasValue() ? result.outcome().mki() : Double.NaN;
		return Derivation.of(Kind.CARD, Operation.SUM, mki, EURO, text(card.source()), this::profiles, card.label(), unit(card));
	}

	private static String unit(CompiledCard card) {
		return card.unit().map(CardDerivations::unit).orElse(null);
	}

	private static String unit(DeclaredUnit unit) {
		return Figures.number(unit.number()) + ' ' + unit.unit().symbol();
	}

	private List<Derivation> profiles() {
		SetScores scores = result.scores();
		if (scores.published().isPresent()) {
			return published(scores.published().get());
		}
		return scores.profiles().stream().map(this::profile).toList();
	}

	private Derivation profile(WeighedProfile profile) {
		List<Module> declared = result.columns().stream().filter(module -> profile.matrix().declares(module.column())).toList();
		double sum = declared.stream().mapToDouble(module -> profile.euro(module.column())).sum();
		String title = profile.profile().title();
		return Derivation.of(Kind.PROFILE, Operation.SUM, declared.isEmpty() ? Double.NaN : sum, EURO, text(profile.profile().source()),
				() -> declared.stream().map(module -> module(profile, module)).toList(), title == null || title.isBlank() ? result.card().label() : title);
	}

	private Derivation module(WeighedProfile profile, Module module) {
		return Derivation.of(Kind.MODULE, Operation.SUM, profile.euro(module.column()), EURO, text(profile.profile().source()),
				() -> indicators(profile, module), module.code());
	}

	private List<Derivation> indicators(WeighedProfile profile, Module module) {
		List<Derivation> indicators = new ArrayList<>();
		for (int i = 0; i < profile.matrix().set().size(); i++) {
			if (profile.weight(i, module.column()) != 0) {
				indicators.add(indicator(profile, module, i));
			}
		}
		return indicators;
	}

	private Derivation indicator(WeighedProfile profile, Module module, int indicator) {
		ScoreMatrix matrix = profile.matrix();
		int column = module.column();
		String code = matrix.set().indicators().get(indicator).code();
		if (!matrix.hasValue(indicator, column)) {
			return Derivation.given(Kind.NOT_DECLARED, Double.NaN, EURO, cells.origin(profile, indicator, column), code, module.code());
		}
		return Derivation.of(Kind.INDICATOR, Operation.PRODUCT, matrix.value(indicator, column) * profile.weight(indicator, column), EURO,
				cells.origin(profile, indicator, column),
				() -> List.of(cells.score(profile, indicator, module), cells.weight(profile, indicator, column)), code, module.code());
	}

	private List<Derivation> published(PublishedScores values) {
		Origin origin = text(values.place().uri());
		if (!values.perModule()) {
			return List.of(Derivation.given(Kind.PUBLISHED_TOTAL, values.total().orElse(Double.NaN), EURO, origin));
		}
		return result.columns().stream().filter(module -> !Double.isNaN(values.modules()[module.column()]))
				.map(module -> Derivation.given(Kind.PUBLISHED, values.modules()[module.column()], EURO, origin, module.code())).toList();
	}

	/**
	 * What a cell of a table of the card adds to its MKI; empty for a cell that is not weighed, or of another set.
	 *
	 * @param cell from 0
	 */
	public Optional<Derivation> cell(URI row, int cell) {
		Origin.Text wanted = new Origin.Text(row, cell);
		return result.scores().profiles().stream().flatMap(profile -> result.columns().stream().flatMap(module -> indicators(profile, module).stream()))
				.filter(indicator -> indicator.origin().equals(wanted)).findFirst();
	}

	/** The MKI of the card with only what a row of one of its tables adds to it; empty for a row that is not weighed, or of another set. */
	public Optional<Derivation> row(URI row) {
		return result.scores().profiles().stream().flatMap(profile -> result.columns().stream().flatMap(module -> indicators(profile, module).stream()))
				.filter(indicator -> indicator.origin() instanceof Origin.Text text && text.object().equals(row)).findFirst()
				.map(indicator -> Derivations.only(card(), null, indicator.names().getFirst()));
	}

	private static Origin text(URI object) {
		return new Origin.Text(object, -1);
	}
}
