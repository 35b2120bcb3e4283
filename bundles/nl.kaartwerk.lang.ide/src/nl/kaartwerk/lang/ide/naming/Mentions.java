package nl.kaartwerk.lang.ide.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import nl.kaartwerk.lang.ide.naming.WrittenName.Word;

/** Finds where something is named. */
class Mentions {
	@Inject
	private Meanings meanings;

	/** The places in all projects, text by text in the order of their addresses. */
	List<Mention> everywhere(Named named, XtextResource asked, List<? extends NamedTexts> projects, CancelIndicator cancel) {
		List<Mention> found = new ArrayList<>();
		for (NamedTexts project : concerned(named, asked, projects)) {
			for (XtextResource text : project.textsWith(named.word())) {
				if (cancel.isCanceled()) {
					throw new CancellationException();
				}
				found.addAll(in(text, named));
			}
		}
		return found;
	}

	/** The projects whose texts may name it. */
	static List<NamedTexts> concerned(Named named, XtextResource asked, List<? extends NamedTexts> projects) {
		URI home = named.isPackage() ? asked.getURI() : named.definition().trimFragment();
		Set<String> names = new HashSet<>();
		projects.stream().filter(project -> project.names().getResourceDescription(home) != null).forEach(project -> names.add(project.name()));
		if (named.isPackage()) {
			addConnected(names, projects);
		}
		return projects.stream().filter(project -> names.stream().anyMatch(project::sees)).<NamedTexts>map(project -> project).toList();
	}

	/** A package may have texts in each of the projects that depend on each other. */
	private static void addConnected(Set<String> names, List<? extends NamedTexts> projects) {
		boolean more = true;
		while (more) {
			more = false;
			for (NamedTexts project : projects) {
				for (NamedTexts other : projects) {
					if (project.sees(other.name()) && (names.contains(project.name()) || names.contains(other.name()))) {
						more |= names.add(project.name()) | names.add(other.name());
					}
				}
			}
		}
	}

	/** The places in one text, in its order. */
	List<Mention> in(XtextResource text, Named named) {
		List<Mention> found = new ArrayList<>();
		for (WrittenName written : WrittenNames.of(text)) {
			word(written, named).ifPresent(word -> found.add(new Mention(text.getURI(), kind(written), word.offset(), word.length())));
		}
		return found;
	}

	private Optional<Word> word(WrittenName written, Named named) {
		if (written.words().stream().noneMatch(word -> word.text().equals(named.word()))) {
			return Optional.empty();
		}
		return meanings.isOf(written, named) ? meanings.of(written).flatMap(meant -> written.wordOf(meant.name(), named.segment())) : Optional.empty();
	}

	private static Mention.Kind kind(WrittenName written) {
		return switch (written.kind()) {
		case PACKAGE -> Mention.Kind.DEFINITION;
		case IMPORT -> Mention.Kind.IMPORT;
		case DEFINITION -> Mention.Kind.DEFINITION;
		case REFERENCE -> Mention.Kind.REFERENCE;
		};
	}
}
