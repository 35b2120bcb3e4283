package nl.kaartwerk.lang.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Injector;

import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;

/** Parses and validates texts in memory. */
final class Texts {
	static final Injector INJECTOR = KaartStandaloneSetup.injector();

	static {
		INJECTOR.getInstance(Language.class).use(Locale.ENGLISH);
	}

	private Texts() {
	}

	static XtextResource parse(String text) {
		XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("mem:/t.kaart"));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	static Document document(String text) {
		XtextResource resource = parse(text);
		if (!resource.getErrors().isEmpty()) {
			throw new AssertionError(resource.getErrors().toString());
		}
		return (Document) resource.getContents().get(0);
	}

	static Declaration card(String body) {
		return (Declaration) document("declaration Card \"C\" {\n" + body + "\n}\n").getDefinitions().get(0);
	}

	static List<Issue> issues(String text) {
		return issues(parse(text));
	}

	static List<Issue> issues(XtextResource resource) {
		List<Issue> issues = new ArrayList<>(INJECTOR.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl));
		issues.sort(Comparator.comparing(Issue::getOffset));
		return issues;
	}

	/** What any short text lacks of a whole card or work, or what its invented scores amount to. Each of these rules has cases of its own. */
	private static final Set<String> OF_WHOLE_CARDS = Set.of("category-missing", "functional-unit-missing", "mass-missing", "service-life-missing",
			"classification-missing", "validity-missing", "validity-expired", "background-missing", "method-missing", "pcr-missing", "data-period-missing",
			"scores-missing", "set-in-force-missing", "module-missing", "table-rows-missing", "score-not-declared", "score-unit-slip", "indicator-dominates",
			"owner-missing", "brand-missing", "reviewer-missing", "review-date-missing", "participants-missing", "representativeness-missing",
			"owner-not-nmd", "function-missing", "gross-floor-area-missing", "reference-date-missing", "analysis-period-missing", "work-empty",
			"element-code-unknown", "use-no-scores", "table-row-copied", "scenario-unused", "table-unit-converted", "use-twice", "table-row-zero",
			"gwp-by-total", "table-column-empty");

	/** The findings that are about what stands in the text, as "code <marked text>". */
	static List<String> markedHere(String text) {
		return marked(text).stream().filter(m -> !OF_WHOLE_CARDS.contains(m.substring(0, m.indexOf(' ')))).toList();
	}

	/** The findings as "code <marked text>", in the order of the text. */
	static List<String> marked(String text) {
		return issues(text).stream()
				.map(i -> i.getCode() + " <" + text.substring(i.getOffset(), Math.min(text.length(), i.getOffset() + i.getLength())) + ">").toList();
	}
}
