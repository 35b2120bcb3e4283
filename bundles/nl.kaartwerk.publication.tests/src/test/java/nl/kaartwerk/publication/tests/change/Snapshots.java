package nl.kaartwerk.publication.tests.change;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.publication.change.Changes;
import nl.kaartwerk.publication.change.Differ;
import nl.kaartwerk.publication.change.Snapshot;

/** Compares texts in memory. */
final class Snapshots {
	static final LocalDate DAY = LocalDate.of(2026, 9, 1);
	private static final Injector INJECTOR = KaartStandaloneSetup.injector();

	private Snapshots() {
	}

	static Changes changes(String before, String after) {
		return new Differ(DAY).compare(of("before", before, Methods.shipped()), of("after", after, Methods.shipped()));
	}

	static Snapshot of(String label, String text, Methods methods) {
		Document document = document(text);
		return new Snapshot(label, List.of(new Snapshot.Text(document, methods)),
				document.getDefinitions().stream().filter(Review.class::isInstance).map(Review.class::cast).toList());
	}

	static Document document(String text) {
		XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("mem:/t.kaart"));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		EcoreUtil.resolveAll(resource);
		if (!resource.getErrors().isEmpty()) {
			throw new AssertionError(resource.getErrors() + "\n" + text);
		}
		return (Document) resource.getContents().getFirst();
	}
}
