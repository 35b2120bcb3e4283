package nl.kaartwerk.lang.ide.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.persistence.SerializableEObjectDescription;
import org.eclipse.xtext.resource.persistence.SerializableReferenceDescription;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;
import org.eclipse.xtext.validation.Issue;

import nl.kaartwerk.rules.library.ReviewFacts;
import nl.kaartwerk.rules.library.ReviewFacts.RemarkFacts;
import nl.kaartwerk.rules.library.TextFacts;
import nl.kaartwerk.rules.library.TextFacts.CardFacts;
import nl.kaartwerk.rules.library.TextFacts.Score;
import nl.kaartwerk.rules.review.ReviewPlace;

/** Writes what is known of a project as bytes that {@link StoreReader} reads. A text that occurs again is written as the number of its first one. */
final class StoreWriter {
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
	private final DataOutputStream out = new DataOutputStream(bytes);
	private final Map<String, Integer> texts = new HashMap<>();

	private interface Item<T> {
		void write(T item) throws IOException;
	}

	byte[] write(StoredProject project) throws IOException {
		text(project.stamp());
		list(project.texts(), this::storedText);
		out.writeInt(project.seen().size());
		for (Map.Entry<String, Map<String, String>> other : project.seen().entrySet()) {
			text(other.getKey());
			map(other.getValue());
		}
		out.flush();
		return bytes.toByteArray();
	}

	private void storedText(StoredText text) throws IOException {
		text(text.file().toString());
		text(text.content());
		date(text.checked());
		date(text.until());
		description(text.description());
		list(text.issues(), this::issue);
		facts(text.facts());
		text(text.mark());
		out.writeInt(text.cards().length);
		out.write(text.cards());
	}

	private void description(SerializableResourceDescription description) throws IOException {
		list(description.getDescriptions(), this::object);
		list(description.getReferences(), this::reference);
		out.writeInt(size(description.getImportedNames()));
		for (QualifiedName name : description.getImportedNames()) {
			name(name);
		}
	}

	private static int size(Iterable<?> items) {
		int size = 0;
		for (Iterator<?> each = items.iterator(); each.hasNext(); each.next()) {
			size++;
		}
		return size;
	}

	private void object(SerializableEObjectDescription object) throws IOException {
		address(object.getEObjectURI());
		text(object.getEClass().getName());
		name(object.getQualifiedName());
		map(object.getUserData());
	}

	private void reference(SerializableReferenceDescription reference) throws IOException {
		address(reference.getSourceEObjectUri());
		address(reference.getTargetEObjectUri());
		address(reference.getContainerEObjectURI());
		text(reference.getEReference().getEContainingClass().getName());
		text(reference.getEReference().getName());
		out.writeInt(reference.getIndexInList());
	}

	private void issue(Issue issue) throws IOException {
		text(issue.getSeverity().name());
		text(issue.getCode());
		text(issue.getMessage());
		text(issue.getType() == null ? null : issue.getType().name());
		out.writeBoolean(issue.isSyntaxError());
		address(issue.getUriToProblem());
		number(issue.getOffset());
		number(issue.getLength());
		number(issue.getLineNumber());
		number(issue.getColumn());
		number(issue.getLineNumberEnd());
		number(issue.getColumnEnd());
		String[] data = issue.getData() == null ? new String[0] : issue.getData();
		out.writeInt(data.length);
		for (String value : data) {
			text(value);
		}
	}

	private void facts(TextFacts facts) throws IOException {
		text(facts.file());
		list(facts.definitions(), this::text);
		list(facts.cards(), this::card);
		list(facts.used(), this::text);
		out.writeBoolean(facts.works());
		out.writeBoolean(facts.waivers());
		list(facts.reviews(), this::review);
		list(facts.claimed(), this::text);
	}

	private void review(ReviewFacts review) throws IOException {
		text(review.name());
		text(review.card());
		text(review.reviewer());
		out.writeBoolean(review.signed() != null);
		if (review.signed() != null) {
			text(review.signed().decision());
			text(review.signed().by());
			text(review.signed().date());
			text(review.signed().fingerprint());
		}
		list(review.remarks(), this::remark);
	}

	private void remark(RemarkFacts remark) throws IOException {
		number(remark.kind().ordinal());
		text(remark.item());
		number(remark.position());
		ReviewPlace place = remark.place();
		for (String name : new String[] { place.set(), place.profile(), place.indicator(), place.module(), place.scenario(), place.property() }) {
			text(name == null ? "" : '=' + name);
		}
		text(remark.by());
		text(remark.date());
		text(remark.text());
	}

	private void card(CardFacts card) throws IOException {
		text(card.name());
		text(card.uuid());
		text(card.registration());
		text(card.content());
		text(card.group());
		list(card.scores(), this::score);
		text(card.approved());
		text(card.words());
	}

	private void score(Score score) throws IOException {
		text(score.set());
		text(score.indicator());
		out.writeDouble(score.value());
	}

	private void address(URI uri) throws IOException {
		text(uri == null ? null : uri.trimFragment().toString());
		text(uri == null ? null : uri.fragment());
	}

	private void name(QualifiedName name) throws IOException {
		list(name.getSegments(), this::text);
	}

	private void date(LocalDate date) throws IOException {
		out.writeLong(date.toEpochDay());
	}

	private void number(Integer number) throws IOException {
		out.writeBoolean(number != null);
		out.writeInt(number == null ? 0 : number);
	}

	private void map(Map<String, String> map) throws IOException {
		out.writeInt(map.size());
		for (Map.Entry<String, String> entry : map.entrySet()) {
			text(entry.getKey());
			text(entry.getValue());
		}
	}

	private <T> void list(Collection<? extends T> items, Item<T> item) throws IOException {
		out.writeInt(items.size());
		for (T each : items) {
			item.write(each);
		}
	}

	private void text(String text) throws IOException {
		Integer known = text == null ? Integer.valueOf(StoreReader.NULL) : texts.putIfAbsent(text, texts.size());
		if (known != null) {
			out.writeInt(known);
			return;
		}
		out.writeInt(StoreReader.NEW);
		byte[] utf = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(utf.length);
		out.write(utf);
	}
}
