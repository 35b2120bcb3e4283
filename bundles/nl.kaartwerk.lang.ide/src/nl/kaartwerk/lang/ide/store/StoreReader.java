package nl.kaartwerk.lang.ide.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.persistence.SerializableEObjectDescription;
import org.eclipse.xtext.resource.persistence.SerializableReferenceDescription;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.Issue.IssueImpl;

import nl.kaartwerk.model.KaartPackage;
import nl.kaartwerk.rules.library.ReviewFacts;
import nl.kaartwerk.rules.library.ReviewFacts.RemarkFacts;
import nl.kaartwerk.rules.library.ReviewFacts.SignedFacts;
import nl.kaartwerk.rules.library.TextFacts;
import nl.kaartwerk.rules.library.TextFacts.CardFacts;
import nl.kaartwerk.rules.library.TextFacts.Score;
import nl.kaartwerk.rules.review.ReviewPlace;

/** Reads what {@link StoreWriter} has written. */
final class StoreReader {
	/** Stands for no text. */
	static final int NULL = -1;
	/** A text follows that has not occurred before. */
	static final int NEW = -2;

	private final DataInputStream in;
	private final List<String> texts = new ArrayList<>();
	/** The same few texts are addressed again and again, and an address takes long to be made. */
	private final Map<String, URI> files = new HashMap<>();

	private interface Item<T> {
		T read() throws IOException;
	}

	StoreReader(byte[] bytes, int offset) {
		in = new DataInputStream(new ByteArrayInputStream(bytes, offset, bytes.length - offset));
	}

	/**
	 * @param stamp that the project must have
	 * @return null when it has another one
	 * @throws IOException when the bytes are not what was written
	 */
	StoredProject read(String stamp) throws IOException {
		if (!stamp.equals(text())) {
			return null;
		}
		List<StoredText> stored = list(this::storedText);
		Map<String, Map<String, String>> seen = new HashMap<>();
		for (int i = count(); i > 0; i--) {
			seen.put(text(), map());
		}
		return new StoredProject(stamp, stored, seen);
	}

	private StoredText storedText() throws IOException {
		URI file = file(text());
		String content = text();
		LocalDate checked = date();
		LocalDate until = date();
		return new StoredText(file, content, checked, until, description(file), list(this::issue), facts(), text(), bytes());
	}

	private byte[] bytes() throws IOException {
		byte[] bytes = new byte[count()];
		in.readFully(bytes);
		return bytes;
	}

	private SerializableResourceDescription description(URI file) throws IOException {
		SerializableResourceDescription description = new SerializableResourceDescription();
		description.setURI(file);
		description.setDescriptions(list(this::object));
		description.setReferences(list(this::reference));
		description.setImportedNames(list(this::name));
		return description;
	}

	private SerializableEObjectDescription object() throws IOException {
		SerializableEObjectDescription object = new SerializableEObjectDescription();
		object.setEObjectURI(address());
		object.setEClass(type(text()));
		object.setQualifiedName(name());
		object.setUserData(map());
		return object;
	}

	private SerializableReferenceDescription reference() throws IOException {
		SerializableReferenceDescription reference = new SerializableReferenceDescription();
		reference.setSourceEObjectUri(address());
		reference.setTargetEObjectUri(address());
		reference.setContainerEObjectURI(address());
		String type = text();
		String feature = text();
		if (!(type(type).getEStructuralFeature(feature) instanceof EReference found)) {
			throw new IOException("There is no reference " + type + '.' + feature);
		}
		reference.setEReference(found);
		reference.setIndexInList(in.readInt());
		return reference;
	}

	private static EClass type(String name) throws IOException {
		if (KaartPackage.eINSTANCE.getEClassifier(name) instanceof EClass type) {
			return type;
		}
		throw new IOException("There is no class " + name);
	}

	private Issue issue() throws IOException {
		IssueImpl issue = new IssueImpl();
		issue.setSeverity(Severity.valueOf(text()));
		issue.setCode(text());
		issue.setMessage(text());
		String type = text();
		issue.setType(type == null ? null : CheckType.valueOf(type));
		issue.setSyntaxError(in.readBoolean());
		issue.setUriToProblem(address());
		issue.setOffset(number());
		issue.setLength(number());
		issue.setLineNumber(number());
		issue.setColumn(number());
		issue.setLineNumberEnd(number());
		issue.setColumnEnd(number());
		String[] data = list(this::text).toArray(String[]::new);
		issue.setData(data.length == 0 ? null : data);
		return issue;
	}

	private TextFacts facts() throws IOException {
		return new TextFacts(text(), list(this::text), list(this::card), new HashSet<>(list(this::text)), in.readBoolean(), in.readBoolean(), list(this::review),
				list(this::text));
	}

	private CardFacts card() throws IOException {
		return new CardFacts(text(), text(), text(), text(), text(), list(this::score), text(), text());
	}

	private ReviewFacts review() throws IOException {
		return new ReviewFacts(text(), text(), text(), in.readBoolean() ? new SignedFacts(text(), text(), text(), text()) : null, list(this::remark));
	}

	private RemarkFacts remark() throws IOException {
		return new RemarkFacts(ReviewFacts.Kind.values()[number()], text(), number(), new ReviewPlace(placed(), placed(), placed(), placed(), placed(), placed()), text(), text(), text());
	}

	/** Null, or a name behind a sign: that it is absent is not that it is empty. */
	private String placed() throws IOException {
		String name = text();
		return name.isEmpty() ? null : name.substring(1);
	}

	private Score score() throws IOException {
		return new Score(text(), text(), in.readDouble());
	}

	private URI address() throws IOException {
		String file = text();
		String fragment = text();
		return file == null ? null : fragment == null ? file(file) : file(file).appendFragment(fragment);
	}

	private URI file(String address) {
		return files.computeIfAbsent(address, URI::createURI);
	}

	private QualifiedName name() throws IOException {
		return QualifiedName.create(list(this::text));
	}

	private LocalDate date() throws IOException {
		return LocalDate.ofEpochDay(in.readLong());
	}

	private Integer number() throws IOException {
		boolean given = in.readBoolean();
		int number = in.readInt();
		return given ? number : null;
	}

	private HashMap<String, String> map() throws IOException {
		HashMap<String, String> map = new HashMap<>();
		for (int i = count(); i > 0; i--) {
			map.put(text(), text());
		}
		return map;
	}

	private int count() throws IOException {
		int count = in.readInt();
		if (count < 0 || count > in.available()) {
			throw new EOFException(); // each item takes a byte at least
		}
		return count;
	}

	private <T> List<T> list(Item<T> item) throws IOException {
		int count = count();
		List<T> items = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			items.add(item.read());
		}
		return items;
	}

	private String text() throws IOException {
		int number = in.readInt();
		if (number == NULL) {
			return null;
		}
		if (number == NEW) {
			texts.add(new String(bytes(), StandardCharsets.UTF_8));
			return texts.getLast();
		}
		if (number < 0 || number >= texts.size()) {
			throw new IOException("There is no text " + number);
		}
		return texts.get(number);
	}
}
