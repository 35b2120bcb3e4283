package nl.kaartwerk.exchange.writing;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.model.Declaration;

/** Says which properties of a card a format has no place for. */
public final class LeftOut {
	private LeftOut() {
	}

	/** @param held names of the properties, as the model calls them, that were written or that the format knows in another way */
	public static void tell(Declaration card, Set<String> held, Remarks remarks) {
		List<String> left = card.eClass().getEAllStructuralFeatures().stream().filter(card::eIsSet).map(EStructuralFeature::getName)
				.filter(name -> !held.contains(name)).map(LeftOut::words).toList();
		if (!left.isEmpty()) {
			remarks.finding("left-out", String.join(", ", left));
		}
	}

	private static String words(String feature) {
		return feature.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}
}
