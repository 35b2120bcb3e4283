package nl.kaartwerk.lang.ide.results;

import org.eclipse.emf.common.util.URI;

/**
 * A building or civil work of the workspace, by its name.
 *
 * @param source where it is written
 * @param project that its text belongs to
 * @param name qualified
 * @param title "" when it has none
 */
public record NamedWork(URI source, String project, String name, String title) {
	/** The name to show: the title, or the name when there is none. */
	public String label() {
		return title.isEmpty() ? name : title;
	}

	/** The name within its text. */
	public String simpleName() {
		return name.substring(name.lastIndexOf('.') + 1);
	}

	/** The text that it stands in. */
	public String address() {
		return source.trimFragment().toString();
	}
}
