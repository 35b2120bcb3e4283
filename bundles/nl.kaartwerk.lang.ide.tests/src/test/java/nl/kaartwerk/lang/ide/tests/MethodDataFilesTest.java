package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.ide.server.KaartLanguageServer.Place;

/** Method data of a project in the server: checked like texts, and what rests on them follows. */
class MethodDataFilesTest {
	private static final String LIVES = "function,years,status,source,name_en,name_nl\n";
	private static final String SETS = "id,set,version,valid_from,valid_until,file,title,status,source\n";
	private static final String WEIGHTS = "indicator,weight,fallback_weight,fallback_parts,status,source\n";
	private static final String CARD = "declaration Beton { category 1 functional unit 1 m3 profile { impacts A2 {\nA1-A3\nAP 100\n} } }\n";

	@TempDir
	Path dir;

	private double mki(Server server, Path work) throws Exception {
		return Server.get(server.results().results(Server.address(work))).works().getFirst().outcome("A2").mki();
	}

	@Test
	void aFunctionOfTheProjectIsKnownFromTheMomentItIsSaved() throws Exception {
		Path work = Files.writeString(dir.resolve("huis.kaart"), "building Huis { function school }\n");
		try (Server server = new Server(dir)) {
			server.waitFor(work, "function-unknown");
			Path lives = dir.resolve(".kaartwerk/lives.csv");
			server.write(lives, LIVES + "school,60,verified,own,school,school\n");
			server.waitFor(work);
			server.waitFor(lives);
			server.delete(lives);
			server.waitFor(work, "function-unknown");
		}
	}

	@Test
	void aMistakeIsMarkedOnItsWholeLineAndGoesWithItsRepair() throws Exception {
		Path lives = Files.createDirectories(dir.resolve(".kaartwerk")).resolve("lives.csv");
		String row = "school,sixty,verified,own,school,school";
		Files.writeString(lives, LIVES + row + "\n");
		Files.writeString(dir.resolve("huis.kaart"), "building Huis { }\n");
		try (Server server = new Server(dir)) {
			server.waitFor(lives, "data-invalid");
			Diagnostic diagnostic = server.diagnostics(lives).getFirst();
			assertEquals(new Place(LIVES.length(), row.length()), diagnostic.getData());
			assertEquals(1, diagnostic.getRange().getStart().getLine());
			assertTrue(diagnostic.getMessage().getLeft().startsWith("\"sixty\" does not belong in the column years"), diagnostic.getMessage().getLeft());
			server.write(lives, LIVES + row.replace("sixty", "60") + "\n");
			server.waitFor(lives);
			server.write(lives, "what\n");
			server.waitFor(lives);
			server.write(lives, "function;years\nschool;60\n");
			server.waitFor(lives, "data-invalid");
			server.delete(lives);
			server.waitFor(lives);
		}
	}

	@Test
	void weightsOfTheProjectMoveTheMki() throws Exception {
		Files.writeString(dir.resolve("beton.kaart"), CARD);
		Path work = Files.writeString(dir.resolve("huis.kaart"), "building Huis { reference date 2026-08-01 element 16 { Beton 1 m3 } }\n");
		try (Server server = new Server(dir)) {
			server.waitFor(work);
			assertEquals(39, mki(server, work), 1e-9);
			Path weights = dir.resolve(".kaartwerk/w.csv");
			server.write(weights, WEIGHTS + "AP,0.5,,,verified,own\n");
			server.write(dir.resolve(".kaartwerk/weight-sets.csv"), SETS + "NMD-A2,A2,2,2026-07-01,,w.csv,Own,verified,own\n");
			waitFor(server, work, 50);
			server.write(weights, WEIGHTS + "AP,0.7,,,verified,own\n");
			waitFor(server, work, 70);
		}
	}

	private void waitFor(Server server, Path work, double wanted) throws Exception {
		long end = System.currentTimeMillis() + 10_000;
		while (Math.abs(mki(server, work) - wanted) > 1e-9) {
			assertTrue(System.currentTimeMillis() < end, "waited in vain for " + wanted + ", it is " + mki(server, work));
		}
	}

	@Test
	void aGrantSchemeOfTheProjectIsKnownOnceAllOfItIsThereAndAMistakeInItIsMarked() throws Exception {
		Path text = Files.writeString(dir.resolve("a.kaart"), "owner H declaration P { owner H } application A { scheme \"eigen\" applicant H date 2025-09-01 claim P }\n");
		try (Server server = new Server(dir)) {
			server.waitFor(text, "application-scheme-unknown");
			Path folder = dir.resolve(".kaartwerk/grants/eigen");
			server.write(folder.resolve("scheme.csv"), "id,version,name_en,name_nl,vat_included,status,source\neigen,1,Own,Eigen,no,verified,own\n");
			server.waitFor(folder.resolve("scheme.csv"), "data-invalid");
			server.write(folder.resolve("conditions.csv"),
					"id,clause,scope,kind,when,parameters,judged,name_en,name_nl,status,source\n1-a,1,application,human,,,human,A,A,verified,own\n");
			server.write(folder.resolve("statements.csv"), "key,clause,per,type,required,when,name_en,name_nl\n");
			server.write(folder.resolve("materials.csv"), "number,name_en,name_nl\n");
			server.waitFor(text, "application-decision-open"); // the condition that only a person can judge
			server.waitFor(folder.resolve("scheme.csv"));
			server.write(folder.resolve("conditions.csv"),
					"id,clause,scope,kind,when,parameters,judged,name_en,name_nl,status,source\n1-a,1,application,humane,,,human,A,A,verified,own\n");
			server.waitFor(folder.resolve("conditions.csv"), "data-invalid");
			server.waitFor(text, "application-scheme-unknown");
		}
	}

	@Test
	void theDataOfOneProjectDoNotHoldForAnother() throws Exception {
		Path own = Files.createDirectories(dir.resolve("own/.kaartwerk"));
		Files.writeString(own.resolve("lives.csv"), LIVES + "school,60,verified,own,school,school\n");
		Files.createDirectories(dir.resolve("other"));
		Path here = Files.writeString(dir.resolve("own/a.kaart"), "building A { function school }\n");
		Path there = Files.writeString(dir.resolve("other/b.kaart"), "building B { function school }\n");
		try (Server server = new Server(dir.resolve("own"), dir.resolve("other"))) {
			server.waitFor(here);
			server.waitFor(there, "function-unknown");
		}
	}

	@Test
	void aChangedBaseMovesItsVariantAndChecksItAgainWhenItsContentChanges() throws Exception {
		Files.writeString(dir.resolve("beton.kaart"), CARD);
		String text = "building Huis { reference date 2026-08-01 element 16 { Beton 1 m3 } }\n";
		Path base = Files.writeString(dir.resolve("huis.kaart"), text);
		Path variant = Files.writeString(dir.resolve("variant.kaart"), "building Variant extends Huis { element 16 { replace Beton by Beton 3 m3 } element 17 { Beton 1 m3 } }\n");
		try (Server server = new Server(dir)) {
			server.waitFor(variant);
			waitFor(server, variant, 4 * 39);
			server.open(base, text);
			server.change(base, text.replace("{ Beton 1 m3 }", "{ Beton 1 m3 } element 18 { Beton 2 m3 }"));
			waitFor(server, variant, 6 * 39);
			server.change(base, text.replace("2026-08-01", "2026-08-01 element 15 { Beton 2 m3 }").replace("{ Beton 1 m3 }", "{ }"));
			server.waitFor(variant, "variant-no-use");
			assertEquals(List.of("variant-no-use"), server.codes(variant));
		}
	}
}
