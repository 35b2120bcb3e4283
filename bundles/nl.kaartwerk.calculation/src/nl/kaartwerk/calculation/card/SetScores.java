package nl.kaartwerk.calculation.card;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.calculation.outcome.Completeness;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.weight.WeightSet;

/**
 * The scores of a card for one set, against the weights of that set: what a cell weighs, and what is missing. Derived from the card alone,
 * so it is the same for every use of it.
 */
public final class SetScores {
	private final WeightSet weights;
	private final List<Module> columns;
	private final List<WeighedProfile> profiles = new ArrayList<>(1);
	private final Completeness[][] perColumn;
	private final Completeness[] perProfile;
	private final Optional<PublishedScores> published;
	private final Completeness completeness;
	private final boolean approximate;
	private final boolean unconfirmed;
	private final boolean scaled;
	private final int benefits;
	private final Benefits unscaledBenefits;
	private final List<Note> notes;
	private final int replacement;
	private final int mandatory;
	/** Of a column without gaps. */
	private final Completeness whole;
	/** What a use amounts to when there are no scores. */
	private final Outcome missing;
	/** Bit i is set when the indicator at position i is weighed. */
	private final long weighed;
	/** Bit i is set when the weight of the indicator at position i is not confirmed. */
	private final long recalled;

	/**
	 * The part of module D that gets no surcharge: the cells where the product's score is not above 0.
	 *
	 * @param euro per functional unit, by profile
	 * @param unconfirmed what of it rests on unconfirmed weights
	 */
	public record Benefits(double[] euro, double[] unconfirmed) {
	}

	/** The scores of the card for a set; a card without any scores or MKI for it has no profiles here, and a note that says so. */
	public SetScores(CompiledCard card, String set, Method method) {
		weights = method.weights(set);
		columns = method.modules().columns();
		benefits = method.modules().get("D").column();
		replacement = method.modules().get("B4").column();
		mandatory = method.modules().mandatory();
		weighed = weights.weighed();
		recalled = weights.unconfirmed();
		whole = new Completeness(Long.bitCount(weighed), Long.bitCount(weighed), 0, 0);
		for (int p = 0; p < card.profiles().size(); p++) {
			CompiledProfile profile = card.profiles().get(p);
			if (profile.scores(set).isPresent()) {
				profiles.add(new WeighedProfile(profile, p, profile.scores(set).get(), weights));
			}
		}
		boolean tooLarge = false;
		for (WeighedProfile profile : profiles) {
			tooLarge |= !profile.isUsable();
		}
		if (tooLarge) {
			profiles.clear();
		}
		Optional<PublishedScores> values = profiles.isEmpty() && !tooLarge ? Optional.ofNullable(card.published().get(set)) : Optional.empty();
		tooLarge |= values.isPresent() && !values.get().isUsable();
		published = tooLarge ? Optional.empty() : values;
		boolean anyScaled = false;
		for (WeighedProfile profile : profiles) {
			anyScaled |= profile.profile().scaling().isPresent();
		}
		scaled = anyScaled;
		List<Note> found = new ArrayList<>();
		Findings findings = new Findings();
		Completeness sum = Completeness.NONE;
		if (published.isPresent()) {
			sum = inspect(published.get(), findings);
			found.add(Note.of(published.get().perModule() ? Note.Kind.TAKEN_OVER : Note.Kind.TAKEN_OVER_TOTAL, set));
		} else if (profiles.isEmpty()) {
			sum = Completeness.ofNothing(mandatory, weighed);
			found.add(tooLarge ? Note.of(Note.Kind.TOO_LARGE) : Note.of(Note.Kind.NO_SCORES, set));
		}
		perColumn = new Completeness[profiles.size()][];
		perProfile = new Completeness[profiles.size()];
		for (int p = 0; p < perProfile.length; p++) {
			WeighedProfile profile = profiles.get(p);
			Completeness[] byColumn = new Completeness[columns.size()];
			inspect(profile, findings, byColumn);
			perColumn[p] = byColumn;
			Completeness ofProfile = Completeness.NONE;
			for (Completeness part : byColumn) {
				ofProfile = ofProfile.plus(part);
			}
			perProfile[p] = ofProfile;
			sum = sum.plus(ofProfile);
		}
		completeness = sum;
		missing = Outcome.missing(sum);
		approximate = !findings.approximate.isEmpty() || published.isPresent() && !published.get().perModule();
		unconfirmed = findings.unconfirmed;
		findings.report(found);
		notes = List.copyOf(found);
		unscaledBenefits = scaled ? null : benefits(null);
	}

