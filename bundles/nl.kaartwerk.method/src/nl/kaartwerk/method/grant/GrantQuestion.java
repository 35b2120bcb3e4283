package nl.kaartwerk.method.grant;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.method.DataFault;
import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.Names;

/**
 * What a scheme wants to have stated.
 *
 * @param key as a statement names it
 * @param per what it is stated of
 * @param required whether an application is unfinished without it, where it is asked for
 * @param when it is asked for; all of them together
 * @param names the question
 */
public record GrantQuestion(String key, String clause, Per per, Type type, boolean required, List<GrantWhen> when, Names names) {
	/** What a statement is about. */
	public enum Per {
		APPLICATION, CLAIM, YEAR
	}

	/** What a statement holds. */
	public enum Type {
		DATE, NUMBER, AMOUNT, TEXT, YES_NO;

		/** As the data has it. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	static GrantQuestion of(DataFile.Row row) {
		Per per = Arrays.stream(Per.values()).filter(p -> p.name().equalsIgnoreCase(row.text("per"))).findFirst()
				.orElseThrow(() -> new DataFault(row.place(), DataFault.Kind.VALUE, row.text("per"), "per", "application, claim, year"));
		Type type = Arrays.stream(Type.values()).filter(t -> t.code().equals(row.text("type"))).findFirst()
				.orElseThrow(() -> new DataFault(row.place(), DataFault.Kind.VALUE, row.text("type"), "type", "date, number, amount, text, yes-no"));
		return new GrantQuestion(row.text("key"), row.text("clause"), per, type, row.flag("required"), GrantWhen.of(row),
				new Names(row.text("name_en"), row.text("name_nl")));
	}
}
