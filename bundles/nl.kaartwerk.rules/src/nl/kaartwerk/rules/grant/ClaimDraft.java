package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;

import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.Declaration;

/** A claim while it is judged. */
final class ClaimDraft {
	final ApplicationDraft application;
	final Claim claim;
	/** Null when the claim names no card that there is. */
	final Declaration card;
	final Statements statements;
	/** Filled by {@link #judged} only, so that what people decided counts wherever a condition is judged. */
	final Verdicts verdicts = new Verdicts();
	private final Decisions decisions;
	/** When the declaration is published and the application complete, which the order goes by. */
	Span counts = Span.UNKNOWN;
	/** Euro, before what the maxima and the budget leave of it. */
	BigDecimal asked = BigDecimal.ZERO;
	/** Euro that is paid when nothing more is decided. */
	BigDecimal sure = BigDecimal.ZERO;
	/** Euro that is paid when all that is open is decided for the applicant. */
	BigDecimal most = BigDecimal.ZERO;

	ClaimDraft(ApplicationDraft application, Claim claim) {
		this.application = application;
		this.claim = claim;
		this.card = claim.getDeclaration() == null || claim.getDeclaration().eIsProxy() ? null : claim.getDeclaration();
		this.statements = new Statements(application.application, claim);
		this.decisions = new Decisions(application.application, claim, application.cards.day);
	}

	void judged(GrantCondition condition, Verdict verdict) {
		verdicts.put(condition, decisions.settle(condition, verdict));
	}

	Cards cards() {
		return application.cards;
	}

	/** Of what is judged so far, that on the whole application with it. */
	Eligibility eligibility() {
		return own().worse(application.verdicts.worst());
	}

	/** Of what is judged so far of the declaration itself. */
	Eligibility own() {
		return card == null ? Eligibility.HUMAN : verdicts.worst();
	}

	boolean isLost() {
		return eligibility() == Eligibility.NOT_ELIGIBLE;
	}
}
