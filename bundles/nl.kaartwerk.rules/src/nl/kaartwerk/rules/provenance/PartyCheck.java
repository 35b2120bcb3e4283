package nl.kaartwerk.rules.provenance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.ProvenanceRules;
import nl.kaartwerk.rules.route.PartyNames;
import nl.kaartwerk.rules.route.Steps;

/** Whose card it is and who reviewed it (R12, R13). */
public final class PartyCheck implements Checks {
	static final Set<String> REVIEWED = Set.of("1", "2");
	private static final Set<String> OF_NMD = Set.of("3", "3a");
	private static final String NMD = "nmd";
	private static final String NMD_IN_FULL = "nationale milieudatabase";

	private final Method method;

	public PartyCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Declaration.class, List.of(ProvenanceRules.OWNER_MISSING, ProvenanceRules.BRAND_MISSING, ProvenanceRules.PARTICIPANTS_MISSING,
				ProvenanceRules.REPRESENTATIVENESS_MISSING), PartyCheck::required);
		registry.on(Declaration.class, List.of(ProvenanceRules.OWNER_NOT_NMD, ProvenanceRules.OWNER_UNREGISTERED), this::owner);
		registry.on(Declaration.class, List.of(ProvenanceRules.REVIEWER_MISSING, ProvenanceRules.REVIEWER_DEPENDENT, ProvenanceRules.REVIEWER_UNRECOGNISED),
				PartyCheck::reviewer);
	}

	private static void required(Declaration card, Run run) {
		if (card.getName() == null || card.getCategory() == null) {
			return;
		}
		String category = card.getCategory();
		if (REVIEWED.contains(category) && card.getOwner() == null && Steps.asks(card, RouteState.OWNER_REGISTERED)) {
			run.report(ProvenanceRules.OWNER_MISSING, card, Literals.DECLARATION__CATEGORY, category);
		}
		if (category.equals("1") && isBlank(card.getBrand())) {
			run.report(ProvenanceRules.BRAND_MISSING, card, Literals.DECLARATION__CATEGORY, card.getName());
		}
		if (category.equals("2") && card.getParticipants().isEmpty()) {
			run.report(ProvenanceRules.PARTICIPANTS_MISSING, card, Literals.DECLARATION__CATEGORY, card.getName());
		}
		if (category.equals("2") && isBlank(card.getRepresentativeness())) {
			run.report(ProvenanceRules.REPRESENTATIVENESS_MISSING, card, Literals.DECLARATION__CATEGORY, card.getName());
		}
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	private void owner(Declaration card, Run run) {
		Owner owner = card.getOwner();
		if (owner == null || owner.eIsProxy()) {
			return;
		}
		if (card.getCategory() != null && OF_NMD.contains(card.getCategory()) && method.category(card.getCategory()).isPresent() && !isNmd(owner)) {
			run.report(ProvenanceRules.OWNER_NOT_NMD, card, Literals.DECLARATION__OWNER, PartyNames.shown(owner), card.getCategory());
		}
		if (owner.getRegistered() != null && owner.getRegistered().isDate() && card.getPublished() != null && card.getPublished().isDate()
				&& owner.getRegistered().first().isAfter(card.getPublished().last())) {
			run.report(ProvenanceRules.OWNER_UNREGISTERED, card, Literals.DECLARATION__OWNER, PartyNames.shown(owner), owner.getRegistered().text(),
					card.getPublished().text());
		}
	}

	/** Whether an owner is Stichting NMD. */
	public static boolean isNmd(Owner owner) {
		String names = (owner.getName() + ' ' + owner.getTitle()).toLowerCase(Locale.ROOT);
		return names.contains(NMD_IN_FULL) || Arrays.asList(names.split("[^\\p{L}]+")).contains(NMD);
	}

	private static void reviewer(Declaration card, Run run) {
		boolean linked = card.getReviewer() != null && !card.getReviewer().eIsProxy();
		if (card.getReviewer() == null && isBlank(card.getReviewerName())) {
			if (card.getCategory() != null && REVIEWED.contains(card.getCategory()) && Steps.asks(card, RouteState.IN_REVIEW)) {
				run.report(ProvenanceRules.REVIEWER_MISSING, card, Literals.DECLARATION__CATEGORY, card.getCategory());
			}
			return;
		}
		if (card.getReviewer() != null && !linked) {
			return; // reported as a name that refers to nothing
		}
		String reviewer = linked ? PartyNames.shown(card.getReviewer()) : card.getReviewerName();
		var feature = linked ? Literals.DECLARATION__REVIEWER : Literals.DECLARATION__REVIEWER_NAME;
		String role = roleOfReviewer(card);
		if (!role.isEmpty()) {
			run.report(ProvenanceRules.REVIEWER_DEPENDENT, card, feature, reviewer, role);
		}
		if (linked && card.getReviewer().getRecognised() != null && card.getReviewer().getRecognised().isDate() && card.getReviewed() != null
				&& card.getReviewed().isDate() && card.getReviewer().getRecognised().first().isAfter(card.getReviewed().last())) {
			run.report(ProvenanceRules.REVIEWER_UNRECOGNISED, card, feature, reviewer, card.getReviewer().getRecognised().text(), card.getReviewed().text());
		}
	}

	/** What the reviewer of a card is to it besides: practitioner or owner; empty when he is neither, or none is named. */
	public static String roleOfReviewer(Declaration card) {
		String reviewer = card.getReviewer() != null && !card.getReviewer().eIsProxy() ? PartyNames.shown(card.getReviewer()) : card.getReviewerName();
		String practitioner = card.getPractitioner() != null && !card.getPractitioner().eIsProxy() ? PartyNames.shown(card.getPractitioner()) : card.getPractitionerName();
		if (reviewer == null) {
			return "";
		}
		boolean owner = card.getOwner() != null && !card.getOwner().eIsProxy() && isSame(reviewer, PartyNames.shown(card.getOwner()));
		return isSame(reviewer, practitioner) ? "practitioner" : owner ? "owner" : "";
	}

	private static boolean isSame(String one, String other) {
		return other != null && one.strip().equalsIgnoreCase(other.strip());
	}
}
