package nl.kaartwerk.rules.grant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nl.kaartwerk.method.grant.ConditionKind;
import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.method.grant.GrantScheme;
import nl.kaartwerk.method.grant.GrantWhen;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Owner;

/** An application while it is judged. */
final class ApplicationDraft {
	/** How the amount is found. */
	enum Mode {
		PER_CLAIM, SPECIAL, COST_SHARE
	}

	final Application application;
	final GrantScheme scheme;
	final Cards cards;
	final Statements statements;
	final List<ClaimDraft> claims;
	/** Filled by {@link #judged} only, so that what people decided counts wherever a condition is judged. */
	final Verdicts verdicts = new Verdicts();
	private final Decisions decisions;
	final Mode mode;
	private final Optional<String> unit;

	ApplicationDraft(Application application, GrantScheme scheme, Cards cards) {
		this.application = application;
		this.scheme = scheme;
		this.cards = cards;
		this.statements = new Statements(application, null);
		this.decisions = new Decisions(application, null, cards.day);
		this.mode = mode();
		this.unit = named();
		this.claims = application.getClaims().stream().map(claim -> new ClaimDraft(this, claim)).toList();
	}

	void judged(GrantCondition condition, Verdict verdict) {
		verdicts.put(condition, decisions.settle(condition, verdict));
	}

	/** A share of the cost also when the project is special: condition 10 says so. When it was not agreed, the usual amount holds. */
	private Mode mode() {
		boolean shared = applies(ConditionKind.COST_SHARE) && scheme.of(ConditionKind.COST_SHARE).stream()
				.noneMatch(c -> statements.answer(c.text("agreed")).filter(Statements.NO::equals).isPresent());
		return shared ? Mode.COST_SHARE : applies(ConditionKind.SPECIAL_PROJECT) ? Mode.SPECIAL : Mode.PER_CLAIM;
	}

	boolean applies(ConditionKind kind) {
		return scheme.of(kind).stream().anyMatch(c -> obstacle(c, statements, null).isEmpty());
	}

	/** The first thing that keeps a condition from being about an application or claim. */
	Optional<GrantWhen> obstacle(GrantCondition condition, Statements stated, String ground) {
		return condition.when().stream().filter(when -> !holds(when, stated, ground)).findFirst();
	}

	private boolean holds(GrantWhen when, Statements stated, String ground) {
		return switch (when.sort()) {
		case YEAR -> application.getDate() != null && application.getDate().isDate()
				&& application.getDate().first().getYear() == Integer.parseInt(when.value());
		case STATED -> stated.isYes(when.value());
		case NOT -> !stated.isYes(when.value());
		case LISTED -> when.value().equals(ground);
		};
	}

	/** The applicant, by the name that others show. */
	String applicant() {
		Owner owner = application.getApplicant();
		return owner == null || owner.eIsProxy() ? "" : Cards.shown(owner);
	}

	/** What the maxima hold for; applications without an applicant each stand alone. */
	String applicantKey() {
		Owner owner = application.getApplicant();
		return owner == null || owner.eIsProxy() ? "?" + System.identityHashCode(application) : Cards.qualified(owner);
	}

	/** The economic unit that is named; empty when there is none, or none is named. */
	Optional<String> unit() {
		return unit;
	}

	private Optional<String> named() {
		return scheme.of(ConditionKind.ECONOMIC_UNIT).stream().filter(c -> statements.isYes(c.text("statement"))).findFirst()
				.flatMap(c -> statements.text(c.text("name"))).map(name -> name.strip().toLowerCase(Locale.ROOT));
	}

	/** When it was made: one day, a year, or not known. */
	Span made() {
		return application.getDate() == null || !application.getDate().isDate() ? Span.UNKNOWN
				: new Span(application.getDate().first(), application.getDate().last());
	}

	/** Since when Stichting NMD has it complete: as stated; else not before it was made. */
	Span complete() {
		return scheme.of(ConditionKind.PUBLICATION_ORDER).stream().findFirst().flatMap(c -> statements.day(c.text("statement"))).map(Span::of)
				.orElseGet(() -> new Span(made().first(), Span.UNKNOWN.last()));
	}

	Verdict of(String conditionId) {
		return scheme.condition(conditionId).map(verdicts::get).orElse(null);
	}
}
