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
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;

import com.google.inject.Inject;

import nl.kaartwerk.lang.scoping.VisibleDefinitions;
import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.TextRules;

/** Makes findings of names that lead nowhere. Their values: what it should be, the name, the nearest name or "". */
public class UnresolvedNames {
	private static final Messages TEXTS = new Messages(KaartSyntaxMessages.class, "syntax");

	private static final int GUESSES = 50;

	@Inject
	private VisibleDefinitions definitions;

	@Inject
	private IResourceScopeCache cache;

	@Inject
	private IQualifiedNameConverter names;

	@Inject
	private LinkingHelper links;

	@Inject
	private Language language;

	Finding finding(EObject context, EReference reference, String name) {
		String kind = TEXTS.text("kind." + reference.getEReferenceType().getName(), language.locale());
		return Finding.at(TextRules.UNRESOLVED, context, reference, kind, name, nearest(context, reference, name));
	}

	/** Nobody reads hundreds of guesses, as after an import was lost; and each is taken from all names. */
	private String nearest(EObject context, EReference reference, String name) {
		return context.eResource().getErrors().size() > GUESSES ? "" : Similar.to(name, visible(context, reference));
	}

	/** The names that a reference may use: the same all over a text. */
	private Set<String> visible(EObject context, EReference reference) {
		return cache.get(Tuples.pair(UnresolvedNames.class, reference), context.eResource(), () -> {
			Set<String> visible = new LinkedHashSet<>();
			for (VisibleDefinitions.Visible each : definitions.of(context, reference)) {
				visible.add(names.toString(each.name()));
				visible.add(names.toString(each.description().getQualifiedName()));
			}
			return visible;
		});
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
