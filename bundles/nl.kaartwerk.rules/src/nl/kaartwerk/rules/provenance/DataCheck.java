package nl.kaartwerk.rules.provenance;

import java.time.LocalDate;
import java.util.List;

import nl.kaartwerk.model.Background;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.ProvenanceRules;
import nl.kaartwerk.rules.score.Shown;

/** What the scores rest on: method, product category rules, background database, age of the data (R14). */
public final class DataCheck implements Checks {
	@Override
	public void register(Registry registry) {
		registry.on(Declaration.class, List.of(ProvenanceRules.BACKGROUND_MISSING, ProvenanceRules.METHOD_MISSING, ProvenanceRules.PCR_MISSING,
				ProvenanceRules.DATA_PERIOD_MISSING), DataCheck::stated);
		registry.on(Background.class, List.of(ProvenanceRules.BACKGROUND_VERSION), DataCheck::version);
		registry.on(Declaration.class, List.of(ProvenanceRules.DATA_PERIOD_REVERSED, ProvenanceRules.DATA_OLD), DataCheck::age);
	}

	private static void stated(Declaration card, Run run) {
		if (card.getName() == null || card.getProfiles().isEmpty()) {
			return; // without scores there is nothing that data stand behind
		}
		String name = card.getName();
		if (card.getBackgrounds().isEmpty()) {
			run.report(ProvenanceRules.BACKGROUND_MISSING, card, Literals.DEFINITION__NAME, name);
		}
		if (isBlank(card.getMethod())) {
			run.report(ProvenanceRules.METHOD_MISSING, card, Literals.DEFINITION__NAME, name);
		}
		if (isBlank(card.getProductCategoryRules())) {
			run.report(ProvenanceRules.PCR_MISSING, card, Literals.DEFINITION__NAME, name);
		}
		if (card.getDataFrom() == null) {
			run.report(ProvenanceRules.DATA_PERIOD_MISSING, card, Literals.DEFINITION__NAME, name);
		}
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	private static void version(Background background, Run run) {
		if (isBlank(background.getVersion()) && background.getName() != null) {
			run.report(ProvenanceRules.BACKGROUND_VERSION, background, Literals.BACKGROUND__NAME, background.getName());
		}
	}

	private static void age(Declaration card, Run run) {
		PartialDate from = card.getDataFrom();
		PartialDate to = card.getDataTo() == null ? from : card.getDataTo();
		if (from == null || !from.isDate() || !to.isDate()) {
			return;
		}
		if (from.first().isAfter(to.last())) {
			run.report(ProvenanceRules.DATA_PERIOD_REVERSED, card, Literals.DECLARATION__DATA_FROM, from.text(), to.text());
			return;
		}
		boolean specific = card.getCategory() != null && PartyCheck.REVIEWED.contains(card.getCategory());
		double years = run.tolerance(ProvenanceRules.DATA_OLD, specific ? "specific" : "generic");
		LocalDate day = day(card);
		if (day != null && ReviewCheck.plus(to.last(), years).isBefore(day)) {
			run.report(ProvenanceRules.DATA_OLD, card, card.getDataTo() == null ? Literals.DECLARATION__DATA_FROM : Literals.DECLARATION__DATA_TO, to.text(),
					day.toString(), Shown.number(years));
		}
	}

	/** What the age of the data counts to: the card is about what was known then. */
	private static LocalDate day(Declaration card) {
		for (PartialDate date : new PartialDate[] { card.getReviewed(), card.getPublished(), card.getValidFrom() }) {
			if (date != null && date.isDate()) {
				return date.first();
			}
		}
		return null;
	}
}
