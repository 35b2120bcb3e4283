package nl.kaartwerk.lang.ide.results;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.model.Declaration;

/**
 * What a text amounts to when some texts read otherwise than they do now: as saved, as in an earlier version. They are read beside the live
 * texts and index, which do not hear of it; all other texts, and the method data, are those of now.
 */
public final class Versions {
	/** Who has the texts to himself while he answers. */
	public interface Reader extends Declarations.Reader {
		/** The project that a file belongs to, whether there is such a file or not; null when there is none. */
		CardTexts projectOf(URI file);
	}

	/** Texts that stand in for those of now, in a place of their own. */
	record Stage(XtextResourceSet resources, Map<URI, XtextResource> texts) {
	}

	/** The cards of a version, where it has them. What is known of those of now is left as it is. */
	private static final class CardsOfVersion extends ResultStore.Cards {
		private final Stage stage;
		private final Map<URI, CompiledCard> compiled = new HashMap<>();

		private CardsOfVersion(ResultStore store, Stage stage) {
			super(store);
			this.stage = stage;
		}

		@Override
		Optional<CompiledCard> used(URI address) {
			XtextResource text = stage.texts.get(address.trimFragment());
			if (text == null) {
				return super.used(address);
			}
			return text.getEObject(address.fragment()) instanceof Declaration card ? Optional.of(declared(card)) : Optional.empty();
		}

		@Override
		CompiledCard declared(Declaration declaration) {
			return compiled.computeIfAbsent(EcoreUtil.getURI(declaration), address -> compile(declaration));
		}
	}

	private final Reader reader;
	private final ResultStore store;

	public Versions(Reader reader, ResultStore store) {
		this.reader = reader;
		this.store = store;
	}

	/**
	 * What a text amounts to.
	 *
	 * @param texts what other texts read, by their addresses; empty for one that is not there
	 * @return nothing in it when the text is not there then, or belongs to no project
	 */
	public CompletableFuture<FileResults> results(String address, Map<String, Optional<String>> texts) {
		return results(address, texts, Overtaken.ATTEMPTS);
	}

	private CompletableFuture<FileResults> results(String address, Map<String, Optional<String>> texts, int attempts) {
		return Overtaken.again(reader.read(cancel -> read(address, texts, cancel)), attempts, left -> results(address, texts, left));
	}

	private FileResults read(String address, Map<String, Optional<String>> words, CancelIndicator cancel) {
		URI file = URI.createURI(address);
		CardTexts home = reader.projectOf(file);
		if (home == null || words.containsKey(address) && words.get(address).isEmpty()) {
			return FileResults.none(address, file);
		}
		Map<URI, Optional<String>> seen = new LinkedHashMap<>();
		words.forEach((other, text) -> {
			URI uri = URI.createURI(other);
			CardTexts project = reader.projectOf(uri);
			if (project != null && home.sees(project.name())) {
				seen.put(uri, text);
			}
		});
		Stage stage = stage(home, seen, cancel);
		XtextResource text = stage.texts.containsKey(file) ? stage.texts.get(file) : live(stage, home, file);
		return text == null ? FileResults.none(address, file) : store.compute(address, file, text, new CardsOfVersion(store, stage));
	}

	/** A text as it is now, linked with those of the version. */
	private static XtextResource live(Stage stage, CardTexts home, URI file) {
		return home.names().getResourceDescription(file) == null ? null : (XtextResource) stage.resources.getResource(file, true);
	}

	private Stage stage(CardTexts home, Map<URI, Optional<String>> words, CancelIndicator cancel) {
		Stage stage = new Stage(home.scratch(), new HashMap<>());
		Map<String, ResourceDescriptionsData> names = new HashMap<>();
		for (CardTexts project : reader.projects()) {
			if (home.sees(project.name())) {
				names.put(project.name(), project.names().copy());
			}
		}
		IResourceDescription.Manager descriptions = KaartIdeSetup.injector().getInstance(IResourceDescription.Manager.class);
		words.forEach((file, text) -> {
			if (cancel.isCanceled()) {
				throw new CancellationException();
			}
			ResourceDescriptionsData ofProject = names.get(reader.projectOf(file).name());
			if (text.isEmpty()) {
				ofProject.removeDescription(file);
				return;
			}
			XtextResource read = read(stage.resources, file, text.get());
			stage.texts.put(file, read);
			ofProject.addDescription(file, descriptions.getResourceDescription(read));
		});
		names.forEach(ChunkedResourceDescriptions.findInEmfObject(stage.resources)::setContainer);
		return stage;
	}

	private static XtextResource read(XtextResourceSet stage, URI file, String words) {
		XtextResource text = (XtextResource) stage.createResource(file);
		try {
			text.load(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		} catch (IOException e) {
			throw new UncheckedIOException(e); // nothing is read from a file
		}
		return text;
	}
}
