package nl.kaartwerk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.publication.route.NextStep;
import nl.kaartwerk.publication.route.Obstacle;
import nl.kaartwerk.publication.route.Standing;

/** Where declarations stand on their way into the NMD, as a table and the list of what stands in their way. */
final class RouteTable {
	private static final String NOTHING = "-";

	private final PrintStream out;
	private final Locale locale;
	private final Texts texts;
	private final Corpus corpus;

	RouteTable(PrintStream out, Locale locale, Corpus corpus) {
		this.out = out;
		this.locale = locale;
		this.texts = new Texts(locale);
		this.corpus = corpus;
	}

	void print(List<Standing> standings, int of, LocalDate day) {
		TextTable table = new TextTable();
		table.left(1, 3);
		table.row(texts.get("card"), texts.get("route.state"), texts.get("route.since"), texts.get("route.next"), texts.get("route.blockers"),
				texts.get("route.toSee"));
		table.rule();
		for (Standing standing : standings) {
			table.row(title(standing), standing.title(locale), since(standing), standing.forward().map(next -> Standing.name(next.state(), locale)).orElse(NOTHING),
					Integer.toString(standing.blockers().size()), Integer.toString(standing.toSee().size()));
		}
		if (!standings.isEmpty()) {
			table.print(out);
		}
		for (Standing standing : standings) {
			obstacles(standing);
		}
		if (!standings.isEmpty()) {
			out.println();
		}
		long blocked = standings.stream().filter(s -> !s.blockers().isEmpty()).count();
		long faulty = standings.stream().filter(s -> !s.isAllowed()).count();
		out.println(texts.get(of == 1 ? "route.summary-one" : "route.summary", Integer.toString(of), day, Long.toString(blocked), Long.toString(faulty)));
	}

	private void obstacles(Standing standing) {
		if (standing.blockers().isEmpty() && standing.toSee().isEmpty()) {
			return;
		}
		out.println();
		String name = title(standing);
		out.println(standing.forward().map(next -> texts.get("route.before", name, Standing.name(next.state(), locale))).orElse(name + ":"));
		standing.blockers().forEach(each -> obstacle(texts.get("route.blocked"), each));
		standing.toSee().forEach(each -> obstacle(texts.get("route.see"), each));
	}

	private void obstacle(String kind, Obstacle obstacle) {
		out.println("  " + kind + "  " + place(obstacle).map(at -> ReadingOptions.shown(at.file()) + ':' + at.line() + ':' + at.column() + ": ").orElse("")
				+ obstacle.rule().id() + ' ' + obstacle.sentence(locale));
	}

	private Optional<Corpus.SourcePlace> place(Obstacle obstacle) {
		return corpus.place(obstacle.object(), obstacle.feature());
	}

	private static String title(Standing standing) {
		return standing.card().getTitle() == null ? String.valueOf(standing.card().getName()) : standing.card().getTitle();
	}

	private static String since(Standing standing) {
		return standing.since().map(PartialDate::text).orElse(NOTHING);
	}

	String json(List<Standing> standings, LocalDate day) {
		JsonArray cards = new JsonArray();
		standings.forEach(standing -> cards.add(card(standing)));
		JsonObject all = new JsonObject();
		all.addProperty("date", day.toString());
		all.add("declarations", cards);
		return Json.text(all);
	}

	private JsonObject card(Standing standing) {
		JsonObject card = new JsonObject();
		card.addProperty("declaration", standing.card().getName());
		card.addProperty("title", standing.card().getTitle());
		card.addProperty("file", corpus.place(standing.card(), null).map(at -> ReadingOptions.shown(at.file())).orElse(null));
		card.addProperty("state", standing.state() == null ? null : standing.state().getLiteral());
		card.addProperty("stateTitle", standing.title(locale));
		card.addProperty("expired", standing.expired());
		JsonArray steps = new JsonArray();
		standing.steps().forEach(step -> steps.add(step(step)));
		card.add("steps", steps);
		card.add("faults", obstacles(standing.faults()));
		JsonArray next = new JsonArray();
		standing.next().forEach(step -> next.add(next(step)));
		card.add("next", next);
		return card;
	}

	private static JsonObject step(RouteStep step) {
		JsonObject object = new JsonObject();
		object.addProperty("state", step.getState().getLiteral());
		object.addProperty("date", step.getDate() == null ? null : step.getDate().text());
		object.addProperty("by", step.getBy());
		object.addProperty("because", step.getReason());
		return object;
	}

	private JsonObject next(NextStep step) {
		JsonObject object = new JsonObject();
		object.addProperty("state", step.state().getLiteral());
		object.addProperty("forward", step.forward());
		object.add("blockers", obstacles(step.blockers()));
		object.add("toSee", obstacles(step.toSee()));
		return object;
	}

	private JsonArray obstacles(List<Obstacle> obstacles) {
		JsonArray list = new JsonArray();
		for (Obstacle obstacle : obstacles) {
			JsonObject object = new JsonObject();
			object.addProperty("rule", obstacle.rule().id());
			object.addProperty("message", obstacle.sentence(locale));
			Optional<Corpus.SourcePlace> place = place(obstacle);
			object.addProperty("file", place.map(at -> ReadingOptions.shown(at.file())).orElse(null));
			object.addProperty("line", place.map(Corpus.SourcePlace::line).orElse(null));
			object.addProperty("column", place.map(Corpus.SourcePlace::column).orElse(null));
			list.add(object);
		}
		return list;
	}

	/** A line per obstacle, and one for a declaration that nothing stands in the way of. */
	void csv(List<Standing> standings) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
			csv.writeRecord("declaration", "title", "state", "since", "expired", "next", "kind", "rule", "message", "file", "line");
			for (Standing standing : standings) {
				if (standing.blockers().isEmpty() && standing.toSee().isEmpty()) {
					line(csv, standing, "", null);
				}
				standing.blockers().forEach(each -> line(csv, standing, "blocked", each));
				standing.toSee().forEach(each -> line(csv, standing, "to-see", each));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		out.print(text);
	}

	private void line(CsvWriter csv, Standing standing, String kind, Obstacle obstacle) {
		Optional<Corpus.SourcePlace> place = obstacle == null ? Optional.empty() : place(obstacle);
		csv.writeRecord(standing.card().getName(), title(standing), standing.state() == null ? "" : standing.state().getLiteral(),
				standing.since().map(PartialDate::text).orElse(""), standing.expired() ? "yes" : "no",
				standing.forward().map(NextStep::state).map(RouteState::getLiteral).orElse(""), kind, obstacle == null ? "" : obstacle.rule().id(),
				obstacle == null ? "" : obstacle.sentence(locale), place.map(at -> ReadingOptions.shown(at.file())).orElse(""),
				place.map(at -> Integer.toString(at.line())).orElse(""));
	}
}
