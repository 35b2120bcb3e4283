package nl.kaartwerk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.project.ProjectFolder;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Group;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.RulePage;
import nl.kaartwerk.rules.catalogue.Tolerance;
import nl.kaartwerk.rules.settings.RuleSettings;

@Command(name = "rules", mixinStandardHelpOptions = true, description = "Lists the rules, or explains those that are named.", footer = { "",
		"Severities and tolerances are those of the project; it sets them in its file .kaartwerk/rules.", "Exit code: 0 done, 2 wrong use." })
final class RulesCommand implements Callable<Integer> {
	enum Format {
		TEXT, JSON, MARKDOWN
	}

	private final Console console;

	@Parameters(arity = "0..*", paramLabel = "ID", description = "Rules to explain.")
	private List<String> ids = new ArrayList<>();

	@Option(names = "--project", paramLabel = "DIR", description = "The project whose settings hold. Default: that of the current folder.")
	private Path project = Path.of("");

	@Option(names = "--language", paramLabel = "LANGUAGE", description = "Language of messages: en or nl. Default: that of the system.")
	private String language;

	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or markdown.")
	private Format format = Format.TEXT;

	RulesCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		Locale locale = ReadingOptions.locale(language);
		if (!Files.isDirectory(project.toAbsolutePath())) {
			throw new Failure(ExitCode.UNUSABLE, "There is no folder " + project + ".");
		}
		ProjectData data = ProjectData.read(ProjectFolder.of(project.toAbsolutePath()).root(), RuleSettings.shipped());
		for (Diagnostic problem : data.diagnostics(locale)) {
			console.complain(ReadingOptions.shown(problem.file()) + ':' + problem.line() + ": " + problem.message());
		}
		List<Rule> rules = new ArrayList<>();
		for (String id : ids) {
			rules.add(Catalogue.find(id).orElseThrow(() -> unknown(id)));
		}
		RuleSettings settings = data.rules().settings();
		switch (format) {
		case JSON -> console.out().println(json(ids.isEmpty() ? Catalogue.rules() : rules, settings, locale));
		case MARKDOWN -> (ids.isEmpty() ? Catalogue.rules() : rules).forEach(rule -> console.out().println(new RulePage(rule, settings, locale).markdown()));
		case TEXT -> {
			if (ids.isEmpty()) {
				list(settings, locale);
			} else {
				rules.forEach(rule -> explain(rule, settings, locale));
			}
		}
		}
		return ExitCode.OK;
	}

	private static Failure unknown(String id) {
		String similar = Similar.to(id, Catalogue.rules().stream().map(Rule::id).toList());
		return new Failure(ExitCode.UNUSABLE, "There is no rule " + id + '.' + (similar.isEmpty() ? "" : " Did you mean " + similar + "?"));
	}

	private void list(RuleSettings settings, Locale locale) {
		int width = Catalogue.rules().stream().mapToInt(rule -> rule.id().length()).max().orElseThrow();
		for (Group group : Catalogue.groups()) {
			console.out().println(group.title(locale));
			for (Rule rule : group.rules()) {
				String severity = settings.severity(rule).map(Severity::word).orElse(RuleSettings.OFF);
				console.out().printf("  %-" + width + "s  %-7s  %-3s  %s%n", rule.id(), severity, rule.fixable() ? "fix" : "", rule.pattern(locale));
			}
		}
		console.out().println(Catalogue.rules().size() + " rules, " + Catalogue.rules().stream().filter(Rule::fixable).count()
				+ " with a quick fix. Explain one: kaartwerk rules ID");
	}

	private void explain(Rule rule, RuleSettings settings, Locale locale) {
		console.out().println(rule.id());
		console.out().println("  " + rule.pattern(locale));
		console.out().println();
		console.out().println("  " + rule.explanation(locale));
		console.out().println();
		new RulePage(rule, settings, locale).facts().forEach(fact -> console.out().println("  " + fact));
		console.out().println();
	}

	private static String json(List<Rule> rules, RuleSettings settings, Locale locale) {
		JsonArray list = new JsonArray();
		for (Rule rule : rules) {
			JsonObject object = new JsonObject();
			object.addProperty("id", rule.id());
			object.addProperty("group", rule.group());
			object.addProperty("severity", settings.severity(rule).map(Severity::word).orElse(RuleSettings.OFF));
			object.addProperty("defaultSeverity", rule.severity().word());
			object.addProperty("reach", rule.reach().name().toLowerCase(Locale.ROOT));
			object.addProperty("trigger", rule.trigger().name().toLowerCase(Locale.ROOT));
			object.addProperty("fixable", rule.fixable());
			object.addProperty("waivable", rule.waivable());
			object.addProperty("message", rule.pattern(locale));
			object.addProperty("explanation", rule.explanation(locale));
			object.addProperty("source", rule.source());
			JsonObject tolerances = new JsonObject();
			for (Tolerance tolerance : rule.tolerances()) {
				tolerances.addProperty(tolerance.name(), RulePage.value(settings.tolerance(rule, tolerance.name()), tolerance));
			}
			object.add("tolerances", tolerances);
			list.add(object);
		}
		return Json.text(list);
	}
}
