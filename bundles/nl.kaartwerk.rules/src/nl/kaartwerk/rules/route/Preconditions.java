package nl.kaartwerk.rules.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Party;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.Practitioner;
import nl.kaartwerk.model.Reviewer;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.ProvenanceRules;
import nl.kaartwerk.rules.catalogue.ReviewRules;
import nl.kaartwerk.rules.catalogue.RouteRules;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.provenance.PartyCheck;
import nl.kaartwerk.rules.route.Precondition.Outcome;
import nl.kaartwerk.rules.waiver.Waivers;

/**
 * What a card must have before it takes a step, taken already or not (NMD white paper, chapter 3). Stateless. What a step asks of the
 * reviews of a card is not said here: they stand in texts of their own.
 */
public final class Preconditions {
	private static final int NAMED_RULES = 3;

	private final Recognition recognition;

	public Preconditions(Method method) {
		recognition = new Recognition(method);
	}

	/** What the card itself must say, and who stands behind it. */
	public List<Precondition> of(Declaration card, RouteState step, StepDay day) {
		List<Precondition> all = new ArrayList<>();
		switch (step) {
		case OWNER_REGISTERED -> owner(card, day, all);
		case ENTERED -> practitioner(card, day, all);
		case IN_REVIEW -> reviewer(card, day, all);
		case APPROVED -> reviewed(card, all);
		case PUBLISHED -> {
			owner(card, day, all);
			validity(card, all);
		}
		case ACTIVE_UNTIL -> validity(card, all);
		case DRAFT, WITHDRAWN -> {
			// a draft asks for nothing, and nothing stands in the way of a withdrawal
		}
		}
		return all;
	}

	/** Whether a step is for cards without errors only: all are from the entry on, until the card is withdrawn. */
	static boolean needsNoErrors(RouteState step) {
		return step.compareTo(RouteState.ENTERED) >= 0 && step != RouteState.WITHDRAWN;
	}

	/**
	 * That the card has no errors. Findings on the route itself are said where they are; that the validity ran out is what time did, not the
	 * step.
	 *
	 * @param reports on the text that the card stands in
	 */
	public Precondition errors(Declaration card, RouteState step, Collection<Report> reports) {
		List<Report> errors = needsNoErrors(step) ? reports.stream().filter(report -> isInTheWay(report, card)).toList() : List.of();
		List<String> rules = errors.stream().map(report -> report.finding().rule().id()).distinct().toList();
		String named = rules.stream().limit(NAMED_RULES).collect(Collectors.joining(", ")) + (rules.size() > NAMED_RULES ? ", ..." : "");
		return new Precondition(RouteRules.ERRORS, errors.isEmpty() ? Outcome.MET : Outcome.NOT_MET, card, Literals.DEFINITION__NAME,
				List.of(step.getLiteral(), Integer.toString(errors.size()), named));
	}

	/** Whether a report is an error of the card that keeps it from going on. What a reviewer says of it is not: the sign-off answers for that. */
	private static boolean isInTheWay(Report report, Declaration card) {
		return report.severity() == Severity.ERROR && report.waiver() == null && !report.finding().rule().group().equals(RouteRules.ERRORS.group())
				&& !report.finding().rule().group().equals(ReviewRules.STALE.group())
				&& report.finding().rule() != ProvenanceRules.EXPIRED && Waivers.card(report.finding().object()) == card;
	}

	private static Precondition judged(boolean met, Rule rule, Declaration card, EStructuralFeature feature, String... values) {
		return new Precondition(rule, met ? Outcome.MET : Outcome.NOT_MET, card, feature, List.of(values));
	}

	private static boolean isReviewed(Declaration card) {
		return card.getCategory() != null && Steps.REVIEWED.contains(card.getCategory());
	}

	private static boolean isOfNmd(Declaration card) {
		return card.getCategory() != null && Steps.OF_NMD.contains(card.getCategory());
	}

	/** The value that stands for a property that is missing: the category, or the name when there is none. */
	private static EStructuralFeature instead(Declaration card) {
		return card.getCategory() == null ? Literals.DEFINITION__NAME : Literals.DECLARATION__CATEGORY;
	}

	private static String category(Declaration card) {
		return card.getCategory() == null ? "?" : card.getCategory();
	}

