package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionDelta;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;

import nl.kaartwerk.lang.ide.store.Digest;
import nl.kaartwerk.lang.ide.store.StoredProject;
import nl.kaartwerk.lang.ide.store.StoredText;
import nl.kaartwerk.model.KaartPackage;

/** What an earlier session knew about a project, held against the files as they are now. */
final class EarlierSession {
	private final List<StoredText> holding = new ArrayList<>();
	private final List<IResourceDescription> index = new ArrayList<>();
	private final Set<URI> changed = new LinkedHashSet<>();
	private final List<URI> gone = new ArrayList<>();
	private final List<Delta> changesOfOthers = new ArrayList<>();

	/**
	 * @param files of the project that there are now
	 * @param day that texts are checked at
	 * @param others what another project defines now, by its name
	 */
	EarlierSession(StoredProject stored, Set<URI> files, LocalDate day, Function<String, Iterable<IResourceDescription>> others) {
		changed.addAll(files);
		for (StoredText text : stored.texts()) {
			index.add(text.description());
			lookUp(text.description());
			if (!files.contains(text.file())) {
				gone.add(text.file());
			} else if (text.holds(content(text.file()), day)) {
				holding.add(text);
				changed.remove(text.file());
			}
		}
		stored.seen().forEach((project, seen) -> compare(seen, others.apply(project)));
	}

	/** A description sorts what it describes when it is first asked; better now than when somebody waits for proposals. */
	private static void lookUp(IResourceDescription text) {
		text.getExportedObjectsByType(KaartPackage.Literals.DEFINITION).iterator().hasNext();
	}

	/** As the language reads files; "" when it cannot be read, which no text has been checked with. */
	private static String content(URI file) {
		try {
			return Digest.of(new String(Files.readAllBytes(Path.of(file.toFileString())), StandardCharsets.UTF_8));
		} catch (IOException e) {
			return "";
		}
	}

	/** Texts that refer to one that has changed are checked anew, and those to which a new name could mean something. */
	private void compare(Map<String, String> seen, Iterable<IResourceDescription> now) {
		Map<String, String> left = new HashMap<>(seen);
		for (IResourceDescription text : now) {
			if (!StoredProject.interfaceOf(text).equals(left.remove(text.getURI().toString()))) {
				changesOfOthers.add(new DefaultResourceDescriptionDelta(null, text));
			}
		}
		for (String address : left.keySet()) {
			SerializableResourceDescription removed = new SerializableResourceDescription();
			removed.setURI(URI.createURI(address));
			changesOfOthers.add(new DefaultResourceDescriptionDelta(removed, null));
		}
	}

	/** The texts that are as they were; what is known of them holds unless what others define says otherwise. */
	List<StoredText> holding() {
		return holding;
	}

	/** The index as it was. */
	List<IResourceDescription> index() {
		return index;
	}

	/** The texts that are to be read: new, changed, or checked at a day that is over. */
	Set<URI> changed() {
		return changed;
	}

	/** The texts that were there. */
	List<URI> gone() {
		return gone;
	}

	/** Texts of other projects that define something else than they did. */
	List<Delta> changesOfOthers() {
		return changesOfOthers;
	}
}
