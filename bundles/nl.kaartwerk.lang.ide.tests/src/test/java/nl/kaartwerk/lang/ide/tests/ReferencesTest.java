package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where something is named, over the projects of a workspace. */
class ReferencesTest {
	private static final String CARDS = "package nl.beton\nowner Fabriek \"Fabriek\"\ndeclaration Mortel { owner Fabriek functional unit 1 m3 profile {\n"
			+ "scenario S1 counted\nimpacts A2 {\nA1-A3 S1: D\nAP 1 1\n} } }\n";
	private static final String WORK = "package nl.huizen\nimport nl.beton.Mortel\nbuilding Huis {\n  element 1 {\n    Mortel 1 m3\n    nl.beton.Mortel 2 m3\n  }\n}\n";
	private static final String VARIANT = "package nl.huizen\nbuilding Anders extends Huis { element 1 { drop nl.beton.Mortel } }\n";
	private static final String STRANGER = "package nl.beton\ndeclaration Mortel { }\nbuilding X { element 1 { Mortel 1 m3 } }\n";

	@TempDir
	Path dir;

	private Server server;

	@BeforeEach
	void start() throws Exception {
		write("lib/cards.kaart", CARDS);
		write("app/work.kaart", WORK);
		write("app/variant.kaart", VARIANT);
		write("app/.kaartwerk/project", "depends = ../lib\n");
		write("other/stranger.kaart", STRANGER);
		server = new Server(dir.resolve("app"), dir.resolve("lib"), dir.resolve("other"));
	}

	@AfterEach
	void stop() throws Exception {
		server.close();
	}

	private void write(String name, String text) throws Exception {
		Files.createDirectories(dir.resolve(name).getParent());
		Files.writeString(dir.resolve(name), text);
	}

	/** The places as file, line and marked word. */
	private List<String> references(String file, String at, boolean withDefinition) throws Exception {
		String text = Files.readString(dir.resolve(file));
		ReferenceParams question = new ReferenceParams(Server.document(dir.resolve(file)), Server.position(text, text.indexOf(at)), new ReferenceContext(withDefinition));
		List<String> found = new ArrayList<>();
		for (Location location : Server.get(server.server().references(question))) {
			Path place = Path.of(URI.create(location.getUri()));
			String line = Files.readAllLines(place).get(location.getRange().getStart().getLine());
			assertEquals(location.getRange().getStart().getLine(), location.getRange().getEnd().getLine());
			found.add(dir.relativize(place) + ":" + (location.getRange().getStart().getLine() + 1) + " " + line.substring(0, location.getRange().getStart().getCharacter())
					+ "<" + line.substring(location.getRange().getStart().getCharacter(), location.getRange().getEnd().getCharacter()) + ">");
		}
		return found.stream().sorted().toList();
	}

	@Test
	void aDeclarationIsFoundInImportsUsesAndVariantsOfAllProjectsThatSeeIt() throws Exception {
		List<String> expected = List.of("app/variant.kaart:2 building Anders extends Huis { element 1 { drop nl.beton.<Mortel>", "app/work.kaart:2 import nl.beton.<Mortel>",
				"app/work.kaart:5     <Mortel>", "app/work.kaart:6     nl.beton.<Mortel>");
		assertEquals(expected, references("lib/cards.kaart", "Mortel", false));
		assertEquals(expected, references("app/work.kaart", "Mortel 1", false));
		List<String> all = new ArrayList<>(expected);
		all.add("lib/cards.kaart:3 declaration <Mortel>");
		assertEquals(all, references("app/variant.kaart", "Mortel", true));
		assertEquals(List.of("other/stranger.kaart:2 declaration <Mortel>", "other/stranger.kaart:3 building X { element 1 { <Mortel>"),
				references("other/stranger.kaart", "Mortel", true));
	}

	@Test
	void worksOwnersAndPackagesAreFoundToo() throws Exception {
		assertEquals(List.of("app/variant.kaart:2 building Anders extends <Huis>"), references("app/work.kaart", "Huis", false));
		assertEquals(List.of("lib/cards.kaart:2 owner <Fabriek>", "lib/cards.kaart:3 declaration Mortel { owner <Fabriek>"), references("lib/cards.kaart", "Fabriek", true));
		assertEquals(List.of("app/variant.kaart:2 building Anders extends Huis { element 1 { drop nl.<beton>", "app/work.kaart:2 import nl.<beton>", "app/work.kaart:6     nl.<beton>",
				"lib/cards.kaart:1 package nl.<beton>"), references("lib/cards.kaart", "beton", true));
	}

	@Test
	void aScenarioIsFoundInTheTablesOfItsCard() throws Exception {
		assertEquals(List.of("lib/cards.kaart:4 scenario <S1>", "lib/cards.kaart:6 A1-A3 <S1>"), references("lib/cards.kaart", "S1: D", true));
	}

	@Test
	void whatIsNoNameHasNoReferences() throws Exception {
		assertEquals(List.of(), references("app/work.kaart", "1 m3", true));
		assertEquals(List.of(), references("app/work.kaart", "element", true));
	}
}
