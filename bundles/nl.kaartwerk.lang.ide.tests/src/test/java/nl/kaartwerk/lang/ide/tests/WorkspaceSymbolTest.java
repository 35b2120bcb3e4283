package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolLocation;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.ide.symbol.DefinitionSymbols.Details;

/** The definitions of a workspace, found by what one remembers of them. */
class WorkspaceSymbolTest {
	@TempDir
	Path dir;

	private Path write(String name, String text) throws Exception {
		Files.createDirectories(dir.resolve(name).getParent());
		return Files.writeString(dir.resolve(name), text);
	}

	private List<String> found(Server server, String query) throws Exception {
		List<String> lines = new ArrayList<>();
		for (WorkspaceSymbol symbol : Server.get(server.server().symbol(new WorkspaceSymbolParams(query))).getRight()) {
			Location location = symbol.getLocation().getLeft();
			Path file = Path.of(URI.create(location.getUri()));
			String line = Files.readAllLines(file).get(location.getRange().getStart().getLine());
			Details details = (Details) symbol.getData();
			lines.add(details.sort() + " " + symbol.getContainerName() + "|" + symbol.getName() + " " + details.title() + " " + details.codes() + " " + dir.relativize(file) + " <"
					+ line.substring(location.getRange().getStart().getCharacter(), location.getRange().getEnd().getCharacter()) + ">");
		}
		return lines;
	}

	@Test
	void definitionsOfAllProjectsAreFoundByNameTitleAndCode() throws Exception {
		write("lib/cards.kaart", "package nl.beton\nowner Fabriek \"De Fabriek\"\npractitioner Bureau\nreviewer Toetser\n"
				+ "declaration Mortel \"Betonmortel C30/37\" {\n  classified NL/SfB 16\n  classified STABU \"21.45\"\n}\n");
		write("app/work.kaart", "building Huis \"Een huis\" { }\ncivil work Brug { }\n");
		String mortel = "declaration nl.beton|Mortel Betonmortel C30/37 [NL/SfB 16, STABU 21.45] lib/cards.kaart <Mortel>";
		String huis = "building |Huis Een huis [] app/work.kaart <Huis>";
		try (Server server = new Server(dir.resolve("lib"), dir.resolve("app"))) {
			assertEquals(List.of("civil work |Brug  [] app/work.kaart <Brug>", "practitioner nl.beton|Bureau  [] lib/cards.kaart <Bureau>",
					"owner nl.beton|Fabriek De Fabriek [] lib/cards.kaart <Fabriek>", huis, mortel, "reviewer nl.beton|Toetser  [] lib/cards.kaart <Toetser>"), found(server, ""));
			assertEquals(List.of(mortel), found(server, "C30"));
			assertEquals(List.of(mortel), found(server, "sfb 16"));
			assertEquals(List.of(mortel), found(server, "21.45"));
			assertEquals(List.of(mortel), found(server, "beton.mort"));
			assertEquals(List.of(mortel), found(server, "b?tonmortel*37"));
			assertEquals(List.of(huis), found(server, "HUIS"));
			assertEquals(List.of(), found(server, "niets"));
			assertEquals(List.of(), found(server, "c.0"));
		}
	}

	@Test
	void unsavedTextsAreSearchedAsTheyAre() throws Exception {
		Path file = write("p/a.kaart", "owner Oud\n");
		try (Server server = new Server(dir.resolve("p"))) {
			server.open(file, "declaration { }\nowner Oud \"Nieuwe titel\"\n");
			server.waitFor(file, codes -> codes.contains("syntax"));
			assertTrue(Server.get(server.server().symbol(new WorkspaceSymbolParams("nieuwe"))).getRight().stream().map(WorkspaceSymbol::getName).toList().equals(List.of("Oud")));
		}
	}

	@Test
	void twoThousandDeclarationsAreSearchedAtOnce() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 2000; i++) {
			text.append("declaration D").append(i).append(" \"Nummer ").append(i).append("\" { classified NL/SfB ").append(i).append(" }\n");
		}
		write("p/a.kaart", text.toString());
		try (Server server = new Server(dir.resolve("p"))) {
			assertEquals(2000, Server.get(server.server().symbol(new WorkspaceSymbolParams(""))).getRight().size());
			long start = System.nanoTime();
			assertEquals(1, Server.get(server.server().symbol(new WorkspaceSymbolParams("Nummer 1999"))).getRight().size());
			long millis = (System.nanoTime() - start) / 1_000_000;
			assertTrue(millis < 500, millis + " ms");
		}
	}

	@Test
	void aSymbolThatCameWithItsFileAloneGetsItsPlaceWhenItIsWanted() throws Exception {
		Path file = write("p/a.kaart", "package x.y\n\nowner Een\nowner Twee\n");
		WorkspaceSymbol symbol = new WorkspaceSymbol();
		symbol.setName("Twee");
		symbol.setContainerName("x.y");
		symbol.setLocation(Either.forRight(new WorkspaceSymbolLocation(Server.address(file))));
		try (Server server = new Server(dir.resolve("p"))) {
			assertEquals(new Range(new Position(3, 6), new Position(3, 10)), Server.get(server.server().resolveWorkspaceSymbol(symbol)).getLocation().getLeft().getRange());
			symbol.setName("Drie");
			symbol.setLocation(Either.forRight(new WorkspaceSymbolLocation(Server.address(file))));
			assertTrue(Server.get(server.server().resolveWorkspaceSymbol(symbol)).getLocation().isRight());
		}
	}
}