	private static final class Findings {
		Set<String> modulesMissing = Set.of();
		Set<String> rowsMissing = Set.of();
		Set<String> scenarioOpen = Set.of();
		Set<String> approximate = Set.of();
		Set<String> notCounted = Set.of();
		String exampleCell;
		int cells;
		boolean parts;
		boolean unconfirmed;

		void report(List<Note> notes) {
			list(notes, Note.Kind.MODULES_MISSING, modulesMissing);
			list(notes, Note.Kind.ROWS_MISSING, rowsMissing);
			list(notes, Note.Kind.SCENARIO_OPEN, scenarioOpen);
			if (cells > 0) {
				notes.add(Note.of(Note.Kind.CELLS_MISSING, Integer.toString(cells), exampleCell));
			}
			if (parts) {
				notes.add(Note.of(Note.Kind.PARTS_MISSING));
			}
			list(notes, Note.Kind.APPROXIMATE, approximate);
			list(notes, Note.Kind.NOT_COUNTED, notCounted);
		}

		/** Most cards have nothing to find, so the sets are made when there is something. */
		static Set<String> with(Set<String> names, String name) {
			Set<String> more = names.isEmpty() ? new LinkedHashSet<>() : names;
			more.add(name);
			return more;
		}

		private void list(List<Note> notes, Note.Kind kind, Set<String> names) {
			if (!names.isEmpty()) {
				notes.add(Note.of(kind, String.join(", ", names)));
			}
		}
	}

	/** A module with a value stands for all indicators; a total stands for everything. */
	private Completeness inspect(PublishedScores values, Findings findings) {
		if (!values.perModule()) {
			int all = Long.bitCount(weighed) * Integer.bitCount(mandatory);
			return values.total().isPresent() ? new Completeness(all, all, 0, 0) : Completeness.ofNothing(mandatory, weighed);
		}
		Completeness sum = Completeness.NONE;
		int indicators = Long.bitCount(weighed);
		for (Module module : columns) {
			boolean given = !Double.isNaN(values.modules()[module.column()]);
			if (module.code().equals("B5")) {
				continue;
			}
			if (given) {
				sum = sum.plus(new Completeness(indicators, indicators, 0, 0));
			} else if (module.mandatory()) {
				findings.modulesMissing = Findings.with(findings.modulesMissing, module.code());
				sum = sum.plus(new Completeness(indicators, 0, weighed, 1 << module.column()));
			}
		}
		return sum;
	}

	private void inspect(WeighedProfile profile, Findings findings, Completeness[] byColumn) {
		ScoreMatrix matrix = profile.matrix();
		for (Module module : columns) {
			int column = module.column();
			boolean declared = matrix.declares(column);
			byColumn[column] = Completeness.NONE;
			if (module.code().equals("B5")) {
				if (declared) {
					findings.notCounted = Findings.with(findings.notCounted, module.code());
				}
				continue;
			}
			if (!declared && !module.mandatory()) {
				continue;
			}
			if (!declared) {
				findings.modulesMissing = Findings.with(findings.modulesMissing, module.code());
			}
			if (profile.approximate(column)) {
				findings.approximate = Findings.with(findings.approximate, module.code());
			}
			byColumn[column] = inspect(profile, module, declared, findings);
		}
	}

	private Completeness inspect(WeighedProfile profile, Module module, boolean declared, Findings findings) {
		ScoreMatrix matrix = profile.matrix();
		int column = module.column();
		long covered = matrix.numbers(column) & weighed;
		for (long gaps = weighed & ~covered; gaps != 0; gaps &= gaps - 1) {
			int indicator = Long.numberOfTrailingZeros(gaps);
			if (profile.approximate(column) && isFallbackPart(profile, indicator, column)) {
				covered |= 1L << indicator;
			} else if (declared) {
				noteGap(matrix, indicator, module, findings);
			}
		}
		findings.unconfirmed |= (covered & recalled & matrix.nonzero(column)) != 0;
		long missing = weighed & ~covered;
		return missing == 0 ? whole : new Completeness(Long.bitCount(weighed), Long.bitCount(covered), missing, 1 << column);
	}

