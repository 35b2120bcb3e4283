package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.text.KaartWriter;

/** An imported card as text. */
final class Written {
	private static final Injector LANGUAGE = new KaartStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Written() {
	}

	/** Writes the card, reads it with the language and writes it again: no errors, no difference. */
	static void readsBack(Imported imported, String what) throws IOException {
		String text = KaartWriter.write(imported.document());
		XtextResource resource = (XtextResource) LANGUAGE.getInstance(XtextResourceSet.class).createResource(URI.createURI("mem:/t.kaart"));
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		EcoreUtil.resolveAll(resource);
		assertEquals(List.of(), resource.getErrors(), () -> what + "\n" + text);
		assertEquals(text, KaartWriter.write((Document) resource.getContents().get(0)), what);
	}
}
