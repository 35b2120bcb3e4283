package nl.kaartwerk.lang.ide.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.folding.FoldingRange;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Injector;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.derivation.Derivation;
import nl.kaartwerk.calculation.derivation.Derivations;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.fix.QuickFix;
import nl.kaartwerk.lang.fix.QuickFixes;
import nl.kaartwerk.lang.fix.Repair;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.formatting.TableFormatter;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.server.KaartDocument;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.library.FactReader;
import nl.kaartwerk.rules.library.LibraryCheck;
import nl.kaartwerk.rules.library.TextFacts;
import nl.kaartwerk.rules.settings.RuleSettings;

/** Lets a text go through everything that an editor asks for, and looks that nothing throws, nothing is lost and every edit fits. */
final class Digestion {
	private static final Injector INJECTOR = KaartIdeSetup.injector();
	private static final int FIXES = 12;
	private static final int PLACES = 2;

	static {
		INJECTOR.getInstance(Language.class).use(Locale.ENGLISH);
	}

	private final String text;
	private final XtextResource resource;
	private final Document document;

	private Digestion(String text) {
		this.text = text;
		resource = parse(text);
		document = new KaartDocument(1, text);
	}

	/** @param place decides at which places of the text it is asked */
	static void of(String text, long place) {
		Digestion digestion = new Digestion(asUtf8(text));
		digestion.keepsTheText();
		digestion.check();
		digestion.ask(place);
		digestion.fix();
		digestion.format();
		digestion.calculate();
	}