	private void owner(Declaration card, StepDay day, List<Precondition> all) {
		Owner owner = card.getOwner();
		Rule missing = isReviewed(card) ? ProvenanceRules.OWNER_MISSING : RouteRules.OWNER_MISSING;
		if (owner == null || owner.eIsProxy()) {
			all.add(judged(false, missing, card, instead(card), category(card)));
			return;
		}
		all.add(judged(true, missing, card, Literals.DECLARATION__OWNER, category(card)));
		if (isOfNmd(card)) {
			all.add(judged(PartyCheck.isNmd(owner), ProvenanceRules.OWNER_NOT_NMD, card, Literals.DECLARATION__OWNER, PartyNames.shown(owner), category(card)));
		}
		all.add(recognised(recognition.of(Party.OWNER, names(owner), owner.getRegistered(), day), RouteRules.OWNER_UNREGISTERED, RouteRules.OWNER_UNKNOWN,
				card, Literals.DECLARATION__OWNER, PartyNames.shown(owner), day));
	}

	private static List<String> names(Definition party) {
		return Stream.of(party.getTitle(), party.getName()).filter(name -> name != null).toList();
	}

	private static Precondition recognised(Outcome outcome, Rule not, Rule unknown, Declaration card, EStructuralFeature feature, String name, StepDay day) {
		return new Precondition(outcome == Outcome.HUMAN ? unknown : not, outcome, card, feature, List.of(name, day.text()));
	}

	private void practitioner(Declaration card, StepDay day, List<Precondition> all) {
		Practitioner party = card.getPractitioner() == null || card.getPractitioner().eIsProxy() ? null : card.getPractitioner();
		String name = party == null ? card.getPractitionerName() : PartyNames.shown(party);
		boolean named = name != null && !name.isBlank();
		EStructuralFeature feature = party == null ? Literals.DECLARATION__PRACTITIONER_NAME : Literals.DECLARATION__PRACTITIONER;
		if (isReviewed(card)) {
			all.add(judged(named, RouteRules.PRACTITIONER_MISSING, card, named ? feature : instead(card), category(card)));
		}
		if (named) {
			PartialDate since = party == null ? null : party.getRecognised();
			all.add(recognised(recognition.of(Party.PRACTITIONER, party == null ? List.of(name) : names(party), since, day),
					RouteRules.PRACTITIONER_UNRECOGNISED, RouteRules.PRACTITIONER_UNKNOWN, card, feature, name, day));
		}
	}

	private void reviewer(Declaration card, StepDay day, List<Precondition> all) {
		Reviewer party = card.getReviewer() == null || card.getReviewer().eIsProxy() ? null : card.getReviewer();
		String name = party == null ? card.getReviewerName() : PartyNames.shown(party);
		if (name == null || name.isBlank()) {
			all.add(judged(false, ProvenanceRules.REVIEWER_MISSING, card, instead(card), category(card)));
			return;
		}
		EStructuralFeature feature = party == null ? Literals.DECLARATION__REVIEWER_NAME : Literals.DECLARATION__REVIEWER;
		all.add(judged(true, ProvenanceRules.REVIEWER_MISSING, card, feature, category(card)));
		String role = PartyCheck.roleOfReviewer(card);
		all.add(judged(role.isEmpty(), ProvenanceRules.REVIEWER_DEPENDENT, card, feature, name, role));
		PartialDate since = party == null ? null : party.getRecognised();
		all.add(recognised(recognition.of(Party.REVIEWER, party == null ? List.of(name) : names(party), since, day), RouteRules.REVIEWER_UNRECOGNISED,
				RouteRules.REVIEWER_UNKNOWN, card, feature, name, day));
	}

	private static void reviewed(Declaration card, List<Precondition> all) {
		boolean met = card.getReviewed() != null;
		all.add(judged(met, ProvenanceRules.REVIEW_DATE_MISSING, card, met ? Literals.DECLARATION__REVIEWED : instead(card), category(card)));
	}

	private static void validity(Declaration card, List<Precondition> all) {
		boolean met = card.getValidTo() != null;
		all.add(judged(met, ProvenanceRules.VALIDITY_MISSING, card, met ? Literals.DECLARATION__VALID_TO : Literals.DEFINITION__NAME,
				String.valueOf(card.getName())));
	}
}
