package nl.kaartwerk.rules.waiver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.rules.Circumstances;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.Trigger;
import nl.kaartwerk.rules.catalogue.WaiverRules;
import nl.kaartwerk.rules.settings.RuleSettings;

/** Holds findings against the waivers of their cards. */
public final class Waivers {
	private Waivers() {
	}

	/** The findings as they are shown, and the waivers that waive nothing. */
	public static List<Report> apply(Document document, List<Finding> findings, RuleSettings settings, Circumstances circumstances) {
		Set<Waiver> used = new HashSet<>();
		List<Report> reports = new ArrayList<>(findings.size());
		for (Finding finding : findings) {
			Waiver waiver = waiver(finding);
			if (waiver != null) {
				used.add(waiver);
				reports.add(new Report(finding, Severity.INFO, waiver));
			} else {
				reports.add(new Report(finding, settings.severity(finding.rule()).orElseThrow(), null));
			}
		}
		boolean any = document.getDefinitions().stream().anyMatch(d -> d instanceof Declaration card && !card.getWaivers().isEmpty());
		settings.severity(WaiverRules.UNUSED).filter(severity -> any && circumstances.whole()).ifPresent(severity -> {
			for (Waiver waiver : unused(document, used, settings, circumstances)) {
				reports.add(new Report(Finding.at(WaiverRules.UNUSED, waiver, Literals.WAIVER__RULE, waiver.getRule()), severity, null));
			}
		});
		return reports;
	}

	private static Waiver waiver(Finding finding) {
		if (!finding.rule().waivable()) {
			return null;
		}
		Declaration card = card(finding.object());
		if (card == null || card.getWaivers().isEmpty()) {
			return null;
		}
		CardPlace place = CardPlace.of(finding);
		return card.getWaivers().stream().filter(w -> finding.rule().id().equals(w.getRule()) && isSigned(w) && place.isIn(w)).findFirst().orElse(null);
	}

	/** Whether a card waives a rule as a whole: with a reason and a name, and for no place in particular. */
	public static boolean waives(Declaration card, Rule rule) {
		return rule.waivable() && card.getWaivers().stream().anyMatch(waiver -> rule.id().equals(waiver.getRule()) && isSigned(waiver) && CardPlace.NOWHERE.isIn(waiver));
	}

	/** The card that an object belongs to, or null. */
	public static Declaration card(EObject object) {
		EObject at = object;
		while (at != null && !(at instanceof Declaration)) {
			at = at.eContainer();
		}
		return (Declaration) at;
	}

	/** Whether a waiver says why and by whom; one that does not waives nothing. */
	static boolean isSigned(Waiver waiver) {
		return waiver.getReason() != null && !waiver.getReason().isBlank() && waiver.getBy() != null && !waiver.getBy().isBlank();
	}

	/** Only of rules that have run: of the others nobody knows. */
	private static List<Waiver> unused(Document document, Set<Waiver> used, RuleSettings settings, Circumstances circumstances) {
		return document.getDefinitions().stream().filter(Declaration.class::isInstance).flatMap(d -> ((Declaration) d).getWaivers().stream())
				.filter(waiver -> isSigned(waiver) && !used.contains(waiver))
				.filter(waiver -> Catalogue.find(waiver.getRule()).filter(rule -> rule.waivable() && hasRun(rule, settings, circumstances)).isPresent()).toList();
	}

	private static boolean hasRun(Rule rule, RuleSettings settings, Circumstances circumstances) {
		return settings.isOn(rule) && (rule.trigger() == Trigger.LIVE || circumstances.library().ran(rule.trigger()));
	}
}
