package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.resource.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.inject.Injector;

import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.lang.SeparateSetup;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.model.KaartPackage;

/** The language beside itself. */
class SeparateSetupTest {
	@TempDir
	private Path folder;

	private List<String> messages(Injector injector) throws IOException {
		Corpus corpus = injector.getInstance(Corpus.class);
		corpus.read(List.of(folder), Corpus.Progress.NONE);
		return corpus.files().stream().flatMap(file -> corpus.check(file).stream()).filter(d -> d.code().equals("mass-missing") || d.code().equals("link-unresolved"))
				.map(Diagnostic::message).toList();
	}

	@Test
	void messagesOfOneAreInItsLanguageAndThoseOfTheOtherStayInTheirs() throws IOException {
		Files.writeString(folder.resolve("kaart.kaart"), "package a\ndeclaration Beton { functional unit 1 m3 profile { impacts A2 {\nA1-A3\nGWP-fossil 1\n} } }\n");
		Files.writeString(folder.resolve("werk.kaart"), "import a.*\nbuilding Huis { element 16 { Beton 1 m3  Zand 1 m3 } }\n");
		Injector own = KaartStandaloneSetup.injector();
		own.getInstance(Language.class).use(Locale.of("en"));
		Object factory = Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().get("kaart");
		List<String> english = List.of("Beton states no mass per functional unit.", "There is no declaration named Zand.");
		assertEquals(english, messages(own));
		Object validator = EValidator.Registry.INSTANCE.get(KaartPackage.eINSTANCE);
		Injector separate = SeparateSetup.injector();
		assertNotSame(own.getInstance(Language.class), separate.getInstance(Language.class));
		separate.getInstance(Language.class).use(Locale.of("nl"));
		assertEquals(List.of("Beton noemt geen massa per functionele eenheid.", "Er is geen verklaring met de naam Zand."), messages(separate));
		assertEquals(english, messages(own));
		assertEquals(factory, Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().get("kaart"));
		assertEquals(validator, EValidator.Registry.INSTANCE.get(KaartPackage.eINSTANCE));
	}
}
