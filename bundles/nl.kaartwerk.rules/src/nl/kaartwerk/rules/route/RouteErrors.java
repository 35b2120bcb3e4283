package nl.kaartwerk.rules.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.RouteRules;
import nl.kaartwerk.rules.route.Precondition.Outcome;
import nl.kaartwerk.rules.settings.RuleSettings;

/** Cards that have been entered, or more, with errors. It is looked for when all else is known, waivers too. */
public final class RouteErrors {
	private final Preconditions preconditions;

	public RouteErrors(Method method) {
		preconditions = new Preconditions(method);
	}

	/** The reports on a text, with those on the steps of its cards that have errors. */
	public List<Report> added(Document document, List<Report> reports, RuleSettings settings) {
		Optional<Severity> severity = settings.severity(RouteRules.ERRORS);
		List<Report> all = reports;
		for (var definition : document.getDefinitions()) {
			if (severity.isPresent() && definition instanceof Declaration card && !Steps.of(card).isEmpty()) {
				RouteStep last = Steps.of(card).getLast();
				Precondition errors = preconditions.errors(card, last.getState(), reports);
				if (errors.outcome() == Outcome.NOT_MET) {
					all = all == reports ? new ArrayList<>(reports) : all;
					all.add(new Report(Finding.at(RouteRules.ERRORS, last, Literals.ROUTE_STEP__STATE, errors.values().toArray(String[]::new)), severity.get(), null));
				}
			}
		}
		return all;
	}
}
