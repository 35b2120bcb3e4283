package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.text.KaartWriter;

/** Cards that tests write in the language. */
final class CardText {
	private static final Injector LANGUAGE = new KaartStandaloneSetup().createInjectorAndDoEMFRegistration();

	private CardText() {
	}

	/** The last definition of a text that has no errors. */
	static Declaration card(String text) {
		XtextResource resource = (XtextResource) LANGUAGE.getInstance(XtextResourceSet.class).createResource(URI.createURI("mem:/t.kaart"));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		EcoreUtil.resolveAll(resource);
		assertEquals(List.of(), resource.getErrors(), text);
		return (Declaration) ((Document) resource.getContents().get(0)).getDefinitions().getLast();
	}

	/** An imported card, written as text and read again. */
	static Declaration readBack(Imported imported) {
		return card(KaartWriter.write(imported.document()));
	}
}