	/** Texts are stored as UTF-8, which has no halves of a character. */
	static String asUtf8(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

	private static XtextResource parse(String text) {
		XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("mem:/t.kaart"));
		try {
			resource.load(new LazyStringInputStream(text, StandardCharsets.UTF_8.name()), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	private void keepsTheText() {
		assertEquals(text, resource.getParseResult().getRootNode().getText());
	}

	/** Every code is one of the catalogue and every finding stands in the text, and the facts for the library can be read of anything. */
	private void check() {
		for (Issue issue : INJECTOR.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)) {
			assertTrue(Catalogue.find(issue.getCode()).isPresent(), issue::toString);
			int offset = issue.getOffset();
			assertTrue(offset >= 0 && offset + issue.getLength() <= text.length(), issue::toString);
			assertEquals(document.getPosition(offset), new Position(issue.getLineNumber() - 1, issue.getColumn() - 1), issue::toString);
			assertEquals(document.getPosition(offset + issue.getLength()), new Position(issue.getLineNumberEnd() - 1, issue.getColumnEnd() - 1),
					issue::toString);
		}
		if (resource.getContents().getFirst() instanceof nl.kaartwerk.model.Document root) {
			TextFacts facts = new FactReader(Method.shipped()).read(root, "a.kaart");
			LibraryCheck.run(List.of(facts), List.of(facts), List.of(facts), RuleSettings.shipped(), true, Method.shipped());
		}
	}

	private void ask(long place) {
		for (DocumentSymbol symbol : INJECTOR.getInstance(HierarchicalDocumentSymbolService.class).getSymbols(resource, CancelIndicator.NullImpl)) {
			check(symbol);
		}
		for (FoldingRange fold : INJECTOR.getInstance(IFoldingRangeProvider.class).getFoldingRanges(resource, CancelIndicator.NullImpl)) {
			assertTrue(fold.getOffset() >= 0 && fold.getOffset() + fold.getLength() <= text.length(), "folds what is not there");
		}
		for (int i = 0; i < PLACES; i++) {
			Position position = document.getPosition((int) (Long.remainderUnsigned(place * (i + 1), text.length() + 1)));
			TextDocumentIdentifier file = new TextDocumentIdentifier("mem:/t.kaart");
			INJECTOR.getInstance(IHoverService.class).hover(document, resource, new HoverParams(file, position), CancelIndicator.NullImpl);
			complete(new CompletionParams(file, position));
		}
	}

	private void check(DocumentSymbol symbol) {
		int start = document.getOffSet(symbol.getRange().getStart());
		int end = document.getOffSet(symbol.getRange().getEnd());
		assertTrue(start <= document.getOffSet(symbol.getSelectionRange().getStart()) && document.getOffSet(symbol.getSelectionRange().getEnd()) <= end,
				() -> "the name of a symbol stands outside of it: " + symbol);
		symbol.getChildren().forEach(this::check);
	}

	private void complete(CompletionParams place) {
		for (CompletionItem item : INJECTOR.getInstance(ContentAssistService.class).createCompletionList(document, resource, place, CancelIndicator.NullImpl).getItems()) {
			TextEdit edit = item.getTextEdit().getLeft();
			int start = document.getOffSet(edit.getRange().getStart());
			int end = document.getOffSet(edit.getRange().getEnd());
			int caret = document.getOffSet(place.getPosition());
			assertTrue(start <= caret && caret <= end, item::toString);
		}
	}

	/** Every fix can be made, and one that is certain takes its finding away and leaves everything readable that was. */
	private void fix() {
		QuickFixes fixes = INJECTOR.getInstance(QuickFixes.class);
		List<QuickFix> all = fixes.all(resource);
		all.forEach(fix -> fits(fix.changes()));
		int count = Math.min(FIXES, all.size());
		for (int i = 0; i < count; i++) {
			QuickFix fix = all.get((int) ((long) i * all.size() / count));
			XtextResource fixed = parse(TextChange.apply(text, fix.changes()));
			assertTrue(resource.getParseResult().hasSyntaxErrors() || !fixed.getParseResult().hasSyntaxErrors(), () -> "breaks the text: " + fix);
			if (fix.isCertain() && !fix.rule().equals("syntax")) {
				assertEquals(count(all, fix) - 1, count(fixes.all(fixed), fix), fix::toString);
				assertEquals(resource.getParseResult().hasSyntaxErrors(), fixed.getParseResult().hasSyntaxErrors(), fix::toString);
			}
		}
		Set<String> kinds = new LinkedHashSet<>();
		all.stream().filter(fix -> kinds.add(fix.rule() + ' ' + fix.kind())).limit(PLACES).forEach(fix -> fits(
				INJECTOR.getInstance(Repair.class).once(resource, other -> other.rule().equals(fix.rule()) && other.kind().equals(fix.kind()))));
	}

	private static long count(List<QuickFix> fixes, QuickFix like) {
		return fixes.stream().filter(f -> f.rule().equals(like.rule()) && f.kind().equals(like.kind())).count();
	}

	/** Edits lie in the text and not over each other. */
	private void fits(List<TextChange> changes) {
		int end = 0;
		for (TextChange change : changes.stream().sorted(Comparator.comparingInt(TextChange::offset)).toList()) {
			assertTrue(end <= change.offset() && change.offset() + change.length() <= text.length(), changes::toString);
			end = change.offset() + change.length();
		}
	}

	/** Formatting moves blanks and nothing else, and has nothing left to do the second time. */
	private void format() {
		List<TextChange> changes = TableFormatter.format(resource);
		fits(changes);
		String formatted = TextChange.apply(text, changes);
		XtextResource again = parse(formatted);
		assertEquals(tokens(resource), tokens(again), "tokens after formatting");
		assertEquals(withoutBlanks(text), withoutBlanks(formatted), "characters after formatting");
		assertEquals(List.of(), TableFormatter.format(again), "left to format");
	}

	/** The words, cells and comments of a text, in their order. */
	private static List<String> tokens(XtextResource resource) {
		List<String> tokens = new ArrayList<>();
		for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
			String word = withoutBlanks(leaf.getText()).strip();
			if (!word.isEmpty()) {
				tokens.add(leaf.isHidden() ? "hidden " + word : word);
			}
		}
		for (ScoreTable table : EcoreUtil2.eAllOfType(resource.getContents().getFirst(), ScoreTable.class)) {
			tokens.add(table.getColumns() == null ? "no columns" : table.getColumns().columns().stream().map(c -> c.scenario() + ":" + c.module()).toList().toString());
			for (Row row : table.getRows()) {
				Cells cells = row.getCells() == null ? Cells.of(List.of()) : row.getCells();
				IntStream.range(0, cells.size()).mapToObj(cells::text).forEach(tokens::add);
			}
		}
		return tokens;
	}

	private static String withoutBlanks(String text) {
		return text.replaceAll("[ \\t\u00a0\ufeff]+", "");
	}

	private void calculate() {
		Method method = Method.shipped();
		ModelCards cards = new ModelCards(method);
		Calculator calculator = new Calculator(method, cards);
		for (Definition definition : ((nl.kaartwerk.model.Document) resource.getContents().getFirst()).getDefinitions()) {
			if (definition instanceof Work work) {
				WorkResult result = calculator.calculate(work, LocalDate.of(2026, 7, 1));
				explain(new Derivations(result, "A2").work(), 9);
				Contributions.of(result, Grouping.INDICATOR, "A2");
			} else if (definition instanceof Declaration card) {
				calculator.calculate(cards.card(card), "A1");
			}
		}
	}

	private static void explain(Derivation step, int depth) {
		step.text(Locale.ENGLISH);
		if (depth > 0) {
			step.parts().stream().limit(4).forEach(part -> explain(part, depth - 1));
		}
	}
}
