package nl.kaartwerk.ui.derivation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.ui.IMemento;

/** Keeps a subject, and which of its steps are open, from one session to the next. */
final class SubjectMemento {
	private static final int MOST_STEPS = 300;
	private static final String SUBJECT = "subject";
	private static final String OPEN = "open";

	private SubjectMemento() {
	}

	static void save(Subject subject, Set<String> open, IMemento memento) {
		IMemento kept = memento.createChild(SUBJECT);
		kept.putString("file", subject.file().toString());
		put(kept, "work", subject.work());
		put(kept, "element", subject.element());
		put(kept, "use", subject.use());
		put(kept, "card", subject.card());
		put(kept, "profile", subject.profile());
		kept.putString("module", subject.module());
		kept.putString("indicator", subject.indicator());
		put(kept, "row", subject.row());
		kept.putInteger("cell", subject.cell());
		open.stream().limit(MOST_STEPS).forEach(path -> kept.createChild(OPEN).putTextData(path));
	}

	private static void put(IMemento kept, String key, Optional<URI> place) {
		place.ifPresent(found -> kept.putString(key, found.toString()));
	}

	/** What was saved; empty when nothing was, or nothing that can be read. */
	static Optional<Subject> subject(IMemento memento) {
		IMemento kept = memento.getChild(SUBJECT);
		if (kept == null || kept.getString("file") == null) {
			return Optional.empty();
		}
		Integer cell = kept.getInteger("cell");
		return Optional.of(new Subject(URI.createURI(kept.getString("file")), place(kept, "work"), place(kept, "element"), place(kept, "use"), place(kept, "card"),
				place(kept, "profile"), text(kept, "module"), text(kept, "indicator"), place(kept, "row"), cell == null ? -1 : cell));
	}

	/** The paths of the steps that were open. */
	static Set<String> open(IMemento memento) {
		Set<String> open = new HashSet<>();
		IMemento kept = memento.getChild(SUBJECT);
		for (IMemento path : kept == null ? new IMemento[0] : kept.getChildren(OPEN)) {
			open.add(path.getTextData());
		}
		return open;
	}

	private static Optional<URI> place(IMemento kept, String key) {
		return Optional.ofNullable(kept.getString(key)).map(URI::createURI);
	}

	private static String text(IMemento kept, String key) {
		String text = kept.getString(key);
		return text == null ? "" : text;
	}
}
