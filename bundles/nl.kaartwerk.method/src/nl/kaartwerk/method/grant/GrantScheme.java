package nl.kaartwerk.method.grant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import nl.kaartwerk.method.DataFault;
import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.Names;
import nl.kaartwerk.method.Status;

/**
 * A grant scheme of one year: a folder of data files. Another year is another folder.
 *
 * @param vatIncluded whether its amounts include VAT
 * @param materials that its text lists, in both languages
 */
public record GrantScheme(String id, String version, Names names, boolean vatIncluded, Status status, String source, List<GrantCondition> conditions,
		List<GrantQuestion> questions, List<Names> materials) {
	/** The files of the folder. */
	public static final List<String> FILES = List.of("scheme.csv", "conditions.csv", "statements.csv", "materials.csv");

	public GrantScheme {
		conditions = List.copyOf(conditions);
		questions = List.copyOf(questions);
		materials = List.copyOf(materials);
	}

	/**
	 * Reads a scheme. One mistake anywhere and there is no scheme: with a condition left out, an application would look better than it is.
	 *
	 * @param id of the folder
	 * @param file the rows of a file of the folder
	 * @throws DataFault for the first mistake
	 */
	public static GrantScheme read(String id, Function<String, List<DataFile.Row>> file) {
		List<DataFile.Row> head = file.apply(FILES.get(0));
		DataFile.Row row = head.getFirst();
		if (!row.text("id").equals(id)) {
			throw new DataFault(row.place(), DataFault.Kind.VALUE, row.text("id"), "id", id);
		}
		List<GrantQuestion> questions = each(file.apply(FILES.get(2)), GrantQuestion::of, GrantQuestion::key);
		List<GrantCondition> conditions = each(file.apply(FILES.get(1)), GrantCondition::of, GrantCondition::id);
		List<Names> materials = each(file.apply(FILES.get(3)), m -> new Names(m.text("name_en"), m.text("name_nl")), Names::dutch);
		return new GrantScheme(id, row.text("version"), new Names(row.text("name_en"), row.text("name_nl")), row.flag("vat_included"), row.status(),
				row.text("source"), conditions, questions, materials);
	}

	private static <T> List<T> each(List<DataFile.Row> rows, Function<DataFile.Row, T> parse, Function<T, String> id) {
		List<T> values = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (DataFile.Row row : rows) {
			T value = parse.apply(row);
			if (!seen.add(id.apply(value))) {
				throw new DataFault(row.place(), DataFault.Kind.TWICE, id.apply(value));
			}
			values.add(value);
		}
		return values;
	}

	public Optional<GrantQuestion> question(String key) {
		return questions.stream().filter(q -> q.key().equals(key)).findFirst();
	}

	public Optional<GrantCondition> condition(String conditionId) {
		return conditions.stream().filter(c -> c.id().equals(conditionId)).findFirst();
	}

	/** The conditions of a kind, in the order of the text. */
	public List<GrantCondition> of(ConditionKind kind) {
		return conditions.stream().filter(c -> c.kind() == kind).toList();
	}

	/** The lists that a claim may name. */
	public List<String> lists() {
		return of(ConditionKind.ON_A_LIST).stream().flatMap(c -> c.list("lists").stream()).distinct().toList();
	}

	/** The tax years, of an application made in a year, that something is stated of: that year first. */
	public List<Integer> taxYears(int year) {
		int years = of(ConditionKind.DE_MINIMIS).stream().mapToInt(c -> c.whole("years")).max().orElse(1);
		List<Integer> all = new ArrayList<>();
		for (int i = 0; i < years; i++) {
			all.add(year - i);
		}
		return all;
	}
}
