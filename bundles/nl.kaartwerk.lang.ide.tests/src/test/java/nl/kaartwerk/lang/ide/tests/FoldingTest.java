package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a text can be folded away: exactly the lines of what has braces, of the imports, and of comments. */
class FoldingTest {
	@TempDir
	Path dir;

	/** The ranges as "first line .. last line", stripped, with their kind if they have one. */
	private List<String> folded(String text) throws Exception {
		Path file = Files.writeString(dir.resolve("text.kaart"), text);
		List<String> lines = text.lines().map(String::strip).toList();
		try (Server server = new Server(dir)) {
			return Server.get(server.server().foldingRange(new FoldingRangeRequestParams(Server.document(file)))).stream()
					.sorted(Comparator.comparing(FoldingRange::getStartLine).thenComparing(FoldingRange::getEndLine, Comparator.reverseOrder()))
					.map(range -> lines.get(range.getStartLine()) + " .. " + lines.get(range.getEndLine()) + (range.getKind() == null ? "" : " " + range.getKind()))
					.toList();
		}
	}

	@Test
	void ofACardAllThatHasBracesFolds() throws Exception {
		assertEquals(List.of("owner Fabriek { .. } // owner", "declaration Beton { .. } // card", "composition { .. } // composition", "end of life { .. } // end",
				"published MKI A1 { .. } // published", "profile { .. } // profile", "scaling v4_linear parameters 1, 0 { .. } // scaling",
				"impacts A2 { .. } // table", "inventory { .. } // inventory"), folded("""
						owner Fabriek {
						  registered 2019
						} // owner
						declaration Beton {
						  composition {
						    "Cement" 300 kg
						  } // composition
						  end of life {
						    landfill 100 %
						  } // end
						  published MKI A1 {
						    total 5
						  } // published
						  profile {
						    scaling v4_linear parameters 1, 0 {
						      dimension d
						    } // scaling
						    impacts A2 {
						      A1-A3
						      AP 1
						    } // table
						    inventory {
						      A1-A3
						    } // inventory
						  } // profile
						} // card
						"""));
	}

	@Test
	void ofAWorkTheElementsFoldWithTheirUsesAndChanges() throws Exception {
		assertEquals(List.of("building Huis { .. } // huis", "element 16 { .. } // 16", "civil work Brug { .. } // brug", "element 21 { .. } // 21"), folded("""
				building Huis {
				  element 16 {
				    Beton 2 m3
				  } // 16
				  element 17 { Beton 1 m3 }
				} // huis
				civil work Brug {
				  element 21 {
				    Beton 2 m3
				  } // 21
				} // brug
				"""));
	}

	@Test
	void importsFoldTogetherWhenThereAreSeveral() throws Exception {
		assertEquals(List.of("import a.b.* .. import e.f.G imports"), folded("package x\n\nimport a.b.*\nimport c.d.*\n\nimport e.f.G\n\nowner O\n"));
		assertEquals(List.of(), folded("import a.b.*\n\nowner O\n"));
	}

	@Test
	void commentsFoldWhenTheyHaveSeveralLinesAlsoInTables() throws Exception {
		assertEquals(List.of("/* one .. two */ comment", "// three .. // four comment", "declaration Beton { .. }", "profile { .. }", "impacts A2 { .. }",
				"/* five .. six */ comment"), folded("""
						/* one
						two */
						// three
						// four

						// alone
						declaration Beton {
						  profile {
						    impacts A2 {
						      A1-A3
						      /* five
						      six */
						      AP 1
						    }
						  }
						}
						"""));
	}

	@Test
	void aLastLineOnWhichSomethingElseBeginsStays() throws Exception {
		assertEquals(List.of("building Huis { .. }", "element 16 { .. Beton 1 m3", "} element 17 { .. }"), folded("""
				building Huis {
				  element 16 {
				    Beton 1 m3
				  } element 17 {
				    Beton 2 m3
				  }
				}
				"""));
	}

	@Test
	void bracesThatCloseTogetherFoldTogether() throws Exception {
		assertEquals(List.of("declaration Beton { .. } } }", "profile { .. } } }", "impacts A2 { .. } } }"),
				folded("declaration Beton {\n  profile {\n    impacts A2 {\n      A1-A3\n      AP 1\n    } } }\n"));
	}

	@Test
	void aTextThatIsStillBeingWrittenFoldsAsFarAsItIsThere() throws Exception {
		assertEquals(List.of("declaration Beton { .. AP 1", "profile { .. AP 1", "impacts A2 { .. AP 1"),
				folded("declaration Beton {\n  profile {\n    impacts A2 {\n      A1-A3\n      AP 1"));
		assertEquals(List.of(), folded(""));
	}
}
