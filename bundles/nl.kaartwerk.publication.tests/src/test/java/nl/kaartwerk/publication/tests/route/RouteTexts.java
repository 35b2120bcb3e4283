package nl.kaartwerk.publication.tests.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Injector;

import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.publication.route.CardFindings;
import nl.kaartwerk.publication.route.Obstacle;
import nl.kaartwerk.publication.route.Standing;
import nl.kaartwerk.rules.Circumstances;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.Rules;
import nl.kaartwerk.rules.Today;
import nl.kaartwerk.rules.library.FactReader;
import nl.kaartwerk.rules.library.LibraryCheck;
import nl.kaartwerk.rules.library.LibraryFindings;
import nl.kaartwerk.rules.library.TextFacts;
import nl.kaartwerk.rules.settings.RuleSettings;

/** A text in memory, judged at a day with the lists of a project. */
final class RouteTexts {
	static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final Injector INJECTOR = KaartStandaloneSetup.injector();

	final Document document;
	final Method method;
	final LocalDate day;
	final List<Report> reports;

	private RouteTexts(String text, String parties, LocalDate day) {
		XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("mem:/t.kaart"));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
		if (!resource.getErrors().isEmpty()) {
			throw new AssertionError(resource.getErrors().toString());
		}
		this.day = day;
		document = (Document) resource.getContents().getFirst();
		Methods methods = Methods.with(parties.isEmpty() ? Map.of() : Map.of(Methods.PARTIES, "role,name,from,until,status,source\n" + parties));
		if (!methods.faults().isEmpty()) {
			throw methods.faults().getFirst();
		}
		method = methods.at(day);
		List<TextFacts> facts = List.of(new FactReader(method).read(document, resource.getURI().toString()));
		LibraryFindings library = LibraryCheck.run(facts, facts, facts, RuleSettings.shipped(), false, method);
		reports = new Rules(method, RuleSettings.shipped()).check(document, new Circumstances(new Today(day), library, true));
	}

	static RouteTexts of(String text) {
		return new RouteTexts(text, "", DAY);
	}

	/** @param parties lines of parties.csv, without its header */
	static RouteTexts of(String text, String parties) {
		return new RouteTexts(text, parties, DAY);
	}

	static RouteTexts at(LocalDate day, String text) {
		return new RouteTexts(text, "", day);
	}

	Declaration card() {
		return document.getDefinitions().stream().filter(Declaration.class::isInstance).map(Declaration.class::cast).findFirst().orElseThrow();
	}

	Standing standing() {
		List<Review> reviews = document.getDefinitions().stream().filter(Review.class::isInstance).map(Review.class::cast).toList();
		return Standing.of(card(), CardFindings.of(card(), reports), reviews, method, day, true);
	}

	static List<String> rules(List<Obstacle> obstacles) {
		return obstacles.stream().map(each -> each.rule().id()).toList();
	}

	static List<String> sentences(List<Obstacle> obstacles) {
		return obstacles.stream().map(each -> each.sentence(Locale.ENGLISH)).toList();
	}
}
