package nl.kaartwerk.lang.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import nl.kaartwerk.lang.validation.CheckDay;
import nl.kaartwerk.lang.validation.FindingPlace;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.ReplyKind;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.catalogue.ReviewRules;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.fix.Fix;
import nl.kaartwerk.rules.review.RemarkStanding;
import nl.kaartwerk.rules.review.Replies;
import nl.kaartwerk.rules.review.Reviewers;
import nl.kaartwerk.rules.waiver.Waivers;
import nl.kaartwerk.text.operation.Operation;

/**
 * Ways on from what a review says of a card: answers in the text of the review. What they say is for a person to decide, so they are never
 * made for many at once.
 */
class RemarkFixes {
	private static final Set<Rule> RULES = Set.of(ReviewRules.FINDING_MAJOR, ReviewRules.FINDING_MINOR, ReviewRules.QUESTION);

	@Inject
	private CheckDay day;

	@Inject
	private Language language;

	/** Where a remark stands. */
	private record Found(XtextResource text, Review review, Remark remark) {
	}

	/** @param card that the finding is in */
	List<QuickFix> of(Finding finding, FindingPlace place, XtextResource card) {
		List<QuickFix> fixes = new ArrayList<>();
		if (RULES.contains(finding.rule())) {
			find(finding, card).ifPresent(found -> {
				String practitioner = Optional.ofNullable(Waivers.card(finding.object())).flatMap((Declaration of) -> Reviewers.practitioner(of)).orElse("");
				String reviewer = Reviewers.of(found.review).orElse("");
				add("review-reply", ReplyKind.REPLY, practitioner, "", found, finding, place, card, fixes);
				add("review-resolve", ReplyKind.RESOLVED, reviewer, null, found, finding, place, card, fixes);
				if (RemarkStanding.of(found.remark) == RemarkStanding.ANSWERED) {
					add("review-reopen", ReplyKind.REOPENED, reviewer, "", found, finding, place, card, fixes);
				}
			});
		}
		return fixes;
	}

	private void add(String key, ReplyKind kind, String by, String text, Found found, Finding finding, FindingPlace place, XtextResource card, List<QuickFix> fixes) {
		Operation reply = Replies.add(found.remark, kind, day.day(), by, text);
		Fix fix = new Fix(key, key, List.of(found.review.getName()), Fix.Sureness.TO_COMPLETE, List.of(reply));
		URI file = found.text == card ? null : found.text.getURI();
		TextEdits.of(found.text, fix.operations()).ifPresent(changes -> fixes.add(new QuickFix(finding.rule().id(), fix.kind(), fix.title(language.locale()), fix.sureness(),
				place.offset(), place.length(), file, changes)));
	}

	/** By what the finding says of where the remark stands; the review may have been edited since the library was looked at. */
	private static Optional<Found> find(Finding finding, XtextResource card) {
		List<String> values = finding.values();
		URI file = URI.createURI(value(finding, "file"));
		ResourceSet texts = card.getResourceSet();
		if (texts.getResource(file, false) == null && !texts.getURIConverter().exists(file, null)) {
			return Optional.empty();
		}
		if (!(texts.getResource(file, true) instanceof XtextResource text) || text.getContents().isEmpty() || !(text.getContents().getFirst() instanceof Document document)) {
			return Optional.empty();
		}
		String name = value(finding, "review");
		String simple = name.substring(name.lastIndexOf('.') + 1);
		int position = Integer.parseInt(values.getLast());
		for (var definition : document.getDefinitions()) {
			if (definition instanceof Review review && simple.equals(review.getName())) {
				List<Remark> remarks = review.getItems().stream().flatMap(item -> item.getRemarks().stream()).toList();
				if (position < remarks.size() && RemarkStanding.isConversation(remarks.get(position)) && String.valueOf(remarks.get(position).getText()).equals(value(finding, "text"))) {
					return Optional.of(new Found(text, review, remarks.get(position)));
				}
			}
		}
		return Optional.empty();
	}

	private static String value(Finding finding, String name) {
		return finding.values().get(finding.rule().names().indexOf(name));
	}
}
