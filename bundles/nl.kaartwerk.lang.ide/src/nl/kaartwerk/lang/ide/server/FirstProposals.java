package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;

import com.google.inject.Injector;

import nl.kaartwerk.lang.ide.KaartIdeSetup;

/**
 * Asks for proposals that nobody sees, in texts of its own that no project knows. The first ones of a process need the parser of unfinished
 * texts, which takes longer to load than a user who types waits; so it is loaded beforehand, in a thread of its own.
 */
final class FirstProposals {
	private static final Logger LOG = Logger.getLogger(FirstProposals.class);
	private static final URI ADDRESS = URI.createURI("synthetic:/first.kaart");
	private static final URI READ = URI.createURI("synthetic:/read.kaart");
	private static final URI KEPT = URI.createURI("synthetic:/kept.kaart");
	private static final String BEFORE = "building B {\n  element 16 {\n    C";
	/** As many, and as often, as it takes Java to compile what thousands of names go through. */
	private static final int NAMES = 400;
	private static final int ROUNDS = 80;

	private FirstProposals() {
	}

	/** Once in a process. */
	private static final class Asking {
		private static final Thread THREAD = start();
	}

	/** Begins to ask, unless that was done before. */
	static void begin() {
		Objects.requireNonNull(Asking.THREAD);
	}

	private static Thread start() {
		Thread thread = new Thread(FirstProposals::ask, "Kaartwerk first proposals");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
		return thread;
	}

	private static void ask() {
		Injector injector = KaartIdeSetup.injector();
		try {
			XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
			index(resources, names(injector, resources));
			Document document = new KaartDocument(1, BEFORE + "\n  }\n}\n");
			CompletionParams caret = new CompletionParams(new TextDocumentIdentifier(ADDRESS.toString()), document.getPosition(BEFORE.length()));
			XtextResource text = load(resources, ADDRESS, document.getContents());
			for (int i = 0; i < ROUNDS; i++) {
				injector.getInstance(ContentAssistService.class).createCompletionList(document, text, caret, CancelIndicator.NullImpl);
			}
		} catch (IOException | RuntimeException e) {
			LOG.warn("The first proposals will take longer.", e);
		}
	}

	/** What the index knows of texts with many names: one as it was read, one as it was kept from an earlier session. */
	private static List<IResourceDescription> names(Injector injector, XtextResourceSet resources) throws IOException {
		IResourceDescription.Manager descriptions = injector.getInstance(IResourceDescription.Manager.class);
		IResourceDescription read = descriptions.getResourceDescription(load(resources, READ, cards("Read")));
		XtextResource text = load(resources, KEPT, cards("Kept"));
		IResourceDescription kept = SerializableResourceDescription.createCopy(descriptions.getResourceDescription(text));
		resources.getResources().remove(text);
		return List.of(read, kept);
	}

	private static String cards(String name) {
		return IntStream.range(0, NAMES).mapToObj(i -> "declaration C" + name + i + " \"Card\" { functional unit 1 m3 }\n").collect(Collectors.joining());
	}

	private static void index(XtextResourceSet resources, List<IResourceDescription> names) {
		ProjectDescription project = new ProjectDescription();
		project.setName("first");
		project.attachToEmfObject(resources);
		ChunkedResourceDescriptions index = new ChunkedResourceDescriptions(Map.of(), resources);
		index.setContainer(project.getName(), new ResourceDescriptionsData(names));
	}

	private static XtextResource load(XtextResourceSet resources, URI address, String content) throws IOException {
		XtextResource text = (XtextResource) resources.createResource(address);
		text.load(new LazyStringInputStream(content, text.getEncoding()), Map.of());
		return text;
	}
}
