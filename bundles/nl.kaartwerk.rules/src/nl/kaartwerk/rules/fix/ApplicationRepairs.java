package nl.kaartwerk.rules.fix;

import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.GrantDecision;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Statement;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.text.KaartWriter;
import nl.kaartwerk.text.operation.Operation.AddLines;

/** Fixes for applications for a grant. */
final class ApplicationRepairs {
	private ApplicationRepairs() {
	}

	/** Begins the lines that are missing. What they say only the applicant knows; until then a rule says of each of them what it lacks. */
	static List<Fix> state(Finding finding) {
		EObject home = finding.object();
		List<Statement> there = home instanceof Application application ? application.getStatements() : ((Claim) home).getStatements();
		List<String> lines = Arrays.stream(finding.values().get(1).split(", ")).map(key -> "state " + key).toList();
		return List.of(new Fix("state", "state", List.of(Integer.toString(lines.size())), Fix.Sureness.CHOICE,
				List.of(new AddLines(home, there.isEmpty() ? null : there.getLast(), false, lines))));
	}

	/** Begins a decision on each clause that needs one. What was decided, when and by whom only a person knows; until then it counts for nothing. */
	static List<Fix> decide(Finding finding) {
		EObject home = finding.object();
		List<GrantDecision> decided = home instanceof Application application ? application.getDecisions() : ((Claim) home).getDecisions();
		List<Statement> stated = home instanceof Application application ? application.getStatements() : ((Claim) home).getStatements();
		EObject after = !decided.isEmpty() ? decided.getLast() : stated.isEmpty() ? null : stated.getLast();
		return Arrays.stream(finding.values().get(1).split(", "))
				.map(clause -> new Fix("decide", "decide", List.of(clause), Fix.Sureness.TO_COMPLETE, List.of(new AddLines(home, after, false, List.of(begun(clause)))))).toList();
	}

	private static String begun(String clause) {
		GrantDecision decision = KaartFactory.eINSTANCE.createGrantDecision();
		decision.setClause(clause);
		decision.setBy("");
		decision.setReason("");
		return KaartWriter.write(decision);
	}
}
