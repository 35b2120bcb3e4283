package nl.kaartwerk.lang.ide.results;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.validation.Issue;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.method.Methods;

/** A project as far as its cards and works are concerned. For those who are reading. */
public interface CardTexts {
	/** By which other projects depend on it. */
	String name();

	/** Whether the texts may use the names of a project: this one, or one that this one depends on. */
	boolean sees(String project);

	/** The names that the texts of the project itself define. */
	ResourceDescriptionsData names();

	/** The method data that it computes with. */
	Methods methods();

	/** The cards of a text as an earlier session has compiled them; empty when the text was read in this one. */
	Optional<List<CompiledCard>> kept(URI text);

	/** A text, read when it is not in memory. */
	XtextResource text(URI file);

	/** What was published about a text. The same list as long as nothing else was. */
	List<Issue> issues(URI text);

	/** A place to read texts of the project in other words than they have; it sees what the project sees. */
	XtextResourceSet scratch();
}
