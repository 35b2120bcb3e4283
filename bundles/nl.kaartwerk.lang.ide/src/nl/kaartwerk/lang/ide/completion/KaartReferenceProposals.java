package nl.kaartwerk.lang.ide.completion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.text.Words;

/** Proposes names of definitions: each once, by its shortest name, with what the index knows of it. */
public class KaartReferenceProposals extends IdeCrossrefProposalProvider {
	@Override
	protected Iterable<IEObjectDescription> queryScope(IScope scope, CrossReference reference, ContentAssistContext context) {
		Map<URI, IEObjectDescription> shortest = new LinkedHashMap<>();
		for (IEObjectDescription candidate : super.queryScope(scope, reference, context)) {
			shortest.merge(candidate.getEObjectURI(), candidate,
					(a, b) -> a.getName().getSegmentCount() <= b.getName().getSegmentCount() ? a : b);
		}
		return shortest.values();
	}

	@Override
	protected ContentAssistEntry createProposal(IEObjectDescription candidate, CrossReference reference, ContentAssistContext context) {
		String name = getQualifiedNameConverter().toString(candidate.getName());
		return getProposalCreator().createProposal(Words.name(name), context, ContentAssistEntry.KIND_REFERENCE, entry -> {
			entry.setSource(candidate);
			entry.setLabel(name);
			entry.setDescription(Stream.of(data(candidate, KaartDescriptions.UNIT), data(candidate, KaartDescriptions.TITLE))
					.filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" \u00b7 ")));
		});
	}

	/** Definitions of the same text are described without what the index knows of them. */
	private static String data(IEObjectDescription candidate, String key) {
		return candidate.getEObjectOrProxy() instanceof Definition definition && !definition.eIsProxy()
				? KaartDescriptions.data(definition).get(key)
				: candidate.getUserData(key);
	}
}
