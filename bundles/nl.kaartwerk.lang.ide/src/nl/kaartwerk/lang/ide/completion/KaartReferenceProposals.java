package nl.kaartwerk.lang.ide.completion;

import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.AliasedEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

import com.google.inject.Inject;

import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.lang.scoping.VisibleDefinitions;
import nl.kaartwerk.lang.scoping.VisibleDefinitions.Visible;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.text.Words;

/** Proposes names of definitions: each once, by its shortest name, with what the index knows of it. */
public class KaartReferenceProposals extends IdeCrossrefProposalProvider {
	@Inject
	private VisibleDefinitions definitions;

	/** Not from the scope: it has each definition by each of its names, and there are thousands. */
	@Override
	protected Iterable<IEObjectDescription> queryScope(IScope scope, CrossReference reference, ContentAssistContext context) {
		return definitions.of(context.getCurrentModel(), GrammarUtil.getReference(reference)).stream().map(KaartReferenceProposals::named).toList();
	}

	private static IEObjectDescription named(Visible visible) {
		return visible.name().equals(visible.description().getName()) ? visible.description()
				: new AliasedEObjectDescription(visible.name(), visible.description());
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
