package nl.kaartwerk.rules.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.Tolerance;

/**
 * What somebody has set about the rules: severities and tolerances. Whatever is not set is as the catalogue says. Immutable.
 * <p>
 * As a text there is a line for each setting, and {@code #} begins a remark:
 *
 * <pre>
 * gwp-sum = warning
 * gwp-sum.tolerance = 2 %
 * library-unused = off
 * </pre>
 */
public final class RuleSettings {
	/** How a rule that does not run is written in place of a severity. */
	public static final String OFF = "off";

	private static final Messages MESSAGES = new Messages(RuleSettings.class, "settings");
	private static final RuleSettings SHIPPED = new RuleSettings(Map.of(), Map.of(), List.of());

	/** A line that sets nothing because it cannot be understood. */
	public record Fault(int line, String key, List<String> values) {
		public String message(Locale locale) {
			return MESSAGES.text(key, locale, values.toArray());
		}
	}

	/** Empty for a rule that is off. */
	private final Map<String, Optional<Severity>> severities;
	private final Map<String, Double> tolerances;
	private final List<Fault> faults;

	private RuleSettings(Map<String, Optional<Severity>> severities, Map<String, Double> tolerances, List<Fault> faults) {
		this.severities = Map.copyOf(severities);
		this.tolerances = Map.copyOf(tolerances);
		this.faults = List.copyOf(faults);
	}

	/** The catalogue's own. */
	public static RuleSettings shipped() {
		return SHIPPED;
	}

	/**
	 * Reads settings.
	 *
	 * @param base what holds where the text says nothing
	 */
	public static RuleSettings read(String text, RuleSettings base) {
		Map<String, Optional<Severity>> severities = new HashMap<>(base.severities);
		Map<String, Double> tolerances = new HashMap<>(base.tolerances);
		List<Fault> faults = new ArrayList<>();
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			String line = withoutRemark(lines.get(i));
			if (line.isEmpty()) {
				continue;
			}
			int equals = line.indexOf('=');
			if (equals < 0) {
				faults.add(new Fault(i + 1, "no-equals", List.of(line)));
				continue;
			}
			String name = line.substring(0, equals).strip();
			String value = line.substring(equals + 1).strip();
			String problem = read(name, value, severities, tolerances);
			if (problem != null) {
				faults.add(new Fault(i + 1, problem, List.of(name, value, ruleOf(name), tolerancesOf(name))));
			}
		}
		return new RuleSettings(severities, tolerances, faults);
	}

	static String withoutRemark(String line) {
		int remark = line.indexOf('#');
		return (remark < 0 ? line : line.substring(0, remark)).strip();
	}

	private static String ruleOf(String name) {
		int dot = name.indexOf('.');
		return dot < 0 ? name : name.substring(0, dot);
	}

	private static String tolerancesOf(String name) {
		return Catalogue.find(ruleOf(name)).map(r -> String.join(", ", r.tolerances().stream().map(Tolerance::name).toList())).orElse("");
	}

	/** The key of what is wrong, or null. */
	private static String read(String name, String value, Map<String, Optional<Severity>> severities, Map<String, Double> tolerances) {
		Rule rule = Catalogue.find(ruleOf(name)).orElse(null);
		if (rule == null) {
			return "no-rule";
		}
		if (name.indexOf('.') < 0) {
			if (!rule.isConfigurable()) {
				return "fixed";
			}
			Optional<Optional<Severity>> severity = severity(value);
			severity.ifPresent(s -> severities.put(rule.id(), s));
			return severity.isPresent() ? null : "no-severity";
		}
		Tolerance tolerance = rule.tolerances().stream().filter(t -> t.name().equals(name.substring(name.indexOf('.') + 1))).findFirst().orElse(null);
		if (tolerance == null) {
			return rule.tolerances().isEmpty() ? "no-tolerances" : "no-tolerance";
		}
		String number = value.endsWith(tolerance.measure().unit()) ? value.substring(0, value.length() - tolerance.measure().unit().length()).strip() : value;
		if (!Decimal.isDecimal(number) || !(Double.parseDouble(number) >= 0) || Double.isInfinite(Double.parseDouble(number))) {
			return "no-number";
		}
		tolerances.put(name, Double.parseDouble(number));
		return null;
	}

	private static Optional<Optional<Severity>> severity(String word) {
		if (word.equals(OFF)) {
			return Optional.of(Optional.empty());
		}
		for (Severity severity : Severity.values()) {
			if (severity.word().equals(word)) {
				return Optional.of(Optional.of(severity));
			}
		}
		return Optional.empty();
	}

	/** How bad findings of the rule are; empty when it is off. */
	public Optional<Severity> severity(Rule rule) {
		Optional<Severity> set = severities.get(rule.id());
		return set == null ? Optional.of(rule.severity()) : set;
	}

	public boolean isOn(Rule rule) {
		return severity(rule).isPresent();
	}

	/**
	 * A tolerance of a rule, in its measure.
	 *
	 * @throws IllegalArgumentException when the rule has no such tolerance
	 */
	public double tolerance(Rule rule, String name) {
		Double set = tolerances.get(rule.id() + '.' + name);
		return set == null ? rule.tolerance(name).value() : set;
	}

	/** What the text says that cannot be understood; the rest of it holds. */
	public List<Fault> faults() {
		return faults;
	}

	/** As a text that {@link #read} understands, in a fixed order. */
	public String text() {
		Map<String, String> lines = new TreeMap<>(tolerances.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString())));
		severities.forEach((rule, severity) -> lines.put(rule, severity.map(Severity::word).orElse(OFF)));
		return lines.entrySet().stream().map(line -> line.getKey() + " = " + line.getValue() + '\n').collect(Collectors.joining());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RuleSettings settings && severities.equals(settings.severities) && tolerances.equals(settings.tolerances);
	}

	@Override
	public int hashCode() {
		return severities.hashCode() * 31 + tolerances.hashCode();
	}
}
