package nl.kaartwerk.lang.validation;

import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;

import com.google.inject.Inject;

import nl.kaartwerk.rules.Finding;

/** Says what a name should have referred to, and which name is nearest. */
public class KaartLinkingMessages extends LinkingDiagnosticMessageProvider {
	@Inject
	private UnresolvedNames unresolved;

	@Inject
	private Language language;

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		Finding finding = unresolved.finding(context.getContext(), context.getReference(), context.getLinkText());
		return new DiagnosticMessage(finding.message(language.locale()), Severity.ERROR, finding.rule().id(),
				finding.values().toArray(String[]::new));
	}
}
