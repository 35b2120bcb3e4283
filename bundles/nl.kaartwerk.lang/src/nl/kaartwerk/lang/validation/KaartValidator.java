package nl.kaartwerk.lang.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Check;

import com.google.inject.Inject;

import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.TextRules;

/** Runs the rules on a file and gives each finding its place in the text. What only the text shows is checked here too. */
public class KaartValidator extends AbstractKaartValidator {
	/** First of the data of an issue that is waived; the reason and whose it is follow. */
	public static final String WAIVED = "waived";

	@Inject
	private Language language;

	@Inject
	private RuleRun run;

	/** One walk over the file: being called for each of its thousands of rows would cost more than the checks. */
	@Check
	public void rules(Document document) {
		for (Report report : run.reports((XtextResource) document.eResource())) {
			report(report);
		}
	}

	/** Properties stand in any order and each once; the model only keeps the last one. */
	@Check
	public void propertiesOnce(Definition definition) {
		Optional<Severity> severity = ProjectData.of(definition.eResource()).rules().settings().severity(TextRules.PROPERTY_TWICE);
		if (severity.isEmpty() || !(definition instanceof Declaration) && !(definition instanceof Work)) {
			return;
		}
		ICompositeNode node = NodeModelUtils.getNode(definition);
		Set<String> seen = new HashSet<>();
		for (INode child : node.getChildren()) {
			Assignment assignment = child.getGrammarElement() == null ? null : GrammarUtil.containingAssignment(child.getGrammarElement());
			if (assignment == null) {
				continue;
			}
			EStructuralFeature feature = definition.eClass().getEStructuralFeature(assignment.getFeature());
			if (feature != null && !feature.isMany() && !seen.add(feature.getName())) {
				accept(TextRules.PROPERTY_TWICE, severity.get(), definition, child.getOffset(), child.getLength(),
						TextRules.PROPERTY_TWICE.message(List.of(shown(child)), language.locale()));
			}
		}
	}

	private static String shown(INode node) {
		String text = NodeModelUtils.getTokenText(node).strip();
		return text.length() <= 40 ? text : text.substring(0, 40) + "...";
	}

	/** A finding without a place was made by hand or by an import: there is no text to mark. */
	private void report(Report report) {
		Finding finding = report.finding();
		String[] data = report.waiver() == null ? new String[0] : new String[] { WAIVED, report.waiver().getReason(), report.waiver().getBy() };
		FindingPlace.of(finding).ifPresent(place -> accept(finding.rule(), report.severity(), finding.object(), place.offset(), place.length(),
				report.message(language.locale()), data));
	}

	private void accept(Rule rule, Severity severity, EObject object, int offset, int length, String message, String... data) {
		switch (severity) {
		case ERROR -> getMessageAcceptor().acceptError(message, object, offset, length, rule.id(), data);
		case WARNING -> getMessageAcceptor().acceptWarning(message, object, offset, length, rule.id(), data);
		case INFO -> getMessageAcceptor().acceptInfo(message, object, offset, length, rule.id(), data);
		}
	}
}
