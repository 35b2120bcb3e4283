package nl.kaartwerk.rules.fix;

import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.Statement;
import nl.kaartwerk.rules.Finding;
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
}
