package nl.kaartwerk.lang.ide.naming;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;

/** A project as far as its names are concerned. */
public interface NamedTexts {
	/** By which other projects depend on it. */
	String name();

	/** Whether the texts may use the names of a project: this one, or one that this one depends on. */
	boolean sees(String project);

	/** The texts of the project itself in which a word occurs, as they are now, saved or not, in the order of their addresses. Those that are not in memory are read. */
	List<XtextResource> textsWith(String word);

	/** A text of the project itself. */
	XtextResource text(URI file);

	/** The names that the texts of the project itself define. */
	ResourceDescriptionsData names();

	/** A place to read texts of the project in other words than they have; it sees what the project sees. */
	XtextResourceSet scratch();
}
