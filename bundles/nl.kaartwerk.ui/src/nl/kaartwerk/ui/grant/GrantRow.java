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

/** A row of the tree: the application or a declaration, or below it a condition. */
sealed interface GrantRow {
	/** The same for the same row of another result. */
	String path();

	/** Clause or name, outcome, facts, and what the condition says. */
	List<String> cells();

	/** Whether something is to be done or found out here. */
	boolean open();

	boolean refused();

	Optional<URI> place();

	List<GrantRow> rows();

	/** The application as a whole, or a declaration. */
	record Whole(String path, List<String> cells, Eligibility eligibility, Optional<URI> place, List<GrantRow> rows) implements GrantRow {
		@Override
		public boolean open() {
			return eligibility == Eligibility.HUMAN;
		}

		@Override
		public boolean refused() {
			return eligibility == Eligibility.NOT_ELIGIBLE;
		}
	}

	/** A condition. Its words are made when they are looked at: hundreds of declarations have thousands of conditions. */
	record Condition(String path, GrantLine line) implements GrantRow {
		@Override
		public List<String> cells() {
			Locale locale = Locale.getDefault();
			return List.of(line.condition().clause(), line.outcome().text(locale), line.text(locale), line.condition().names().in(locale));
		}

		@Override
		public boolean open() {
			return line.outcome() == Outcome.HUMAN;
		}

		@Override
		public boolean refused() {
			return line.outcome() == Outcome.NOT_MET;
		}

		@Override
		public Optional<URI> place() {
			return line.place();
		}

		@Override
		public List<GrantRow> rows() {
			return List.of();
		}
	}

	/** The rows of a result: the whole application, then its declarations. */
	static List<GrantRow> of(ApplicationResult result, boolean onlyOpen) {
		Locale locale = Locale.getDefault();
		List<GrantRow> rows = new ArrayList<>();
		rows.add(new Whole("*", List.of(Texts.get("row.application"), result.eligibility().text(locale), Money.text(result.sure(), result.most(), locale), result.title()),
				result.eligibility(), result.place(), conditions("*", result.lines(), onlyOpen)));
		for (ClaimResult claim : result.claims()) {
			String name = claim.card().substring(claim.card().lastIndexOf('.') + 1);
			rows.add(new Whole(claim.card(), List.of(name, claim.eligibility().text(locale), Money.text(claim.sure(), claim.most(), locale), claim.title()),
					claim.eligibility(), claim.place(), conditions(claim.card(), claim.lines(), onlyOpen)));
		}
		return rows;
	}

	private static List<GrantRow> conditions(String home, List<GrantLine> lines, boolean onlyOpen) {
		List<GrantRow> rows = new ArrayList<>();
		for (GrantLine line : lines) {
			GrantRow row = new Condition(home + '/' + line.condition().id(), line);
			if (!onlyOpen || row.open() || row.refused()) {
				rows.add(row);
			}
		}
		return rows;
	}
}
