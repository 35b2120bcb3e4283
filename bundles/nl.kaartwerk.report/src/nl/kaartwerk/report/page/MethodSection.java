package nl.kaartwerk.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nl.kaartwerk.calculation.limit.Verdict;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.limit.Limit;
import nl.kaartwerk.method.weight.Weight;
import nl.kaartwerk.method.weight.WeightSet;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.report.ReportTexts;
import nl.kaartwerk.report.html.Html;

/** What a result was computed by: rules, weights, surcharges and limits, each with its source and whether that was confirmed. */
final class MethodSection {
	private final Html html;
	private final Tables tables;
	private final ReportTexts texts;
	private final Method method;

	MethodSection(Html html, ReportTexts texts, Method method) {
		this.html = html;
		this.tables = new Tables(html);
		this.texts = texts;
		this.method = method;
	}

	/** @param sets ids of the sets whose weights are listed */
	void write(List<String> sets, List<Category> surcharges, List<Limit> limits) {
		html.open("section").element("h2", texts.get("method"));
		html.element("p", texts.get("rules", method.id(), method.names().in(texts.locale())));
		sources(surcharges, limits);
		sets.forEach(set -> weights(method.weights(set)));
		html.close();
	}

	private void sources(List<Category> surcharges, List<Limit> limits) {
		tables.open("small", List.of(texts.get("what"), texts.get("value"), texts.get("status"), texts.get("source")), 30, 20, 15, 35);
		source(texts.get("replacement-rule"), texts.get(method.replacement().includesModuleD() ? "with-D" : "without-D"), method.replacement().status(),
				method.replacement().source());
		for (Category category : surcharges) {
			source(texts.get("surcharge", category.code()), Figures.number(category.surcharge()), category.status(), category.source());
		}
		for (Limit limit : limits) {
			source(texts.get("limit-for", function(limit.function()), limit.set()), Figures.mpg(limit.value()), limit.status(), limit.source());
		}
		tables.close();
	}

	private String function(String function) {
		return method.life(function).map(life -> life.names().in(texts.locale())).orElse(function);
	}

	private void source(String what, String value, Status status, String source) {
		tables.row(null);
		tables.label(what);
		tables.text(value);
		tables.text(status(status));
		tables.text(source);
		tables.endRow();
	}

	private String status(Status status) {
		return status == Status.UNCONFIRMED ? texts.get("status.unconfirmed") + " *" : texts.get("status.verified");
	}

	private void weights(WeightSet weights) {
		html.element("h3", texts.get("weights-of", weights.set().id()));
		List<String> period = new ArrayList<>();
		weights.validFrom().ifPresent(from -> period.add(texts.get("from", from)));
		weights.validUntil().ifPresent(until -> period.add(texts.get("until", until)));
		html.element("p", texts.get("weights-title", weights.title(), weights.version(), period.isEmpty() ? texts.get("any-time") : String.join(" ", period)), "class",
				"legend");
		tables.open("small", List.of(texts.get("indicator"), texts.get("name"), texts.get("weight"), texts.get("status"), texts.get("source")), 14, 30, -20, 14, 22);
		for (Weight weight : weights.weights()) {
			Indicator indicator = weights.set().indicators().get(weights.set().position(weight.indicator()).orElseThrow());
			tables.row(null);
			tables.text(indicator.code());
			tables.text(indicator.names().in(texts.locale()));
			tables.figure(weight(weight) + " / " + indicator.unit());
			tables.text(status(weight.status()));
			tables.text(weight.source());
			tables.endRow();
		}
		tables.close();
	}

	private static String weight(Weight weight) {
		return Decimal.of(weight.value()).text();
	}

	/** The limits that a verdict was reached by, each once. */
	static List<Limit> limits(Verdict verdict) {
		return verdict.parts().stream().flatMap(p -> p.limit().stream()).distinct().collect(Collectors.toList());
	}
}
