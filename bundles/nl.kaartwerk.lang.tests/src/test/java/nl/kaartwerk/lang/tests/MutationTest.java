package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.derivation.Derivation;
import nl.kaartwerk.calculation.derivation.Derivations;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.fix.QuickFix;
import nl.kaartwerk.lang.fix.QuickFixes;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.formatting.TableFormatter;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.library.FactReader;
import nl.kaartwerk.rules.library.LibraryCheck;
import nl.kaartwerk.rules.library.TextFacts;
import nl.kaartwerk.rules.settings.RuleSettings;

/** Whatever a text is turned into: it parses to something, is checked and computed without an exception, and no character is lost. */
class MutationTest {
	private static final int MUTANTS = 2000;
	private static final long SEED = 20260701;
	private static final String[] PIECES = { "{", "}", "\"", "//", "/*", "*/", "[", "]", ",", ":", "\n", "\r\n", "\t", "1e999", "-", "ND", "1,2",
			"impacts A2 {", "profile {", "declaration X {", "é", "\u2028", "\uFEFF", "\uD83D\uDE00", "0".repeat(400), "((((((((", "%", "A1-A3", "." };

	private static List<String> corpus() throws IOException {
		Path examples = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.examples/projects");
		try (Stream<Path> files = Files.walk(examples)) {
			List<String> texts = new ArrayList<>();
			for (Path file : files.filter(f -> f.toString().endsWith(".kaart")).sorted().toList()) {
				texts.add(Files.readString(file));
			}
			assertFalse(texts.isEmpty(), "no examples to mutate");
			return texts;
		}
	}

	@Test
	void noMutantOfTheExamplesThrowsHangsOrLosesText() throws IOException {
		List<String> corpus = corpus();
		Random random = new Random(SEED);
		for (int n = 0; n < MUTANTS; n++) {
			String text = mutate(corpus.get(random.nextInt(corpus.size())), corpus, random);
			long start = System.nanoTime();
			int mutant = n;
			try {
				run(text);
			} catch (RuntimeException | StackOverflowError | AssertionError e) {
				throw new AssertionError("mutant " + mutant + " of seed " + SEED + ":\n" + text, e);
			}
			assertTrue(System.nanoTime() - start < 5_000_000_000L, () -> "mutant " + mutant + " took too long");
		}
	}

	private static String mutate(String text, List<String> corpus, Random random) {
		StringBuilder mutant = new StringBuilder(text);
		for (int i = random.nextInt(4); i >= 0; i--) {
			int at = random.nextInt(mutant.length() + 1);
			int length = Math.min(random.nextInt(40), mutant.length() - at);
			switch (random.nextInt(6)) {
			case 0 -> mutant.delete(at, at + length);
			case 1 -> mutant.insert(at, PIECES[random.nextInt(PIECES.length)]);
			case 2 -> mutant.setLength(at);
			case 3 -> {
				String cut = mutant.substring(at, at + length);
				mutant.delete(at, at + length);
				mutant.insert(random.nextInt(mutant.length() + 1), cut);
			}
			case 4 -> mutant.insert(at, PIECES[random.nextInt(PIECES.length)].repeat(20));
			default -> {
				String other = corpus.get(random.nextInt(corpus.size()));
				int from = random.nextInt(other.length());
				mutant.insert(at, other, from, Math.min(other.length(), from + 200));
			}
			}
		}
		return mutant.toString();
	}

	/** Every fix can be made, and one that is certain takes its finding away and leaves everything readable that was. */
	private static void fix(String text, XtextResource resource) {
		QuickFixes fixes = Texts.INJECTOR.getInstance(QuickFixes.class);
		List<QuickFix> all = fixes.all(resource);
		for (int i = 0; i < 8 && !all.isEmpty(); i++) {
			QuickFix fix = all.get((int) ((long) i * all.size() / 8));
			XtextResource fixed = Texts.parse(TextChange.apply(text, fix.changes()));
			assertTrue(resource.getParseResult().hasSyntaxErrors() || !fixed.getParseResult().hasSyntaxErrors(), () -> "breaks the text: " + fix);
			if (fix.isCertain() && !fix.rule().equals("syntax")) {
				assertEquals(count(all, fix) - 1, count(fixes.all(fixed), fix), fix::toString);
				assertEquals(resource.getParseResult().hasSyntaxErrors(), fixed.getParseResult().hasSyntaxErrors(), fix::toString);
			}
		}
	}

	/** Formatting moves blanks and nothing else, and has nothing left to do the second time. */
	private static void format(String text, XtextResource resource) {
		String formatted = TextChange.apply(text, TableFormatter.format(resource));
		assertEquals(withoutBlanks(text), withoutBlanks(formatted));
		XtextResource again = Texts.parse(formatted);
		assertEquals(List.of(), TableFormatter.format(again));
		assertEquals(syntaxErrors(resource), syntaxErrors(again));
	}

	/** Every code is one of the catalogue, and the facts for the library can be read of anything. */
	private static void check(XtextResource resource) {
		for (Issue issue : Texts.issues(resource)) {
			assertTrue(Catalogue.find(issue.getCode()).isPresent(), issue::toString);
		}
		if (!resource.getContents().isEmpty()) {
			TextFacts facts = new FactReader(Method.shipped()).read((Document) resource.getContents().getFirst(), "a.kaart");
			LibraryCheck.run(List.of(facts), List.of(facts), List.of(facts), RuleSettings.shipped(), true, Method.shipped());
		}
	}

	private static int syntaxErrors(XtextResource resource) {
		int errors = 0;
		for (INode error : resource.getParseResult().getSyntaxErrors()) {
			errors += error.getSyntaxErrorMessage() == null ? 0 : 1;
		}
		return errors;
	}

	private static String withoutBlanks(String text) {
		return text.replaceAll("[ \\t\u00a0\ufeff]+", "");
	}

	private static long count(List<QuickFix> fixes, QuickFix like) {
		return fixes.stream().filter(f -> f.rule().equals(like.rule()) && f.kind().equals(like.kind())).count();
	}

	private static void explain(Derivation step, int depth) {
		step.text(Locale.ENGLISH);
		if (depth > 0) {
			step.parts().stream().limit(4).forEach(part -> explain(part, depth - 1));
		}
	}

	private static void run(String text) {
		XtextResource resource = Texts.parse(text);
		assertEquals(new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8),
				resource.getParseResult().getRootNode().getText());
		check(resource);
		if (resource.getContents().isEmpty()) {
			return;
		}
		fix(text, resource);
		format(text, resource);
		Method method = Method.shipped();
		ModelCards cards = new ModelCards(method);
		Calculator calculator = new Calculator(method, cards);
		for (Definition definition : ((Document) resource.getContents().get(0)).getDefinitions()) {
			if (definition instanceof Work work) {
				WorkResult result = calculator.calculate(work, LocalDate.of(2026, 7, 1));
				explain(new Derivations(result, "A2").work(), 9);
				Contributions.of(result, Grouping.INDICATOR, "A2");
			} else if (definition instanceof Declaration card) {
				calculator.calculate(cards.card(card), "A1");
			}
		}
	}
}
