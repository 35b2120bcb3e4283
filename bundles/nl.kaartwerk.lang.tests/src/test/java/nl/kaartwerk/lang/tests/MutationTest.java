package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Work;

/** Whatever a text is turned into: it parses to something, is checked and computed without an exception, and no character is lost. */
class MutationTest {
	private static final int MUTANTS = 2000;
	private static final long SEED = 20260701;
	@Test
	void noMutantOfTheExamplesThrowsHangsOrLosesText() throws IOException {
		Mutants mutants = new Mutants(SEED);
		for (int n = 0; n < MUTANTS; n++) {
			String text = mutants.next();
			long start = System.nanoTime();
			int mutant = n;
			try {
				run(text);
			} catch (RuntimeException | StackOverflowError e) {
				throw new AssertionError("mutant " + mutant + " of seed " + SEED, e);
			}
			assertTrue(System.nanoTime() - start < 5_000_000_000L, () -> "mutant " + mutant + " took too long");
		}
	}

	private static void run(String text) {
		XtextResource resource = Texts.parse(text);
		assertEquals(new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8),
				resource.getParseResult().getRootNode().getText());
		Texts.INJECTOR.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
		if (resource.getContents().isEmpty()) {
			return;
		}
		Method method = Method.shipped();
		ModelCards cards = new ModelCards(method);
		Calculator calculator = new Calculator(method, cards);
		for (Definition definition : ((Document) resource.getContents().get(0)).getDefinitions()) {
			if (definition instanceof Work work) {
				calculator.calculate(work, LocalDate.of(2026, 7, 1)).outcome("A2");
			} else if (definition instanceof Declaration card) {
				calculator.calculate(cards.card(card), "A1");
			}
		}
	}
}
