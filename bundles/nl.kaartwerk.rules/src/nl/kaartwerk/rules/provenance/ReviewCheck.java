package nl.kaartwerk.rules.provenance;

import java.time.LocalDate;
import java.util.List;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.ProvenanceRules;
import nl.kaartwerk.rules.route.Steps;
import nl.kaartwerk.rules.score.Shown;

/** The dates of review, publication and validity, in their order (R13). A year stands for all of its days. */
public final class ReviewCheck implements Checks {
	@Override
	public void register(Registry registry) {
		registry.on(Declaration.class, List.of(ProvenanceRules.REVIEW_DATE_MISSING, ProvenanceRules.REVIEW_LATE, ProvenanceRules.PUBLISHED_LATE),
				ReviewCheck::review);
		registry.on(Declaration.class, List.of(ProvenanceRules.VALIDITY_MISSING, ProvenanceRules.VALIDITY_REVERSED, ProvenanceRules.VALIDITY_LONG,
				ProvenanceRules.EXPIRED), ReviewCheck::validity);
	}

	private static boolean isDate(PartialDate date) {
		return date != null && date.isDate();
	}

	private static void review(Declaration card, Run run) {
		if (card.getReviewed() == null && card.getCategory() != null && PartyCheck.REVIEWED.contains(card.getCategory())
				&& Steps.asks(card, RouteState.APPROVED)) {
			run.report(ProvenanceRules.REVIEW_DATE_MISSING, card, Literals.DECLARATION__CATEGORY, card.getCategory());
		}
		if (isDate(card.getReviewed()) && isDate(card.getPublished()) && card.getReviewed().first().isAfter(card.getPublished().last())) {
			run.report(ProvenanceRules.REVIEW_LATE, card, Literals.DECLARATION__REVIEWED, card.getReviewed().text(), card.getPublished().text());
		}
		if (isDate(card.getPublished()) && isDate(card.getValidTo()) && card.getPublished().first().isAfter(card.getValidTo().last())) {
			run.report(ProvenanceRules.PUBLISHED_LATE, card, Literals.DECLARATION__PUBLISHED, card.getPublished().text(), card.getValidTo().text());
		}
	}

	private static void validity(Declaration card, Run run) {
		PartialDate from = card.getValidFrom();
		PartialDate to = card.getValidTo();
		if (to == null) {
			if (card.getName() != null && Steps.asks(card, RouteState.PUBLISHED)) {
				run.report(ProvenanceRules.VALIDITY_MISSING, card, Literals.DEFINITION__NAME, card.getName());
			}
			return;
		}
		if (isDate(from) && isDate(to)) {
			double years = run.tolerance(ProvenanceRules.VALIDITY_LONG, "years");
			if (from.first().isAfter(to.last())) {
				run.report(ProvenanceRules.VALIDITY_REVERSED, card, Literals.DECLARATION__VALID_TO, from.text(), to.text());
			} else if (to.first().isAfter(plus(from.last(), years))) {
				run.report(ProvenanceRules.VALIDITY_LONG, card, Literals.DECLARATION__VALID_TO, from.text(), to.text(), Shown.number(years));
			}
		}
		if (isDate(to) && run.today().isAfter(to.last())) {
			run.report(ProvenanceRules.EXPIRED, card, Literals.DECLARATION__VALID_TO, to.text(), run.today().date().toString());
		}
	}

	static LocalDate plus(LocalDate day, double years) {
		return day.plusMonths(Math.round(Math.min(years, 1e4) * 12));
	}
}
