package nl.kaartwerk.lang.validation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.LinkingHelper;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;

import com.google.inject.Inject;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.TextRules;

/** Makes findings of names that lead nowhere. Their values: what it should be, the name, the nearest name or "". */
public class UnresolvedNames {
	private static final Messages TEXTS = new Messages(KaartSyntaxMessages.class, "syntax");

	@Inject
	private IScopeProvider scopes;

	@Inject
	private IQualifiedNameConverter names;

	@Inject
	private LinkingHelper links;

	@Inject
	private Language language;

	Finding finding(EObject context, EReference reference, String name) {
		Set<String> candidates = new LinkedHashSet<>();
		for (IEObjectDescription candidate : scopes.getScope(context, reference).getAllElements()) {
			candidates.add(names.toString(candidate.getName()));
		}
		String kind = TEXTS.text("kind." + reference.getEReferenceType().getName(), language.locale());
		return Finding.at(TextRules.UNRESOLVED, context, reference, kind, name, Similar.to(name, candidates));
	}

	/** The references of an object that lead nowhere. */
	public void check(EObject object, Consumer<Finding> findings) {
		for (EReference reference : object.eClass().getEAllReferences()) {
			if (!reference.isContainment() && !reference.isMany() && object.eGet(reference) instanceof EObject target && target.eIsProxy()) {
				for (INode node : NodeModelUtils.findNodesForFeature(object, reference)) {
					findings.accept(finding(object, reference, links.getCrossRefNodeAsString(node, true)));
				}
			}
		}
	}
}
