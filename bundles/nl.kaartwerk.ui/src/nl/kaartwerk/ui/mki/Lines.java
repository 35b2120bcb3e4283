package nl.kaartwerk.ui.mki;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.ProfileResult;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.ui.Texts;

/** Makes the lines of the view from results: only what is shown is taken out of them. Not for the UI thread when the works are large. */
final class Lines {
	private final String set;
	private final List<Module> columns = Method.shipped().modules().columns();

	private Lines(String set) {
		this.set = set;
	}

	/** The works of a text; when there are none, its declarations per functional unit. */
	static List<Line> of(FileResults results, String set) {
		Lines lines = new Lines(set);
		List<Line> roots = new ArrayList<>();
		results.works().forEach(work -> roots.add(lines.work(work)));
		if (results.works().isEmpty()) {
			results.cards().forEach(card -> roots.add(lines.card(card)));
		}
		return roots;
	}

	private Line work(WorkResult work) {
		double[] groups = nothing();
		work.elements().forEach(element -> element.uses().forEach(use -> add(groups, groups(use))));
		Line root = new Line(null, work.label(), "", work.outcome(set), groups, share(work, work), false, work.notes(), work.source());
		for (ElementResult element : work.elements()) {
			double[] sum = nothing();
			element.uses().forEach(use -> add(sum, groups(use)));
			Line line = new Line(root, element.label(), "", element.outcome(set), sum, share(element, work), false, List.of(), element.source());
			element.uses().forEach(use -> use(use, line, work));
		}
		return root;
	}

	private void use(UseResult use, Line element, WorkResult work) {
		Line line = new Line(element, use.label(), use.amount().toString(), use.outcome(set), groups(use), share(use, work), use.skipped(), use.notes(set),
				use.source());
		for (ProfileResult profile : use.profiles()) {
			String label = profile.label().isBlank() ? Texts.get("profile") : profile.label();
			new Line(line, label, "", profile.outcome(set), groups(profile), share(profile, work), false, List.of(), profile.source());
		}
	}

	private Line card(FileResults.Card card) {
		CardResult result = card.perSet().get(set);
		String unit = card.card().unit().map(u -> Figures.number(u.number()) + ' ' + u.unit().symbol()).orElse("?");
		return new Line(null, card.card().label(), unit, result.outcome(), groups(result.mkiPerColumn(), column -> card.card().profiles().stream()
						.anyMatch(profile -> profile.scores(set).filter(scores -> scores.declares(column)).isPresent())
						|| result.outcome().takenOver() && result.mkiPerColumn()[column] != 0), Double.NaN, false, result.notes(),
				card.card().source());
	}

	private double share(Result part, WorkResult work) {
		return part.outcome(set).hasValue() ? part.shareOf(work, set) : Double.NaN;
	}

	private double[] groups(UseResult use) {
		double[] sum = nothing();
		use.profiles().forEach(profile -> add(sum, groups(profile)));
		return sum;
	}

	private double[] groups(ProfileResult profile) {
		return groups(profile.modules(set), column -> profile.declares(set, column));
	}

	private double[] groups(double[] perColumn, IntPredicate isDeclared) {
		double[] sum = nothing();
		for (int column = 0; column < perColumn.length; column++) {
			if (isDeclared.test(column)) {
				int group = Line.GROUPS.indexOf(columns.get(column).code().substring(0, 1));
				sum[group] = Double.isNaN(sum[group]) ? perColumn[column] : sum[group] + perColumn[column];
			}
		}
		return sum;
	}

	/** What nobody has declared is no number. */
	private static double[] nothing() {
		double[] sum = new double[Line.GROUPS.size()];
		Arrays.fill(sum, Double.NaN);
		return sum;
	}

	private static void add(double[] sum, double[] part) {
		for (int i = 0; i < sum.length; i++) {
			if (!Double.isNaN(part[i])) {
				sum[i] = Double.isNaN(sum[i]) ? part[i] : sum[i] + part[i];
			}
		}
	}
}
