package nl.kaartwerk.rules;

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

/** Checks one kind of object. Called for every object of a file; ignores what it is not about. */
public interface Check {
	void check(EObject object, Consumer<Finding> findings);
}
