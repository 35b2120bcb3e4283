package nl.kaartwerk.rules.fix;

import java.util.ArrayList;
import java.util.List;

import nl.kaartwerk.method.DefaultLife;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.text.Words;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.text.operation.Operation.AddProperty;
import nl.kaartwerk.text.operation.Operation.SetValue;

/** Repairs of what a work states and uses. */
final class WorkRepairs {
	private final Method method;
	private final Successors successors;

	WorkRepairs(Method method, Successors successors) {
		this.method = method;
		this.successors = successors;
	}

	List<Fix> function(Finding finding) {
		List<Fix> fixes = new ArrayList<>();
		for (DefaultLife life : method.lives()) {
			Operation write = finding.object() instanceof Building building ? new AddProperty(building, "function " + life.function())
					: new SetValue(finding.object(), finding.feature(), life.function());
			fixes.add(Fix.choice("function", List.of(life.function()), write).of(life.function()));
		}
		return fixes;
	}

	static List<Fix> referenceDate(Finding finding) {
		String today = finding.values().getLast();
		return List.of(Fix.choice("reference-date", List.of(today), new AddProperty((Work) finding.object(), "reference date " + today)));
	}

	static List<Fix> positive(Finding finding) {
		String text = finding.values().getFirst().substring(1);
		return List.of(Fix.choice("positive", List.of(text), new SetValue(finding.object(), finding.feature(), text)));
	}

	/** Cards that may take the place of one that has expired; the likeliest is what "fix all" takes. */
	List<Fix> successor(Finding finding) {
		List<Fix> fixes = new ArrayList<>();
		for (String name : successors.of(finding)) {
			fixes.add(Fix.choice("successor", List.of(name), new SetValue(finding.object(), finding.feature(), Words.name(name))));
		}
		return fixes;
	}
}
