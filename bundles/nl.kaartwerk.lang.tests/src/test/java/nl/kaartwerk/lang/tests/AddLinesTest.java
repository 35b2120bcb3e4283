package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.fix.TextEdits;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.text.operation.Operation;

/** Lines put into the braces of an object, as the whole text before and after it. */
class AddLinesTest {
	private static final List<String> STEP = List.of("published 2026-03-20");

	private static <T extends EObject> T first(Document document, Class<T> type) {
		return document.getDefinitions().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
	}

	/** What becomes of the text; empty when the edit is refused. */
	private static Optional<String> changed(String before, Function<Document, Operation> operation) {
		XtextResource resource = Texts.parse(before);
		return TextEdits.of(resource, List.of(operation.apply((Document) resource.getContents().getFirst()))).map(changes -> TextChange.apply(before, changes));
	}

	private static void assertAdded(String before, Function<Document, Operation> operation, String after) {
		assertEquals(after, changed(before, operation).orElseThrow());
		assertEquals(List.of(), Texts.parse(after).getErrors(), after);
	}

	/** Steps at the end of the route of the only card. */
	private static Operation steps(Document document, String... lines) {
		return new Operation.AddLines(first(document, Declaration.class).getRoute(), null, false, List.of(lines));
	}

	@Test
	void aLineComesAfterTheLast() {
		assertAdded("""
				declaration C {
				  route {
				    draft 2026-01-10
				  }
				}
				""", d -> steps(d, "entered 2026-02-01", "published 2026-03-20"), """
				declaration C {
				  route {
				    draft 2026-01-10
				    entered 2026-02-01
				    published 2026-03-20
				  }
				}
				""");
	}

	@Test
	void aCommentBehindTheLastLineStaysWithIt() {
		assertAdded("""
				declaration C {
				  route {
				    draft 2026-01-10 // begun
				  }
				}
				""", d -> steps(d, "published 2026-03-20"), """
				declaration C {
				  route {
				    draft 2026-01-10 // begun
				    published 2026-03-20
				  }
				}
				""");
	}

	@Test
	void aBlockOnOneLineIsOpened() {
		assertAdded("declaration C {\n  route { draft 2026-01-10 }\n}\n", d -> steps(d, "published 2026-03-20"),
				"declaration C {\n  route { draft 2026-01-10\n    published 2026-03-20\n  }\n}\n");
	}

	@Test
	void anEmptyBlockGetsItsFirstLine() {
		assertAdded("declaration C {\n  route { }\n}\n", d -> steps(d, "draft 2026-01-10"), "declaration C {\n  route {\n    draft 2026-01-10\n  }\n}\n");
		assertAdded("declaration C {\n  route {}\n}\n", d -> steps(d, "draft 2026-01-10"), "declaration C {\n  route {\n    draft 2026-01-10\n  }\n}\n");
		assertAdded("declaration C {\n  route {\n  }\n}\n", d -> steps(d, "draft 2026-01-10"), "declaration C {\n  route {\n    draft 2026-01-10\n  }\n}\n");
	}

	@Test
	void aCommentInAnEmptyBlockStays() {
		assertAdded("declaration C {\n  route { // to come\n  }\n}\n", d -> steps(d, "draft 2026-01-10"),
				"declaration C {\n  route { // to come\n    draft 2026-01-10\n  }\n}\n");
		assertAdded("declaration C {\n  route { /* to come */ }\n}\n", d -> steps(d, "draft 2026-01-10"),
				"declaration C {\n  route { /* to come */\n    draft 2026-01-10\n  }\n}\n");
	}

	@Test
	void whatHasNoBracesGetsThem() {
		assertAdded("owner A \"A B.V.\"\n\nowner B { }\n", d -> new Operation.AddLines(first(d, Owner.class), null, false, List.of("registered 2019-04-01")),
				"owner A \"A B.V.\" {\n  registered 2019-04-01\n}\n\nowner B { }\n");
	}

