package nl.kaartwerk.lang.ide.naming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.messages.Messages;

/**
 * Renames definitions and packages wherever they are named. A new name is only given when afterwards every name that led somewhere still leads
 * there.
 */
public class Renamer {
	private static final Messages MESSAGES = new Messages(Renamer.class, "naming");

	@Inject
	private Meanings meanings;

	@Inject
	private Mentions mentions;

	@Inject
	private NewName names;

	@Inject
	private Rehearsal rehearsal;

	@Inject
	private Language language;

	/** The word at a place of a text that can be renamed; empty when there is none. */
	public Optional<Mention> at(XtextResource text, int offset) {
		return meanings.at(text, offset)
				.flatMap(named -> mentions.in(text, named).stream().filter(m -> m.offset() <= offset && offset <= m.offset() + m.length()).findFirst());
	}

	/**
	 * What a new name changes.
	 *
	 * @param offset at a definition, a package or a reference to one of them
	 * @param typed the new name, of one word
	 */
	public Renaming rename(XtextResource text, int offset, String typed, List<? extends NamedTexts> projects, CancelIndicator cancel) {
		try {
			return to(text, offset, typed, projects, cancel);
		} catch (RenameRefused e) {
			return Renaming.refused(e.getMessage());
		}
	}

	private Renaming to(XtextResource text, int offset, String typed, List<? extends NamedTexts> projects, CancelIndicator cancel) throws RenameRefused {
		Named named = meanings.at(text, offset).orElseThrow(() -> refused("nothing"));
		String name = NewName.plain(typed);
		if (name.isEmpty()) {
			throw refused("empty");
		}
		if (!names.isName(name)) {
			throw refused("invalid", typed);
		}
		if (name.equals(named.word())) {
			return Renaming.to(Map.of(), List.of());
		}
		List<NamedTexts> concerned = Mentions.concerned(named, text, projects);
		refuseTaken(named, name, concerned, projects);
		Map<URI, List<TextChange>> changes = new LinkedHashMap<>();
		for (Mention mention : mentions.everywhere(named, text, projects, cancel)) {
			changes.computeIfAbsent(mention.text(), file -> new ArrayList<>()).add(new TextChange(mention.offset(), mention.length(), names.written(name)));
		}
		Optional<Rehearsal.Difference> other = rehearsal.differs(changes, name, concerned, cancel);
		if (other.isPresent()) {
			throw refused("meaning", other.get().written(), other.get().text().lastSegment(), Integer.toString(other.get().line()));
		}
		return Renaming.to(changes, unread(named, concerned));
	}

	private RenameRefused refused(String key, Object... values) {
		return new RenameRefused(values.length == 0 ? MESSAGES.plain(key, language.locale()) : MESSAGES.text(key, language.locale(), values));
	}

	/** Two definitions of one name are an error even where nobody refers to either. */
	private void refuseTaken(Named named, String name, List<NamedTexts> concerned, List<? extends NamedTexts> projects) throws RenameRefused {
		List<NamedTexts> homes = named.isPackage() ? concerned
				: concerned.stream().filter(project -> project.names().getResourceDescription(named.definition().trimFragment()) != null).toList();
		for (QualifiedName wanted : wanted(named, name, concerned)) {
			for (NamedTexts project : projects) {
				if (homes.stream().anyMatch(home -> meet(home, project, projects))) {
					for (IEObjectDescription taken : project.names().getExportedObjects(Literals.DEFINITION, wanted, false)) {
						throw refused("taken", wanted.toString(), taken.getEObjectURI().trimFragment().lastSegment());
					}
				}
			}
		}
	}

	/** Whether there is a text that can see the names of both. */
	private static boolean meet(NamedTexts one, NamedTexts other, List<? extends NamedTexts> projects) {
		return projects.stream().anyMatch(project -> project.sees(one.name()) && project.sees(other.name()));
	}

	/** The names that definitions will have. */
	private static Set<QualifiedName> wanted(Named named, String name, List<NamedTexts> concerned) {
		QualifiedName renamed = named.name().skipLast(1).append(name);
		if (!named.isPackage()) {
			return Set.of(renamed);
		}
		Set<QualifiedName> wanted = new LinkedHashSet<>();
		for (NamedTexts project : concerned) {
			for (IEObjectDescription definition : project.names().getExportedObjectsByType(Literals.DEFINITION)) {
				if (definition.getQualifiedName().startsWith(named.name()) && definition.getQualifiedName().getSegmentCount() > named.name().getSegmentCount()) {
					wanted.add(renamed.append(definition.getQualifiedName().skipFirst(named.name().getSegmentCount())));
				}
			}
		}
		return wanted;
	}

	private static List<URI> unread(Named named, List<NamedTexts> concerned) {
		Pattern word = Pattern.compile("(?<![\\p{L}\\d_])" + Pattern.quote(named.word()) + "(?![\\p{L}\\d_])");
		return concerned.stream().flatMap(project -> project.textsWith(named.word()).stream())
				.filter(text -> text.getParseResult() != null && text.getParseResult().hasSyntaxErrors()
						&& word.matcher(text.getParseResult().getRootNode().getText()).find())
				.map(XtextResource::getURI).toList();
	}
}
