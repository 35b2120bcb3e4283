package nl.kaartwerk.exchange.writing;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What a thing of a card says and a format has no place for. */
public final class Unheld {
	private Unheld() {
	}

	/**
	 * The properties that are set and not held, by name, in the order of the model.
	 *
	 * @param held names of the properties that the format holds
	 */
	public static List<String> properties(EObject thing, Set<String> held) {
		return thing.eClass().getEAllStructuralFeatures().stream().filter(feature -> thing.eIsSet(feature) && !held.contains(feature.getName()))
				.map(EStructuralFeature::getName).toList();
	}
}
