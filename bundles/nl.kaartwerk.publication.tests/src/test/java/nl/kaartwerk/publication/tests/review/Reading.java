package nl.kaartwerk.publication.tests.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.fix.TextEdits;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.publication.review.Checklist;
import nl.kaartwerk.publication.review.ReviewEdits;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.rules.Circumstances;
import nl.kaartwerk.rules.Rules;
import nl.kaartwerk.rules.Today;
import nl.kaartwerk.rules.library.LibraryFindings;
import nl.kaartwerk.rules.settings.RuleSettings;
import nl.kaartwerk.text.operation.Operation;

/** A text with a review and its card, as the language reads it. */
final class Reading {
	static final Injector INJECTOR = KaartStandaloneSetup.injector();
	static final LocalDate DAY = LocalDate.of(2026, 3, 14);
	private static final Method METHOD = Method.shipped();

	private final XtextResource resource;

	private Reading(XtextResource resource) {
		this.resource = resource;
	}

	static Reading of(String text) {
		XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("mem:/t.kaart"));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new Reading(resource);
	}

	/** That the text is one of the language. */
	Reading sound() {
		if (!resource.getErrors().isEmpty()) {
			throw new AssertionError(resource.getErrors() + "\n" + resource.getParseResult().getRootNode().getText());
		}
		return this;
	}

	Document document() {
		return (Document) resource.getContents().getFirst();
	}

	Review review() {
		return definition(Review.class);
	}

	Declaration card() {
		return definition(Declaration.class);
	}

	Checklist checklist() {
		return Checklist.of(card(), RuleSettings.shipped(), METHOD);
	}

	ReviewState state() {
		Rules rules = new Rules(METHOD, RuleSettings.shipped());
		return ReviewState.of(review(), rules.check(document(), new Circumstances(new Today(DAY), LibraryFindings.NONE, true)), RuleSettings.shipped(), METHOD);
	}

	/** The text after an act of somebody. */
	String after(String by, BiFunction<ReviewEdits, Reading, List<Operation>> act) {
		String before = resource.getParseResult().getRootNode().getText();
		return TextChange.apply(before, TextEdits.of(resource, act.apply(new ReviewEdits(review(), checklist(), DAY, by), this)).orElseThrow());
	}

	/** What is read after an act of somebody. */
	Reading then(String by, BiFunction<ReviewEdits, Reading, List<Operation>> act) {
		return of(after(by, act)).sound();
	}

	String text() {
		return resource.getParseResult().getRootNode().getText();
	}

	/** A finding or question, counted from 0 in the order of the checklist. */
	ReviewState.Conversation conversation(int position) {
		return state().conversations().get(position);
	}

	<T> T definition(Class<T> kind) {
		return document().getDefinitions().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
	}
}
