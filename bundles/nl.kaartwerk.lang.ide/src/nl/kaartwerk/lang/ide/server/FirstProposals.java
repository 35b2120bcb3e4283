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
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;

import com.google.inject.Injector;

import nl.kaartwerk.lang.ide.KaartIdeSetup;

/**
 * Asks for proposals that nobody sees, in a text of its own that no project knows. The first ones of a process need the parser of unfinished
 * texts, which takes longer to load than a user who types waits; so it is loaded beforehand, in a thread of its own.
 */
final class FirstProposals {
	private static final Logger LOG = Logger.getLogger(FirstProposals.class);
	private static final URI ADDRESS = URI.createURI("synthetic:/first.kaart");
	private static final int NAMES = 300;
	private static final int ROUNDS = 15;

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
		String before = IntStream.range(0, NAMES).mapToObj(i -> "declaration Card" + i + " \"Card\" { }\n").collect(Collectors.joining()) + "building B {\n  element 16 {\n    C";
		String whole = before + "\n  }\n}\n";
		Injector injector = KaartIdeSetup.injector();
		Document document = new KaartDocument(1, whole);
		CompletionParams caret = new CompletionParams(new TextDocumentIdentifier(ADDRESS.toString()), document.getPosition(before.length()));
		try {
			XtextResource text = (XtextResource) resources(injector).createResource(ADDRESS);
			text.load(new LazyStringInputStream(whole, text.getEncoding()), Map.of());
			for (int i = 0; i < ROUNDS; i++) {
				injector.getInstance(ContentAssistService.class).createCompletionList(document, text, caret, CancelIndicator.NullImpl);
			}
		} catch (IOException | RuntimeException e) {
			LOG.warn("The first proposals will take longer.", e);
		}
	}

	private static XtextResourceSet resources(Injector injector) {
		XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
		ProjectDescription project = new ProjectDescription();
		project.setName("first");
		project.attachToEmfObject(resources);
		ChunkedResourceDescriptions index = new ChunkedResourceDescriptions(Map.of(), resources);
		index.setContainer(project.getName(), new ResourceDescriptionsData(List.of()));
		return resources;
	}
}