	@Test
	void whatHasNoBracesGetsThemBeforeTheCommentBehindIt() {
		assertAdded("owner A \"A B.V.\" // ours\n", d -> new Operation.AddLines(first(d, Owner.class), null, false, List.of("registered 2019-04-01")),
				"owner A \"A B.V.\" {\n  registered 2019-04-01\n} // ours\n");
	}

	@Test
	void linesEndAsThoseOfTheTextDo() {
		String before = "declaration C {\r\n  route {\r\n    draft 2026-01-10\r\n  }\r\n}\r\n";
		assertAdded(before, d -> steps(d, "published 2026-03-20"), before.replace("2026-01-10\r\n", "2026-01-10\r\n    published 2026-03-20\r\n"));
	}

	@Test
	void tabsAreKept() {
		String before = "declaration C {\n\troute {\n\t\tdraft 2026-01-10\n\t}\n}\n";
		assertAdded(before, d -> steps(d, "published 2026-03-20"), before.replace("2026-01-10\n", "2026-01-10\n\t\tpublished 2026-03-20\n"));
	}

	@Test
	void aDefinitionIndentedByTabsWithinIsNotGivenSpaces() {
		assertAdded("declaration C {\n\tcategory 3\n}\n", d -> new Operation.AddLines(first(d, Declaration.class), null, false, List.of("brand \"X\"")),
				"declaration C {\n\tcategory 3\n\tbrand \"X\"\n}\n");
	}

	@Test
	void theIndentationOfTheLinesThatAreThereIsTaken() {
		assertAdded("declaration C {\n    category 3\n}\n", d -> new Operation.AddLines(first(d, Declaration.class), null, false, List.of("brand \"X\"")),
				"declaration C {\n    category 3\n    brand \"X\"\n}\n");
	}

	@Test
	void linesMayStandApartAndHaveEntriesOfTheirOwn() {
		assertAdded("declaration C { }\n\nreview R of C {\n  reviewer Y\n}\nreviewer Y\n",
				d -> new Operation.AddLines(first(d, Review.class), null, true, List.of("item gwp-sum open {", "  finding major \"Half of it.\"", "}")),
				"declaration C { }\n\nreview R of C {\n  reviewer Y\n\n  item gwp-sum open {\n    finding major \"Half of it.\"\n  }\n}\nreviewer Y\n");
	}

	@Test
	void linesComeAfterAnotherObject() {
		assertAdded("declaration C { }\n\nreview R of C {\n  item a open\n  item b open // later\n}\n",
				d -> new Operation.AddLines(first(d, Review.class), first(d, Review.class).getItems().getFirst(), false, List.of("item c open")),
				"declaration C { }\n\nreview R of C {\n  item a open\n  item c open\n  item b open // later\n}\n");
	}

	@Test
	void theLastLineOfATextNeedsNoEnd() {
		assertAdded("declaration C { route { draft } }", d -> steps(d, "published 2026-03-20"), "declaration C { route { draft\n  published 2026-03-20\n} }");
	}

	@Test
	void aBrokenBlockIsLeftAlone() {
		for (String broken : List.of("declaration C {\n  route {\n    draft 2026-01-10\n", "declaration C {\n  route {\n    draft 2026-01-10 by\n  }\n}\n",
				"declaration C {\n  route {\n    drft 2026-01-10\n  }\n}\n")) {
			XtextResource resource = Texts.parse(broken);
			Declaration card = first((Document) resource.getContents().getFirst(), Declaration.class);
			assertTrue(card.getRoute() == null || TextEdits.of(resource, List.of(new Operation.AddLines(card.getRoute(), null, false, STEP))).isEmpty(), broken);
		}
	}

	@Test
	void aMistakeElsewhereDoesNotKeepItFromBeingDone() {
		String before = "declaration C {\n  route {\n    draft 2026-01-10\n  }\n}\n\ndeclaration D { catgory 3 }\n";
		assertEquals(before.replace("2026-01-10\n", "2026-01-10\n    published 2026-03-20\n"), changed(before, d -> steps(d, "published 2026-03-20")).orElseThrow());
	}
}