	private static boolean isFallbackPart(WeighedProfile profile, int indicator, int column) {
		String code = profile.matrix().set().indicators().get(indicator).code();
		for (int i = 0; i < profile.matrix().set().size(); i++) {
			if (profile.weights().weight(i).fallbackParts().contains(code) && profile.fallsBack(i, column)) {
				return true;
			}
		}
		return false;
	}

	private void noteGap(ScoreMatrix matrix, int indicator, Module module, Findings findings) {
		String code = matrix.set().indicators().get(indicator).code();
		switch (matrix.state(indicator, module.column())) {
		case SCENARIO_OPEN -> findings.scenarioOpen = Findings.with(findings.scenarioOpen, module.code());
		case PARTLY -> findings.parts = true;
		default -> {
			if (hasRow(matrix, indicator)) {
				findings.cells++;
				findings.exampleCell = findings.exampleCell == null ? code + " " + module.code() : findings.exampleCell;
			} else {
				findings.rowsMissing = Findings.with(findings.rowsMissing, code);
			}
		}
		}
	}

	/** Whether the table has a readable row for the indicator: any cell that is not simply missing. */
	private static boolean hasRow(ScoreMatrix matrix, int indicator) {
		for (int column = 0; column < matrix.columns(); column++) {
			CellState state = matrix.state(indicator, column);
			if (state != CellState.MISSING && state != CellState.MODULE_NOT_DECLARED && state != CellState.SCENARIO_OPEN) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What of module D gets no surcharge. It depends on the sign of the scores of the whole product, all profiles together, so it is not the
	 * same for each scaling of them.
	 *
	 * @param factors by profile; null when nothing is scaled
	 */
	public Benefits benefits(double[] factors) {
		if (factors == null && unscaledBenefits != null) {
			return unscaledBenefits;
		}
		double[] euro = new double[profiles.size()];
		double[] unsure = new double[profiles.size()];
		for (int i = 0; i < weights.weights().size(); i++) {
			double product = 0;
			for (int p = 0; p < euro.length; p++) {
				product += profiles.get(p).matrix().value(i, benefits) * (factors == null ? 1 : factors[p]);
			}
			if (product > 0) {
				continue;
			}
			for (int p = 0; p < euro.length; p++) {
				double part = profiles.get(p).matrix().value(i, benefits) * profiles.get(p).weight(i, benefits);
				euro[p] += part;
				unsure[p] += weights.weight(i).status() == Status.VERIFIED ? 0 : part;
			}
		}
		return new Benefits(euro, unsure);
	}

	/** Whether the product's score of an indicator in module D is above 0, so that the surcharge applies to it. */
	public boolean isBurden(int indicator, double[] factors) {
		double product = 0;
		for (int p = 0; p < profiles.size(); p++) {
			product += profiles.get(p).matrix().value(indicator, benefits) * (factors == null ? 1 : factors[p]);
		}
		return product > 0;
	}

	public WeightSet weights() {
		return weights;
	}

	/** The counted modules in order. */
	public List<Module> columns() {
		return columns;
	}

	/** The column of module D. */
	public int benefitColumn() {
		return benefits;
	}

	/** The column of module B4, in which replacements are booked. */
	public int replacementColumn() {
		return replacement;
	}

	/** The profiles that have scores for the set. */
	public List<WeighedProfile> profiles() {
		return profiles;
	}

	/** What of the needed cells of a profile is there. */
	public Completeness completeness(int profile) {
		return perProfile[profile];
	}

	/** What of the needed cells of a profile is there, by column. */
	public Completeness completeness(int profile, int column) {
		return perColumn[profile][column];
	}

	/** The MKI that the card carries in place of scores. */
	public Optional<PublishedScores> published() {
		return published;
	}

	/** Whether any profile is scaled. */
	public boolean scaled() {
		return scaled;
	}

	public Completeness completeness() {
		return completeness;
	}

	/** What a use amounts to when there are no scores: nothing, and all of it is missing. */
	public Outcome missing() {
		return missing;
	}

	/** Whether a fallback weight is used anywhere, or a total that hides its modules. */
	public boolean approximate() {
		return approximate;
	}

	/** Whether a weight that is not confirmed takes part. */
	public boolean unconfirmed() {
		return unconfirmed;
	}

	public List<Note> notes() {
		return notes;
	}
}
