package nl.kaartwerk.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.Tolerance.Measure;

/** Rules that belong together. Whatever makes a rule makes it here, so none can exist outside the catalogue. */
public final class Group {
	private static final Messages MESSAGES = new Messages(Group.class, "messages");

	private final String id;
	private final List<Rule> rules = new ArrayList<>();

	Group(String id) {
		this.id = id;
	}

	/** Kebab case. */
	public String id() {
		return id;
	}

	public String title(Locale locale) {
		return MESSAGES.plain("group." + id, locale);
	}

	public List<Rule> rules() {
		return List.copyOf(rules);
	}

	Builder error(String rule, String source, String... names) {
		return new Builder(rule, Severity.ERROR, source, names);
	}

	Builder warning(String rule, String source, String... names) {
		return new Builder(rule, Severity.WARNING, source, names);
	}

	Builder info(String rule, String source, String... names) {
		return new Builder(rule, Severity.INFO, source, names);
	}

	/** A rule that is being described; its last word says how far it reaches. */
	final class Builder {
		private final String rule;
		private final Severity severity;
		private final String source;
		private final List<String> names;
		private final List<Tolerance> tolerances = new ArrayList<>();
		private boolean fixable;
		private boolean waivable = true;

		private Builder(String rule, Severity severity, String source, String... names) {
			this.rule = rule;
			this.severity = severity;
			this.source = source;
			this.names = List.of(names);
		}

		Builder tolerance(String name, double value, Measure measure) {
			tolerances.add(new Tolerance(name, value, measure));
			return this;
		}

		/** At least some of its findings can be repaired. */
		Builder fixable() {
			fixable = true;
			return this;
		}

		/** What it finds keeps the text from being read as it is meant; no reason makes that right, so it cannot be waived. */
		Builder structural() {
			waivable = false;
			return this;
		}

		Rule syntax() {
			waivable = false;
			return add(Reach.SYNTAX, Trigger.LIVE);
		}

		Rule data() {
			waivable = false;
			return add(Reach.DATA, Trigger.ON_SAVE);
		}

		Rule local() {
			return add(Reach.LOCAL, Trigger.LIVE);
		}

		Rule linked() {
			return add(Reach.LINKED, Trigger.LIVE);
		}

		Rule workspace() {
			return add(Reach.WORKSPACE, Trigger.ON_SAVE);
		}

		Rule onDemand() {
			return add(Reach.WORKSPACE, Trigger.ON_DEMAND);
		}

		private Rule add(Reach reach, Trigger trigger) {
			Rule made = new Rule(rule, id, severity, reach, trigger, source, names, tolerances, fixable, waivable);
			rules.add(made);
			return made;
		}
	}
}
