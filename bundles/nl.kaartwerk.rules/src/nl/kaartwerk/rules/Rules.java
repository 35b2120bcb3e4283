package nl.kaartwerk.rules;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.rules.card.PublishedMkiCheck;
import nl.kaartwerk.rules.card.ScalingCheck;
import nl.kaartwerk.rules.table.ScenarioCheck;
import nl.kaartwerk.rules.table.TableCheck;
import nl.kaartwerk.rules.unit.QuantityCheck;
import nl.kaartwerk.rules.work.WorkCheck;

/** All checks that run on a file. Stateless: the same file gives the same findings, in any thread. */
public final class Rules {
	private final List<Check> checks;

	private Rules(List<Check> checks) {
		this.checks = List.copyOf(checks);
	}

	public static Rules shipped(Method method) {
		return new Rules(List.of(new DefinitionCheck(method), new TableCheck(method), new ScenarioCheck(method), new QuantityCheck(method),
				new ScalingCheck(method), new PublishedMkiCheck(method), new WorkCheck(method)));
	}

	/** Checks one object, not what it contains. */
	public void check(EObject object, Consumer<Finding> findings) {
		for (Check check : checks) {
			check.check(object, findings);
		}
	}
}
