package nl.kaartwerk.ui.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.results.CardTexts;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.validation.RuleRun;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.rules.Report;

/** The reviews of the workspace as lines. What no changed text is a part of is not read again. */
final class ReviewReader {
	/** A review that was read, and the texts that it was made of. */
	private record Known(Line line, Set<URI> texts) {
	}

	private final Map<URI, Known> known = new ConcurrentHashMap<>();

	/** Forgets what rests on these texts, and what looks for a card: it may be in them now. */
	void changed(Set<URI> texts) {
		known.values().removeIf(each -> each.line.head().card().isEmpty() || each.texts.stream().anyMatch(texts::contains));
	}

	/** Forgets everything. */
	void forget() {
		known.clear();
	}

	/** All reviews, by card and reviewer. */
	CompletableFuture<List<Line>> read(LanguageServices services) {
		return services.server().projects().read((projects, cancel) -> {
			List<Line> lines = new ArrayList<>();
			Set<URI> there = new HashSet<>();
			for (CardTexts project : projects) {
				for (IEObjectDescription review : project.names().getExportedObjectsByType(Literals.REVIEW)) {
					if (cancel.isCanceled()) {
						throw new CancellationException();
					}
					there.add(review.getEObjectURI());
					Known each = known.computeIfAbsent(review.getEObjectURI(), source -> read(project, source));
					if (each != null) {
						lines.add(each.line);
					}
				}
			}
			known.keySet().retainAll(there);
			lines.sort(Comparator.comparing((Line line) -> line.head().cardLabel(), String.CASE_INSENSITIVE_ORDER).thenComparing(line -> line.head().reviewer())
					.thenComparing(line -> line.head().source().toString()));
			return lines;
		});
	}

	/** Null when the text does not have it. */
	private static Known read(CardTexts project, URI source) {
		if (!(project.text(source.trimFragment()).getEObject(source.fragment()) instanceof Review review)) {
			return null;
		}
		ReviewState state = state(review);
		Set<URI> texts = new HashSet<>(Set.of(source.trimFragment()));
		state.card().ifPresent(card -> texts.add(card.eResource().getURI()));
		return new Known(ReviewLines.of(state), texts);
	}

	/** How far a review is, with what the rules say of its card now. */
	static ReviewState state(Review review) {
		XtextResource home = review.getCard() != null && !review.getCard().eIsProxy() ? (XtextResource) review.getCard().eResource() : (XtextResource) review.eResource();
		List<Report> reports = KaartIdeSetup.injector().getInstance(RuleRun.class).reports(home);
		ProjectData data = ProjectData.of(home);
		return ReviewState.of(review, reports, data.rules().settings(), data.method());
	}
}
