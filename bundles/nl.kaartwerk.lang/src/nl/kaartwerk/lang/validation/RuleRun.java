package nl.kaartwerk.lang.validation;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import nl.kaartwerk.lang.project.Library;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.rules.Circumstances;
import nl.kaartwerk.rules.Report;

/** Runs the rules on a text, with the settings of its project and what is known of the library around it. */
public class RuleRun {
	@Inject
	private CheckDay day;

	/** Everything that the rules have to say about a text; nothing when it has no model. */
	public List<Report> reports(XtextResource resource) {
		if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Document document)) {
			return List.of();
		}
		boolean whole = resource.getParseResult() == null || !resource.getParseResult().hasSyntaxErrors();
		return ProjectData.of(resource).rules().check(document, new Circumstances(day.day(), Library.of(resource.getResourceSet()), whole));
	}
}
