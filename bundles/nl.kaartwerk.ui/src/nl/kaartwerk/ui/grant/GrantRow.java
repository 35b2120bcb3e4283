package nl.kaartwerk.ui.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.rules.grant.ClaimResult;
import nl.kaartwerk.rules.grant.Eligibility;
import nl.kaartwerk.rules.grant.GrantLine;
import nl.kaartwerk.rules.grant.Money;
import nl.kaartwerk.rules.grant.Outcome;

/**
 * A row of the tree: the application, a declaration, or a condition of one of them.
 *
 * @param path the same for the same row of another result
 * @param clause of the condition, or what the declaration is called
 * @param open whether something is to be done or found out here
 */
record GrantRow(String path, String clause, String outcome, String facts, String condition, boolean open, boolean refused, Optional<URI> place, List<GrantRow> rows) {
	/** The rows of a result: the whole application, then its declarations. */
	static List<GrantRow> of(ApplicationResult result, boolean onlyOpen) {
		List<GrantRow> rows = new ArrayList<>();
		rows.add(new GrantRow("*", Texts.get("row.application"), result.eligibility().text(Locale.getDefault()),
				Money.text(result.sure(), result.most(), Locale.getDefault()), result.title(), result.eligibility() == Eligibility.HUMAN,
				result.eligibility() == Eligibility.NOT_ELIGIBLE, result.place(), lines("*", result.lines(), onlyOpen)));
		for (ClaimResult claim : result.claims()) {
			rows.add(new GrantRow(claim.card(), claim.card().substring(claim.card().lastIndexOf('.') + 1), claim.eligibility().text(Locale.getDefault()),
					Money.text(claim.sure(), claim.most(), Locale.getDefault()), claim.title(), claim.eligibility() == Eligibility.HUMAN,
					claim.eligibility() == Eligibility.NOT_ELIGIBLE, claim.place(), lines(claim.card(), claim.lines(), onlyOpen)));
		}
		return rows;
	}

	private static List<GrantRow> lines(String home, List<GrantLine> lines, boolean onlyOpen) {
		return lines.stream().filter(line -> !onlyOpen || line.outcome() == Outcome.HUMAN || line.outcome() == Outcome.NOT_MET)
				.map(line -> new GrantRow(home + '/' + line.condition().id(), line.condition().clause(), line.outcome().text(Locale.getDefault()),
						line.text(Locale.getDefault()), line.condition().names().in(Locale.getDefault()), line.outcome() == Outcome.HUMAN,
						line.outcome() == Outcome.NOT_MET, line.place(), List.of()))
				.toList();
	}

	List<String> cells() {
		return List.of(clause, outcome, facts, condition);
	}
}
