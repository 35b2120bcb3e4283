package nl.kaartwerk.lang.ide.completion;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.AliasedEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.text.Words;

/** Proposes names of definitions: each once, by its shortest name, with what the index knows of it. */
public class KaartReferenceProposals extends IdeCrossrefProposalProvider {
	/** Thousands of them, so what is compared is the description itself: each scope names the same ones in its own way. */
	@Override
	protected Iterable<IEObjectDescription> queryScope(IScope scope, CrossReference reference, ContentAssistContext context) {
		Map<IEObjectDescription, IEObjectDescription> shortest = new IdentityHashMap<>();
		List<IEObjectDescription> all = new ArrayList<>();
		for (IEObjectDescription candidate : super.queryScope(scope, reference, context)) {
			IEObjectDescription described = candidate instanceof AliasedEObjectDescription alias ? alias.getAliasedEObjectDescription() : candidate;
			IEObjectDescription known = shortest.get(described);
			if (known == null) {
				all.add(described);
			}
			if (known == null || candidate.getName().getSegmentCount() < known.getName().getSegmentCount()) {
				shortest.put(described, candidate);
			}
		}
		all.replaceAll(shortest::get);
		return all;
	}

	@Override
	protected ContentAssistEntry createProposal(IEObjectDescription candidate, CrossReference reference, ContentAssistContext context) {
		String name = getQualifiedNameConverter().toString(candidate.getName());
		return getProposalCreator().createProposal(Words.name(name), context, ContentAssistEntry.KIND_REFERENCE, entry -> {
			entry.setSource(candidate);
			entry.setLabel(name);
			entry.setDescription(description(data(candidate, KaartDescriptions.UNIT), data(candidate, KaartDescriptions.TITLE)));
		});
	}

	private static String description(String unit, String title) {
		boolean hasUnit = unit != null && !unit.isBlank();
		if (title == null || title.isBlank()) {
			return hasUnit ? unit : "";
		}
		return hasUnit ? unit + " \u00b7 " + title : title;
	}

	/** Definitions of the same text are described without what the index knows of them. */
	private static String data(IEObjectDescription candidate, String key) {
		String indexed = candidate.getUserData(key); // asked first: the object would have to be made
		return indexed == null && candidate.getEObjectOrProxy() instanceof Definition definition && !definition.eIsProxy()
				? KaartDescriptions.data(definition).get(key)
				: indexed;
	}
}
