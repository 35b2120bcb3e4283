package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.method.grant.GrantQuestion;
import nl.kaartwerk.method.grant.GrantScheme;
import nl.kaartwerk.method.grant.GrantWhen;
import nl.kaartwerk.model.Application;

/**
 * Judges applications by the conditions of their schemes. What it is told alone counts: what is not stated, and what only a person can see, needs
 * a human and is never a silent yes or no.
 */
public final class GrantCheck {
	private GrantCheck() {
	}

	/** The results of all applications that are known, in their order. */
	public static List<ApplicationResult> of(GrantCircumstances circumstances) {
		Cards cards = new Cards(circumstances);
		Map<Application, ApplicationDraft> drafts = new LinkedHashMap<>();
		for (Application application : circumstances.applications()) {
			circumstances.method().methods().grant(String.valueOf(application.getScheme()))
					.ifPresent(scheme -> drafts.put(application, new ApplicationDraft(application, scheme, cards)));
		}
		drafts.values().forEach(GrantCheck::alone);
		Map<GrantScheme, List<ApplicationDraft>> bySchemes = new LinkedHashMap<>();
		drafts.values().forEach(draft -> bySchemes.computeIfAbsent(draft.scheme, scheme -> new ArrayList<>()).add(draft));
		bySchemes.values().forEach(same -> new Together(same).judge());
		return circumstances.applications().stream()
				.map(application -> drafts.containsKey(application) ? result(drafts.get(application)) : unknown(application, circumstances)).toList();
	}

	/** An application by what it and its cards say, without all that depends on other applications and cards; empty without a scheme. */
	static Optional<ApplicationDraft> alone(Application application, Method method, LocalDate day) {
		return method.methods().grant(String.valueOf(application.getScheme())).map(scheme -> {
			ApplicationDraft draft = new ApplicationDraft(application, scheme, new Cards(new GrantCircumstances(method, List.of(application), List.of(), day)));
			alone(draft);
			return draft;
		});
	}

	private static void alone(ApplicationDraft draft) {
		for (ClaimDraft claim : draft.claims) {
			if (claim.card != null) {
				claim.counts = draft.cards.publication(claim.card).andThen(draft.complete());
			}
		}
		ApplicationConditions whole = new ApplicationConditions(draft);
		for (GrantCondition condition : draft.scheme.conditions()) {
			if (!condition.perClaim()) {
				judge(condition, draft.statements, null, draft, draft.application, draft::judged, () -> whole.judge(condition));
			}
		}
		for (ClaimDraft claim : draft.claims) {
			ClaimConditions each = new ClaimConditions(claim);
			for (GrantCondition condition : draft.scheme.conditions()) {
				if (condition.perClaim() && claim.card != null) {
					judge(condition, claim.statements, claim.claim.getGround(), draft, claim.claim, claim::judged, () -> each.judge(condition));
				}
			}
		}
	}

	private static void judge(GrantCondition condition, Statements stated, String ground, ApplicationDraft draft, EObject place,
			BiConsumer<GrantCondition, Verdict> judged, Supplier<Verdict> rule) {
		Optional<GrantWhen> obstacle = draft.obstacle(condition, stated, ground);
		if (obstacle.isPresent() && isOpen(obstacle.get(), stated, draft)) {
			judged.accept(condition, Verdict.human(stated.place(obstacle.get().value()), "stated.missing", obstacle.get().value()));
			return;
		}
		if (obstacle.isPresent()) {
			judged.accept(condition, Verdict.none(place, "when." + obstacle.get().sort().name().toLowerCase(java.util.Locale.ROOT), obstacle.get().value()));
			return;
		}
		Verdict verdict = rule.get();
		if (verdict != null) {
			judged.accept(condition, verdict);
		}
	}

	/** Whether it depends on something that must be stated and is not. */
	private static boolean isOpen(GrantWhen when, Statements stated, ApplicationDraft draft) {
		return when.sort() == GrantWhen.Sort.STATED && stated.answer(when.value()).isEmpty()
				&& draft.scheme.question(when.value()).filter(GrantQuestion::required).isPresent();
	}

	private static ApplicationResult result(ApplicationDraft draft) {
		Totals totals = new Totals(draft);
		totals.judge();
		List<GrantLine> lines = lines(draft.scheme, draft.verdicts);
		List<ClaimResult> claims = draft.claims.stream().map(GrantCheck::result).toList();
		boolean lost = Eligibility.of(lines) == Eligibility.NOT_ELIGIBLE || claims.stream().allMatch(c -> c.eligibility() == Eligibility.NOT_ELIGIBLE) && !claims.isEmpty();
		boolean open = claims.isEmpty() || Eligibility.of(lines) == Eligibility.HUMAN || claims.stream().anyMatch(c -> c.eligibility() == Eligibility.HUMAN);
		Eligibility eligibility = lost ? Eligibility.NOT_ELIGIBLE : open ? Eligibility.HUMAN : Eligibility.ELIGIBLE;
		return new ApplicationResult(Cards.qualified(draft.application), Cards.shown(draft.application), draft.applicant(), draft.scheme.id(),
				Optional.of(draft.scheme), draft.cards.day, eligibility, totals.sure(), totals.most(), lines, claims, place(draft.application));
	}

	private static ClaimResult result(ClaimDraft claim) {
		boolean lost = claim.isLost();
		boolean sure = claim.eligibility() == Eligibility.ELIGIBLE;
		String name = claim.card == null ? "?" : Cards.qualified(claim.card);
		return new ClaimResult(name, claim.card == null ? name : Cards.shown(claim.card), claim.eligibility(), sure ? claim.sure : BigDecimal.ZERO,
				lost ? BigDecimal.ZERO : claim.most, lines(claim.application.scheme, claim.verdicts), place(claim.claim));
	}

	private static List<GrantLine> lines(GrantScheme scheme, Verdicts verdicts) {
		return scheme.conditions().stream().filter(verdicts::containsKey).map(condition -> {
			Verdict verdict = verdicts.get(condition);
			return new GrantLine(condition, verdict.outcome(), verdict.sentence(), place(verdict.place()), Optional.ofNullable(verdict.decided()));
		}).toList();
	}

	private static Optional<URI> place(EObject object) {
		return object == null || object.eResource() == null ? Optional.empty() : Optional.of(EcoreUtil.getURI(object));
	}

	private static ApplicationResult unknown(Application application, GrantCircumstances circumstances) {
		return new ApplicationResult(Cards.qualified(application), Cards.shown(application), "",
				application.getScheme() == null ? "" : application.getScheme(), Optional.empty(), circumstances.day(), Eligibility.HUMAN,
				BigDecimal.ZERO, BigDecimal.ZERO, List.of(), List.of(), place(application));
	}
}
