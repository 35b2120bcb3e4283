package nl.kaartwerk.lang.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;

import com.google.inject.Inject;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.Catalogue;

/** Says what a name should have referred to, and which name is nearest. */
public class KaartLinkingMessages extends LinkingDiagnosticMessageProvider {
	private static final Messages TEXTS = new Messages(KaartSyntaxMessages.class, "syntax");
	@Inject
	private IScopeProvider scopes;

	@Inject
	private IQualifiedNameConverter names;

	@Inject
	private Language language;

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		EReference reference = context.getReference();
		String name = context.getLinkText();
		Set<String> candidates = new LinkedHashSet<>();
		for (IEObjectDescription candidate : scopes.getScope(context.getContext(), reference).getAllElements()) {
			candidates.add(names.toString(candidate.getName()));
		}
		String similar = Similar.to(name, candidates);
		String kind = TEXTS.text("kind." + reference.getEReferenceType().getName(), language.locale());
		String message = Catalogue.UNRESOLVED.message(List.of(kind, name, similar), language.locale());
		return new DiagnosticMessage(message, Severity.ERROR, Catalogue.UNRESOLVED.id(), name, similar);
	}
}
