package nl.kaartwerk.lang.ide.naming;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

/** Where the thing at a place is named. */
public class References {
	@Inject
	private Meanings meanings;

	@Inject
	private Mentions mentions;

	/** In all projects, the definition too; empty when there is no name at the place, or one that leads nowhere. */
	public List<Mention> of(XtextResource text, int offset, List<? extends NamedTexts> projects, CancelIndicator cancel) {
		return meanings.at(text, offset).map(named -> mentions.everywhere(named, text, projects, cancel)).orElse(List.of());
	}

	/** In the text itself. */
	public List<Mention> inText(XtextResource text, int offset) {
		return meanings.at(text, offset).map(named -> mentions.in(text, named)).orElse(List.of());
	}
}
