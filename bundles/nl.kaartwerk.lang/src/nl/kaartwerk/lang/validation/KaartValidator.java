package nl.kaartwerk.lang.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

import com.google.inject.Inject;

import nl.kaartwerk.lang.project.MethodData;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Rules;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;

/** Runs the rules on a file and gives each finding its place in the text. What only the text shows is checked here too. */
public class KaartValidator extends AbstractKaartValidator {
	@Inject
	private Language language;

	/** One walk over the file: being called for each of its thousands of rows would cost more than the checks. */
	@Check
	public void rules(Document document) {
		Rules rules = MethodData.of(document.eResource()).rules();
		rules.check(document, this::report);
		document.eAllContents().forEachRemaining(object -> rules.check(object, this::report));
	}

	/** Properties stand in any order and each once; the model only keeps the last one. */
	@Check
	public void propertiesOnce(Definition definition) {
		if (!(definition instanceof Declaration) && !(definition instanceof Work)) {
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
				accept(Catalogue.PROPERTY_TWICE, definition, child.getOffset(), child.getLength(),
						Catalogue.PROPERTY_TWICE.message(List.of(shown(child)), language.locale()), shown(child));
			}
		}
	}

	private static String shown(INode node) {
		String text = NodeModelUtils.getTokenText(node).strip();
		return text.length() <= 40 ? text : text.substring(0, 40) + "...";
	}

	/** A finding without a place was made by hand or by an import: there is no text to mark. */
	private void report(Finding finding) {
		FindingPlace.of(finding).ifPresent(place -> accept(finding.rule(), finding.object(), place.offset(), place.length(),
				finding.message(language.locale()), finding.values().toArray(String[]::new)));
	}

	private void accept(Rule rule, EObject object, int offset, int length, String message, String... values) {
		switch (rule.severity()) {
		case ERROR -> getMessageAcceptor().acceptError(message, object, offset, length, rule.id(), values);
		case WARNING -> getMessageAcceptor().acceptWarning(message, object, offset, length, rule.id(), values);
		case INFO -> getMessageAcceptor().acceptInfo(message, object, offset, length, rule.id(), values);
		}
	}
}
