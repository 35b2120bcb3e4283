package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.value.PartialDate;

/** The conditions on an application that need nothing but it and the lists of the project. */
final class ApplicationConditions {
	private final ApplicationDraft draft;
	private final Statements stated;

	ApplicationConditions(ApplicationDraft draft) {
		this.draft = draft;
		this.stated = draft.statements;
	}

	/** Null for what is judged when all claims and amounts are known. */
	Verdict judge(GrantCondition condition) {
		return switch (condition.kind()) {
		case NOTE -> Verdict.tell(draft.application, "note", condition.names());
		case HUMAN -> Verdict.human(draft.application, "human");
		case HUMAN_WITH -> Judging.byHuman(condition, stated);
		case STATED -> Judging.stated(condition, stated);
		case ONE_OF_STATED -> Judging.oneOf(condition, stated);
		case ATTACHMENT_PRESENT -> Judging.present(condition, stated);
		case ATTACHMENT_NOT_OLDER -> notOlder(condition);
		case OWNER_REGISTERED -> registered();
		case SPECIAL_PROJECT -> special(condition);
		case COST_SHARE -> shared(condition);
		case SCHEME_CHOICE -> choice(condition);
		case EARLIER_ROUND -> earlierRound(condition);
		case AMOUNT_AGAIN -> Verdict.tell(draft.application, "amount.again", condition.number("amount"), condition.number("maximum"));
		case YOUNG_OR_SMALL -> size(condition);
		case ANY_AT_MOST -> turnover(condition);
		default -> null;
		};
	}

	private Verdict registered() {
		Owner applicant = draft.application.getApplicant();
		if (applicant == null || applicant.eIsProxy()) {
			return Verdict.human(draft.application, "applicant.missing");
		}
		LocalDate on = draft.made().isDay() ? draft.made().first() : draft.cards.day;
		Optional<Boolean> onList = draft.cards.isOwner(applicant, on);
		PartialDate since = applicant.getRegistered();
		if (onList.isPresent() && onList.get()) {
			return Verdict.met(applicant, "registered.list", Cards.shown(applicant), on);
		}
		if (since == null || !since.isDate()) {
			return onList.isPresent() ? Verdict.notMet(applicant, "registered.notOnList", Cards.shown(applicant), on)
					: Verdict.human(applicant, "registered.unknown", Cards.shown(applicant));
		}
		if (since.first().isAfter(on)) {
			return Verdict.notMet(applicant, "registered.later", Cards.shown(applicant), since, on);
		}
		return onList.isPresent() || since.last().isAfter(on) ? Verdict.human(applicant, "registered.disputed", Cards.shown(applicant), since)
				: Verdict.met(applicant, "registered.since", Cards.shown(applicant), since);
	}

	/** Of an extract that came after the application, the day counts on which the application was complete. */
	private Verdict notOlder(GrantCondition condition) {
		String key = condition.text("statement");
		Optional<LocalDate> dated = stated.day(key);
		if (dated.isEmpty()) {
			return Verdict.human(stated.place(key), stated.isGiven(key) ? "stated.form" : "stated.missing", key);
		}
		Span made = draft.made();
		if (made.equals(Span.UNKNOWN)) {
			return Verdict.human(draft.application, "date.missing");
		}
		LocalDate oldest = made.first().minusMonths(condition.whole("months"));
		LocalDate oldestForSure = made.last().minusMonths(condition.whole("months"));
		if (dated.get().isBefore(oldest)) {
			return Verdict.notMet(stated.place(key), "extract.old", dated.get(), oldest);
		}
		if (dated.get().isBefore(oldestForSure)) {
			return Verdict.human(stated.place(key), "extract.vague", dated.get(), draft.application.getDate());
		}
		if (dated.get().isAfter(made.last()) && (draft.complete().last().equals(LocalDate.MAX) || dated.get().isAfter(draft.complete().last()))) {
			return Verdict.human(stated.place(key), "extract.later", dated.get(), draft.application.getDate());
		}
		return Verdict.met(stated.place(key), "extract.fresh", dated.get(), oldestForSure);
	}

	private Verdict special(GrantCondition condition) {
		String approved = condition.text("approved");
		BigDecimal maximum = condition.number("maximum");
		if (stated.answer(approved).filter(Statements.NO::equals).isPresent()) {
			return Verdict.notMet(stated.place(approved), "stated.no", approved);
		}
		List<String> missing = List.of(condition.text("proposal"), approved, condition.text("requested")).stream().filter(key -> !isGood(key, condition)).toList();
		return missing.isEmpty() ? Verdict.met(stated.place(approved), "special.met", stated.amount(condition.text("requested")).orElseThrow(), maximum)
				: Verdict.human(stated.place(missing.getFirst()), "special.missing", String.join(", ", missing), maximum);
	}

