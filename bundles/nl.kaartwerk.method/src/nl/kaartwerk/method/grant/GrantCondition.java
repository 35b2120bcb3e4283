package nl.kaartwerk.method.grant;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.method.DataFault;
import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.Names;
import nl.kaartwerk.method.Status;

/**
 * A condition of a grant scheme, or a part of one.
 *
 * @param id within the scheme
 * @param clause as the text of the scheme has it: 1 to 21, A1, B4
 * @param perClaim whether it is about each declaration, and not about the application
 * @param when it applies; all of them together
 * @param judge who can tell
 * @param names in our own words
 */
public record GrantCondition(String id, String clause, boolean perClaim, ConditionKind kind, List<GrantWhen> when, Map<String, String> parameters,
		Judge judge, Names names, Status status, String source) {
	/** Who can tell whether it is met. */
	public enum Judge {
		MACHINE, HUMAN, BOTH
	}

	static GrantCondition of(DataFile.Row row) {
		ConditionKind kind = ConditionKind.find(row.text("kind"))
				.orElseThrow(() -> new DataFault(row.place(), DataFault.Kind.UNKNOWN, row.text("kind"), "kind", String.join(", ", ConditionKind.codes())));
		Judge judge = Arrays.stream(Judge.values()).filter(j -> j.name().equalsIgnoreCase(row.text("judged"))).findFirst()
				.orElseThrow(() -> new DataFault(row.place(), DataFault.Kind.VALUE, row.text("judged"), "judged", "machine, human, both"));
		return new GrantCondition(row.text("id"), row.text("clause"), scope(row).equals("claim"), kind, GrantWhen.of(row), parameters(row, kind), judge,
				new Names(row.text("name_en"), row.text("name_nl")), row.status(), row.text("source"));
	}

	private static String scope(DataFile.Row row) {
		String scope = row.text("scope");
		if (!List.of("claim", "application").contains(scope)) {
			throw new DataFault(row.place(), DataFault.Kind.VALUE, scope, "scope", "application, claim");
		}
		return scope;
	}

	private static Map<String, String> parameters(DataFile.Row row, ConditionKind kind) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String each : row.list("parameters")) {
			int equals = each.indexOf('=');
			if (equals < 1) {
				throw new DataFault(row.place(), DataFault.Kind.VALUE, each, "parameters", "name=value|name=value");
			}
			parameters.put(each.substring(0, equals), each.substring(equals + 1));
		}
		for (String asked : kind.parameters()) {
			String name = asked.substring(0, asked.indexOf(':'));
			if (!isOfForm(parameters.get(name), asked.substring(asked.indexOf(':') + 1))) {
				throw new DataFault(row.place(), DataFault.Kind.VALUE, String.valueOf(parameters.get(name)), "parameters", String.join(", ", kind.parameters()));
			}
		}
		return Map.copyOf(parameters);
	}

	private static boolean isOfForm(String text, String form) {
		if (text == null || text.isEmpty()) {
			return false;
		}
		try {
			return switch (form) {
			case "number" -> text.length() <= 18 && new BigDecimal(text).signum() >= 0;
			case "date" -> LocalDate.parse(text) != null;
			default -> true;
			};
		} catch (NumberFormatException | DateTimeException e) {
			return false;
		}
	}

	/** A parameter that its kind asks for. */
	public String text(String parameter) {
		return Optional.ofNullable(parameters.get(parameter)).orElseThrow(() -> new IllegalArgumentException(id + " has no parameter " + parameter));
	}

	public BigDecimal number(String parameter) {
		return new BigDecimal(text(parameter));
	}

	public int whole(String parameter) {
		return number(parameter).intValue();
	}

	public LocalDate date(String parameter) {
		return LocalDate.parse(text(parameter));
	}

	/** Names with a semicolon between. */
	public List<String> list(String parameter) {
		return List.of(text(parameter).split(";"));
	}
}
