package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.fix.TextEdits;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.text.operation.Operation.AddLines;
import nl.kaartwerk.text.operation.Operation.AddProperty;

/** A step that is written into a route: a line of its own, and nothing else moves. */
class RouteEditsTest {
	private static final String STEP = "entered 2026-02-01 by \"Bureau X\"";

	private static String after(String text) {
		XtextResource resource = Texts.parse(text);
		Declaration card = (Declaration) ((Document) resource.getContents().getFirst()).getDefinitions().getFirst();
		Operation operation = card.getRoute() == null ? new AddProperty(card, "route { " + STEP + " }") : new AddLines(card.getRoute(), null, false, List.of(STEP));
		return TextEdits.of(resource, List.of(operation)).map(changes -> TextChange.apply(text, changes)).orElse("refused");
	}

	private static void assertWritten(String expected, String text) {
		assertEquals(expected, after(text));
		assertTrue(Texts.parse(expected).getErrors().isEmpty());
	}

	@Test
	void aStepStandsBehindTheLastOneAndTheCommentOfIt() {
		assertWritten("""
				declaration Beton {
				  route {
				    draft 2026-01-10 // begun
				    entered 2026-02-01 by "Bureau X"
				  }
				  profile { }
				}
				""", """
				declaration Beton {
				  route {
				    draft 2026-01-10 // begun
				  }
				  profile { }
				}
				""");
	}

	@Test
	void aCommentOnALineOfItsOwnStaysBehindTheStepThatItFollows() {
		assertWritten("""
				declaration Beton {
				  route {
				    draft 2026-01-10
				    entered 2026-02-01 by "Bureau X"
				    // more to come
				  }
				}
				""", """
				declaration Beton {
				  route {
				    draft 2026-01-10
				    // more to come
				  }
				}
				""");
	}

	@Test
	void aRouteOnOneLineIsOpenedUp() {
		assertWritten("declaration Beton {\n  route { draft 2026-01-10\n    entered 2026-02-01 by \"Bureau X\"\n  }\n}\n",
				"declaration Beton {\n  route { draft 2026-01-10 }\n}\n");
		assertWritten("declaration Beton { mass 1 kg route { draft 2026\n  entered 2026-02-01 by \"Bureau X\"\n} profile { } }\n",
				"declaration Beton { mass 1 kg route { draft 2026 } profile { } }\n");
	}

	@Test
	void anEmptyRouteGetsItsFirstStep() {
		assertWritten("declaration Beton {\n  route {\n    entered 2026-02-01 by \"Bureau X\"\n  }\n}\n", "declaration Beton {\n  route { }\n}\n");
		assertWritten("declaration Beton {\n  route {\n    entered 2026-02-01 by \"Bureau X\"\n  }\n}\n", "declaration Beton {\n  route {\n  }\n}\n");
	}

	@Test
	void aCardWithoutARouteGetsOneBehindItsProperties() {
		assertWritten("declaration Beton {\n  mass 1 kg // heavy\n  route { entered 2026-02-01 by \"Bureau X\" }\n  profile { }\n}\n",
				"declaration Beton {\n  mass 1 kg // heavy\n  profile { }\n}\n");
	}

	@Test
	void lineEndsAndTabsAreKept() {
		assertWritten("declaration Beton {\r\n\troute {\r\n\t\tdraft 2026-01-10\r\n\t\tentered 2026-02-01 by \"Bureau X\"\r\n\t}\r\n}\r\n",
				"declaration Beton {\r\n\troute {\r\n\t\tdraft 2026-01-10\r\n\t}\r\n}\r\n");
	}

	@Test
	void whereTheRouteIsBrokenNothingIsWritten() {
		assertEquals("refused", after("declaration Beton {\n  route {\n    draft 2026-01-10\n    ((\n"));
	}
}
