package nl.kaartwerk.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.rules.grant.ClaimResult;
import nl.kaartwerk.rules.grant.Decided;
import nl.kaartwerk.rules.grant.GrantLine;
import nl.kaartwerk.rules.grant.Money;

/** Judged applications as JSON. Amounts are euro, excluding VAT. */
final class GrantJson {
	private final Corpus corpus;
	private final Locale locale;

	private GrantJson(Corpus corpus, Locale locale) {
		this.corpus = corpus;
		this.locale = locale;
	}

	static String text(List<ApplicationResult> results, Corpus corpus, Locale locale) {
		GrantJson writer = new GrantJson(corpus, locale);
		JsonArray applications = new JsonArray();
		results.forEach(result -> applications.add(writer.application(result)));
		JsonObject all = new JsonObject();
		all.add("applications", applications);
		return Json.text(all);
	}

	private JsonObject application(ApplicationResult result) {
		JsonObject object = new JsonObject();
		object.addProperty("name", result.name());
		object.addProperty("scheme", result.schemeId());
		object.addProperty("schemeSource", result.scheme().map(s -> s.source()).orElse(null));
		object.addProperty("applicant", result.applicant());
		object.addProperty("date", result.day().toString());
		object.addProperty("result", result.eligibility().code());
		object.addProperty("amount", new BigDecimal(Money.plain(result.sure())));
		object.addProperty("amountAtMost", new BigDecimal(Money.plain(result.most())));
		object.add("conditions", lines(result.lines()));
		JsonArray claims = new JsonArray();
		result.claims().forEach(claim -> claims.add(claim(claim)));
		object.add("claims", claims);
		return object;
	}

	private JsonObject claim(ClaimResult claim) {
		JsonObject object = new JsonObject();
		object.addProperty("declaration", claim.card());
		object.addProperty("title", claim.title());
		object.addProperty("result", claim.eligibility().code());
		object.addProperty("amount", new BigDecimal(Money.plain(claim.sure())));
		object.addProperty("amountAtMost", new BigDecimal(Money.plain(claim.most())));
		object.add("conditions", lines(claim.lines()));
		return object;
	}

	/** Who decided a condition, and what is known of it without that. */
	private JsonObject decided(Decided decided) {
		JsonObject object = new JsonObject();
		object.addProperty("by", decided.by());
		object.addProperty("date", decided.date().text());
		object.addProperty("because", decided.reason());
		object.addProperty("machine", decided.machine().text(locale));
		return object;
	}

	private JsonArray lines(List<GrantLine> lines) {
		JsonArray array = new JsonArray();
		for (GrantLine line : lines) {
			JsonObject object = new JsonObject();
			object.addProperty("clause", line.condition().clause());
			object.addProperty("id", line.condition().id());
			object.addProperty("outcome", line.outcome().code());
			object.addProperty("text", line.text(locale));
			line.decided().ifPresent(decided -> object.add("decided", decided(decided)));
			object.addProperty("condition", line.condition().names().in(locale));
			object.addProperty("judged", line.condition().judge().name().toLowerCase(Locale.ROOT));
			object.addProperty("status", line.condition().status().name().toLowerCase(Locale.ROOT));
			object.addProperty("source", line.condition().source());
			line.place().flatMap(corpus::line).ifPresent(place -> {
				object.addProperty("file", ReadingOptions.shown(place.file()));
				object.addProperty("line", place.line());
			});
			array.add(object);
		}
		return array;
	}
}
