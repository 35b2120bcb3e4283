package nl.kaartwerk.calculation;

import org.eclipse.emf.common.util.URI;

/**
 * Where something is written. A work has thousands of uses and few are ever looked up, so the address is put together when it is asked for;
 * and it does not hold on to the model, which may change meanwhile.
 */
public final class Place {
	private final Place parent;
	private final URI root;
	private final String step;

	private Place(Place parent, URI root, String step) {
		this.parent = parent;
		this.root = root;
		this.step = step;
	}

	public static Place of(URI object) {
		return new Place(null, object, "");
	}

	/** The place of what an object contains. */
	public Place child(String feature, int index) {
		return new Place(this, null, "/@" + feature + '.' + index);
	}

	/** The place of the one thing that an object contains under a name. */
	public Place child(String feature) {
		return new Place(this, null, "/@" + feature);
	}

	public URI uri() {
		StringBuilder steps = new StringBuilder();
		Place place = this;
		while (place.parent != null) {
			steps.insert(0, place.step);
			place = place.parent;
		}
		return steps.isEmpty() ? place.root : place.root.trimFragment().appendFragment(place.root.fragment() + steps);
	}
}
