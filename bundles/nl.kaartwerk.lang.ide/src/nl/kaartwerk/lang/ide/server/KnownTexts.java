package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;
import org.eclipse.xtext.validation.Issue;

import nl.kaartwerk.calculation.card.CardCodec;
import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.lang.ide.store.Digest;
import nl.kaartwerk.lang.ide.store.StoredText;
import nl.kaartwerk.lang.validation.RuleRun;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.rules.library.FactReader;
import nl.kaartwerk.rules.library.LibraryFindings;
import nl.kaartwerk.rules.library.TextFacts;

/** What was found out about the texts of a project, in this session or in one before, and what it rests on. */
final class KnownTexts {
	private static final Logger LOG = Logger.getLogger(KnownTexts.class);

	private static final class Known {
		/** What was checked; null when that was in a session before, and the text has not been read in this one. */
		private IParseResult parsed;
		private LocalDate checked;
		private LocalDate until;
		private List<Issue> issues = List.of();
		/** What the findings of the library among the issues were taken from; null when that was in a session before. */
		private LibraryFindings library;
		private String mark = "";
		private TextFacts facts;
		private IParseResult factsOf;
		private String content;
		private IParseResult contentOf;
		private byte[] cards;
		private IParseResult cardsOf;
	}

	private final CardCompiler compiler = new CardCompiler(Method.shipped());
	private final CardCodec codec = new CardCodec(Method.shipped());

	private final Map<URI, Known> texts = new HashMap<>();
	private boolean changed;

	/** Takes over what an earlier session knew. */
	void add(StoredText text) {
		Known known = new Known();
		known.checked = text.checked();
		known.until = text.until();
		known.issues = text.issues();
		known.mark = text.mark();
		known.facts = text.facts();
		known.content = text.content();
		known.cards = text.cards();
		texts.put(text.file(), known);
	}

	/** What an earlier session found about the texts that have not been checked in this one. */
	Map<URI, List<Issue>> ofEarlierSession() {
		Map<URI, List<Issue>> issues = new HashMap<>();
		texts.forEach((text, known) -> {
			if (known.parsed == null) {
				issues.put(text, known.issues);
			}
		});
		return issues;
	}

	/** A text was checked, with what was found in the library so far. */
	void checked(XtextResource text, List<Issue> issues, LibraryFindings library, LocalDate day) {
		Known known = texts.computeIfAbsent(text.getURI(), uri -> new Known());
		known.parsed = text.getParseResult();
		known.checked = day;
		known.until = RuleRun.until(text);
		known.issues = issues;
		known.library = library;
		changed = true;
	}

	void forget(URI text) {
		changed |= texts.remove(text) != null;
	}

	/** What was found about a text. */
	List<Issue> issues(URI text) {
		Known known = texts.get(text);
		return known == null ? List.of() : known.issues;
	}

	/**
	 * What others need to know of a text; read anew only when the text has changed.
	 *
	 * @param loaded null when it is not in memory
	 */
	TextFacts facts(URI text, XtextResource loaded, FactReader reader) {
		Known known = texts.get(text);
		if (known == null) {
			return TextFacts.none(text.toString());
		}
		if (loaded != null && known.parsed != null && known.factsOf != loaded.getParseResult()) {
			known.facts = !loaded.getContents().isEmpty() && loaded.getContents().getFirst() instanceof Document document ? reader.read(document, text.toString())
					: TextFacts.none(text.toString());
			known.factsOf = loaded.getParseResult();
		}
		return known.facts == null ? TextFacts.none(text.toString()) : known.facts;
	}

	/** The cards of a text, compiled by an earlier session; empty when the text was read in this one. */
	Optional<List<CompiledCard>> kept(URI text) {
		Known known = texts.get(text);
		if (known == null || known.parsed != null || known.cards == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(codec.read(known.cards));
		} catch (IOException e) {
			LOG.warn("The compiled cards of " + text + " cannot be read; its text is.", e);
			known.cards = null;
			return Optional.empty();
		}
	}

	private byte[] cards(Known known, XtextResource loaded) {
		if (known.cards == null || loaded != null && known.parsed != null && known.cardsOf != loaded.getParseResult()) {
			List<CompiledCard> cards = new ArrayList<>();
			if (loaded != null && !loaded.getContents().isEmpty() && loaded.getContents().getFirst() instanceof Document document) {
				document.getDefinitions().stream().filter(Declaration.class::isInstance).forEach(card -> cards.add(compiler.compile((Declaration) card)));
			}
			known.cards = codec.write(cards);
			known.cardsOf = loaded == null ? null : loaded.getParseResult();
		}
		return known.cards;
	}

	/** Whether what was published about a text says what a look at the library has found about it. */
	boolean isTold(TextFacts facts, LibraryFindings found) {
		Known known = texts.get(URI.createURI(facts.file()));
		if (known == null) {
			return true; // it was never read
		}
		if (!found.mark(facts).equals(known.library == null ? known.mark : known.library.mark(facts))) {
			return false;
		}
		known.library = found; // so that earlier ones need not be kept
		return true;
	}

	/** Whether anything was found out since this was last asked. */
	boolean takeChanged() {
		boolean any = changed;
		changed = false;
		return any;
	}

	/** Everything known, except of texts that have changed since they were checked. To be asked when nothing waits to be built. */
	List<StoredText> stored(Iterable<IResourceDescription> index, Function<URI, XtextResource> loaded, FactReader reader) {
		List<StoredText> stored = new ArrayList<>();
		for (IResourceDescription description : index) {
			URI uri = description.getURI();
			Known known = texts.get(uri);
			XtextResource resource = loaded.apply(uri);
			if (known == null || !(description instanceof SerializableResourceDescription entry)) {
				continue;
			}
			if (resource != null && known.contentOf != resource.getParseResult()) {
				if (known.parsed != null && known.parsed != resource.getParseResult() || resource.getParseResult() == null) {
					continue;
				}
				String content = Digest.of(resource.getParseResult().getRootNode().getText());
				if (known.parsed == null && !content.equals(known.content)) {
					continue; // what is in memory is not what was checked
				}
				known.content = content;
				known.contentOf = resource.getParseResult();
			}
			if (known.content != null) {
				TextFacts facts = facts(uri, resource, reader);
				stored.add(new StoredText(uri, known.content, known.checked, known.until, entry, known.issues, facts,
						known.library == null ? known.mark : known.library.mark(facts), cards(known, resource)));
			}
		}
		return stored;
	}
}
