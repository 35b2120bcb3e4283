package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.ide.lens.DefinitionFigures;
import nl.kaartwerk.lang.ide.symbol.DefinitionSymbols.Details;

/** What a tree of files shows of a text without reading it. A1 weighs GWP with 0.05 euro per kg. */
class DefinitionsTest {
	private static final String CARDS = "package p\nowner O\ndeclaration Een \"De eerste\" { functional unit 1 m3 profile { impacts A1 {\nA1-A3\nGWP 100\n} } }\ndeclaration Leeg { }\n";
	private static final String WORK = "package p\nbuilding Huis { life 50 years gross floor area 10 m2 reference date 2020-01-01 element 16 { Een 2 m3 } }\n";

	@TempDir
	Path dir;

	private Path store;
	private Path cards;
	private Path work;

	private void write() throws Exception {
		store = dir.resolve("store");
		Path project = Files.createDirectories(dir.resolve("project/.kaartwerk")).getParent();
		Files.writeString(project.resolve(".kaartwerk/project"), "");
		cards = Files.writeString(project.resolve("cards.kaart"), CARDS);
		work = Files.writeString(project.resolve("work.kaart"), WORK);
	}

	private Server start() throws Exception {
		return Server.goingOn(store, dir.resolve("project"));
	}

	private static void settle(Server server) throws InterruptedException {
		while (!server.server().isSettled()) {
			Thread.sleep(5);
		}
	}

	private static List<String> definitions(Server server, Path file) throws Exception {
		return Server.get(server.server().definitions(Server.address(file))).stream().map(DefinitionsTest::described).toList();
	}

	private static String described(WorkspaceSymbol symbol) {
		Details details = (Details) symbol.getData();
		return details.sort() + ' ' + symbol.getContainerName() + '.' + symbol.getName() + (details.title().isEmpty() ? "" : " \"" + details.title() + '"');
	}

	private static DefinitionFigures figures(Server server, Path file) throws Exception {
		return DefinitionFigures.of(Server.get(server.results().figures(Server.address(file))), Locale.ENGLISH);
	}

	@Test
	void theDefinitionsOfATextComeInItsOrder() throws Exception {
		write();
		try (Server server = start()) {
			assertEquals(List.of("owner p.O", "declaration p.Een \"De eerste\"", "declaration p.Leeg"), definitions(server, cards));
			assertEquals(List.of("building p.Huis"), definitions(server, work));
			assertEquals(List.of(), definitions(server, dir.resolve("project/none.kaart")));
			server.open(cards, CARDS);
			server.change(cards, CARDS + "reviewer R\n");
			assertEquals("reviewer p.R", definitions(server, cards).getLast());
		}
	}

	@Test
	void figuresOfDefinitionsAreInOneSetAndADefinitionWithoutAnyHasNone() throws Exception {
		write();
		try (Server server = start()) {
			DefinitionFigures ofCards = figures(server, cards);
			assertEquals(Map.of("Een", "MKI A1 \u20ac\u00a05.00 (1 % complete) *"), ofCards.cards());
			assertEquals(Map.of(), ofCards.works());
			DefinitionFigures ofWork = figures(server, work);
			assertEquals(Map.of("Huis", "MKI A1 \u20ac\u00a010.00, MPG\u00a00.020 (1 % complete) *"), ofWork.works());
			assertEquals(List.of("16 \"\" MKI A1 \u20ac\u00a010.00 (1 % complete) *"), ofWork.elements().get("Huis").stream()
					.map(element -> element.code() + " \"" + element.title() + "\" " + element.figure()).toList());
			assertEquals(Set.of(URI.createURI(Server.address(cards)), URI.createURI(Server.address(work))), ofWork.restsOn());
		}
	}

	@Test
	void afterAWarmStartNeitherDefinitionsNorFiguresOfCardsReadTheirText() throws Exception {
		write();
		try (Server server = start()) {
			settle(server);
			Server.get(server.server().shutdown());
		}
		try (Server server = start()) {
			settle(server);
			int before = Server.get(server.server().textsInMemory());
			assertEquals(3, definitions(server, cards).size());
			assertEquals(Map.of("Een", "MKI A1 \u20ac\u00a05.00 (1 % complete) *"), figures(server, cards).cards());
			assertEquals(before, Server.get(server.server().textsInMemory()));
		}
	}
}
