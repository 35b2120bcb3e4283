package nl.kaartwerk.calculation;

import org.eclipse.emf.common.util.URI;

/**
 * Where something is written. A work has thousands of uses and few are ever looked up, so the address is put together when it is asked for;
 * and it does not hold on to the model, which may change meanwhile.
 */
public final class Place {
	private static final int NONE = -1;

	private final Place parent;
	private final URI root;
	private final String feature;
	private final int index;

	private Place(Place parent, URI root, String feature, int index) {
		this.parent = parent;
		this.root = root;
		this.feature = feature;
		this.index = index;
	}

	public static Place of(URI object) {
		return new Place(null, object, "", NONE);
	}

	/** The place of what an object contains. */
	public Place child(String feature, int index) {
		return new Place(this, null, feature, index);
	}

	/** The place of the one thing that an object contains under a name. */
	public Place child(String feature) {
		return new Place(this, null, feature, NONE);
	}

	public URI uri() {
		StringBuilder steps = new StringBuilder();
		Place place = this;
		while (place.parent != null) {
			steps.insert(0, "/@" + place.feature + (place.index == NONE ? "" : "." + place.index));
			place = place.parent;
		}
		return steps.isEmpty() ? place.root : place.root.trimFragment().appendFragment(place.root.fragment() + steps);
	}
}