	private boolean isGood(String key, GrantCondition condition) {
		return key.equals(condition.parameters().get("requested")) ? stated.amount(key).isPresent() : stated.isGiven(key);
	}

	private Verdict shared(GrantCondition condition) {
		String agreed = condition.text("agreed");
		if (stated.answer(agreed).filter(Statements.NO::equals).isPresent()) {
			return Verdict.none(stated.place(agreed), "cost.notAgreed");
		}
		String cost = condition.text("cost");
		List<String> missing = List.of(agreed, cost, condition.text("invoice")).stream()
				.filter(key -> key.equals(cost) ? stated.amount(key).isEmpty() : !stated.isGiven(key)).toList();
		if (!missing.isEmpty()) {
			return Verdict.human(stated.place(missing.getFirst()), "cost.missing", String.join(", ", missing), condition.text("percent"), condition.number("maximum"));
		}
		BigDecimal total = stated.amount(cost).orElseThrow();
		return Verdict.met(stated.place(cost), "cost.share", condition.text("percent"), total, Money.percent(total, condition.number("percent")),
				condition.number("maximum"));
	}

	private Verdict choice(GrantCondition condition) {
		String key = condition.text("statement");
		return stated.answer(key).map(answer -> answer.equals(Statements.YES) ? Verdict.human(stated.place(key), "choice") : Verdict.none(stated.place(key), "stated.no", key))
				.orElseGet(() -> Verdict.human(stated.place(key), "stated.missing", key));
	}

	private Verdict earlierRound(GrantCondition condition) {
		int year = condition.whole("year");
		Span made = draft.made();
		if (made.equals(Span.UNKNOWN)) {
			return Verdict.human(draft.application, "date.missing");
		}
		boolean ofThatYear = made.first().getYear() == year || stated.isYes(condition.text("statement"));
		if (!ofThatYear) {
			return Verdict.none(draft.application, "round.other", Integer.toString(year));
		}
		LocalDate until = condition.date("until");
		boolean late = !draft.claims.isEmpty() && draft.claims.stream().allMatch(c -> c.card != null && draft.cards.publication(c.card).first().isAfter(until));
		return late ? Verdict.notMet(draft.application, "round.late", until) : Verdict.human(draft.application, "round.choice", Integer.toString(year), until);
	}

	private Verdict size(GrantCondition condition) {
		Span made = draft.made();
		Optional<LocalDate> since = stated.day(condition.text("registered"));
		Optional<BigDecimal> staff = stated.number(condition.text("staff"));
		LocalDate oldest = made.equals(Span.UNKNOWN) ? null : made.last().minusYears(condition.whole("years"));
		if (since.isPresent() && oldest != null && !since.get().isBefore(oldest)) {
			return Verdict.met(stated.place(condition.text("registered")), "size.young", since.get(), condition.text("years"));
		}
		if (staff.isPresent() && staff.get().compareTo(condition.number("most")) <= 0) {
			return Verdict.met(stated.place(condition.text("staff")), "size.small", staff.get().toPlainString(), condition.text("most"));
		}
		boolean old = since.isPresent() && !made.equals(Span.UNKNOWN) && since.get().isBefore(made.first().minusYears(condition.whole("years")));
		return old && staff.isPresent()
				? Verdict.notMet(stated.place(condition.text("staff")), "size.large", since.get(), condition.text("years"), staff.get().toPlainString(), condition.text("most"))
				: Verdict.human(draft.application, "size.open", condition.text("registered"), condition.text("staff"));
	}

	private Verdict turnover(GrantCondition condition) {
		List<String> keys = condition.parameters().keySet().stream().sorted().toList();
		Optional<String> small = keys.stream().filter(key -> stated.amount(key).filter(a -> a.compareTo(condition.number(key)) <= 0).isPresent()).findFirst();
		if (small.isPresent()) {
			return Verdict.met(stated.place(small.get()), "most.within", small.get(), stated.amount(small.get()).orElseThrow(), condition.number(small.get()));
		}
		List<String> open = keys.stream().filter(key -> stated.amount(key).isEmpty()).toList();
		return open.isEmpty() ? Verdict.notMet(stated.place(keys.getFirst()), "most.above", String.join(", ", keys))
				: Verdict.human(stated.place(open.getFirst()), "stated.missing", String.join(", ", open));
	}
}
