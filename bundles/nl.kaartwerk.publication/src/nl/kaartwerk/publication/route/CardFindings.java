package nl.kaartwerk.publication.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.ProvenanceRules;
import nl.kaartwerk.rules.catalogue.ReviewRules;
import nl.kaartwerk.rules.catalogue.RouteRules;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.TextRules;
import nl.kaartwerk.rules.waiver.Waivers;

/**
 * What was found about a card, as far as its way into the NMD is concerned.
 *
 * @param errors that nobody waived, without those on the route itself
 * @param route what is wrong with the steps taken
 * @param toSee what of the steps taken a person has to see
 */
public record CardFindings(List<Obstacle> errors, List<Obstacle> route, List<Obstacle> toSee) {
	public CardFindings {
		errors = List.copyOf(errors);
		route = List.copyOf(route);
		toSee = List.copyOf(toSee);
	}

	/** Of the reports on a text, those that are about a card. */
	public static CardFindings of(Declaration card, Collection<Report> reports) {
		Builder builder = new Builder();
		reports.stream().filter(report -> report.waiver() == null && Waivers.card(report.finding().object()) == card)
				.forEach(report -> builder.add(report.severity(), Obstacle.of(report)));
		return builder.build();
	}

	/** Puts findings where they belong. */
	public static final class Builder {
		private final List<Obstacle> errors = new ArrayList<>();
		private final List<Obstacle> route = new ArrayList<>();
		private final List<Obstacle> toSee = new ArrayList<>();

		/** @param found about the card, and not waived */
		public void add(Severity severity, Obstacle found) {
			Rule rule = found.rule();
			if (rule == RouteRules.REVIEW_STALE || rule == RouteRules.REVIEW_REJECTED) {
				return; // the reviews themselves are looked at, see ReviewPreconditions
			}
			// A step on a day that there is not was not taken, whatever the rule that says so.
			boolean ofRoute = rule.group().equals(RouteRules.START.group()) || rule == TextRules.DATE_INVALID && found.object() instanceof RouteStep;
			if (ofRoute && severity == Severity.ERROR && rule != RouteRules.ERRORS) {
				route.add(found);
			} else if (ofRoute && severity == Severity.INFO) {
				toSee.add(found);
			} else if (!ofRoute && severity == Severity.ERROR && rule != ProvenanceRules.EXPIRED && !rule.group().equals(ReviewRules.STALE.group())) {
				errors.add(found);
			}
		}

		public CardFindings build() {
			return new CardFindings(errors, route, toSee);
		}
	}
}
