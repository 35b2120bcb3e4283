package nl.kaartwerk.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.rules.settings.RuleSettings;

/** What there is to say about a rule, as Markdown: for the help, for hovers and for the command line. */
public final class RulePage {
	private static final Messages MESSAGES = new Messages(RulePage.class, "page");

	private final Rule rule;
	private final RuleSettings settings;
	private final Locale locale;

	/** @param settings to say what holds in a project, where that differs from the catalogue */
	public RulePage(Rule rule, RuleSettings settings, Locale locale) {
		this.rule = rule;
		this.settings = settings;
		this.locale = locale;
	}

	/** Heading, message, explanation and facts. */
	public String markdown() {
		StringBuilder page = new StringBuilder();
		page.append("# ").append(rule.id()).append("\n\n").append(rule.pattern(locale).replace("{", "*{").replace("}", "}*")).append("\n\n");
		page.append(rule.explanation(locale)).append("\n\n");
		facts().forEach(fact -> page.append("- ").append(fact).append('\n'));
		return page.toString();
	}

	/** Severity, when it runs, what can be set, what can be done about a finding, where it comes from; a sentence each. */
	public List<String> facts() {
		List<String> facts = new ArrayList<>();
		String severity = settings.severity(rule).map(s -> text("severity." + s.word())).orElse(text("severity.off"));
		String usual = text("severity." + rule.severity().word());
		facts.add(severity.equals(usual) ? text("severity", severity) : text("severity.set", severity, usual));
		facts.add(text("reach." + rule.reach()));
		if (rule.trigger() != Trigger.LIVE) {
			facts.add(text("trigger." + rule.trigger()));
		}
		for (Tolerance tolerance : rule.tolerances()) {
			facts.add(text("tolerance", rule.id() + '.' + tolerance.name(), value(settings.tolerance(rule, tolerance.name()), tolerance),
					value(tolerance.value(), tolerance)));
		}
		facts.add(text(rule.fixable() ? "fix.yes" : "fix.no"));
		facts.add(text(rule.waivable() ? "waiver.yes" : "waiver.no", rule.id()));
		facts.add(text("source", rule.source()));
		return facts;
	}

	/** A tolerance as the settings spell it. */
	public static String value(double value, Tolerance tolerance) {
		return (Decimal.of(value).text() + ' ' + tolerance.measure().unit()).strip();
	}

	private String text(String key, Object... values) {
		return MESSAGES.text(key, locale, values);
	}
}
