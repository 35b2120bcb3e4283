package nl.kaartwerk.lang.ide.naming;

import java.util.Comparator;
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

	@Inject
	private LocalNames locals;

	/**
	 * Where a definition or a package is named in all projects, a scenario in its card; the definition too. Empty when there is no name at the
	 * place, or one that leads nowhere.
	 */
	public List<Mention> of(XtextResource text, int offset, List<? extends NamedTexts> projects, CancelIndicator cancel) {
		return meanings.at(text, offset).map(named -> mentions.everywhere(named, text, projects, cancel)).orElseGet(() -> locals.at(text, offset));
	}

	/** Where it is named in the text itself: also the indicators and modules of a card. In the order of the text. */
	public List<Mention> inText(XtextResource text, int offset) {
		return meanings.at(text, offset).map(named -> mentions.in(text, named)).orElseGet(() -> locals.at(text, offset)).stream()
				.sorted(Comparator.comparing(Mention::offset)).toList();
	}
}
