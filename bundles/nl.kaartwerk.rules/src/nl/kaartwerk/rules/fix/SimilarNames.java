package nl.kaartwerk.rules.fix;

import java.util.List;

import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.text.Words;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.text.operation.Operation.SetValue;
import nl.kaartwerk.text.operation.Operation.SetWord;

/** Writes the name that was most likely meant. Rules give it as the last value of a finding, "" when there is none. */
final class SimilarNames {
	private SimilarNames() {
	}

	static List<Fix> value(Finding finding) {
		String similar = finding.values().getLast();
		return similar.isEmpty() ? List.of() : List.of(rename(similar, new SetValue(finding.object(), finding.feature(), similar)));
	}

	static List<Fix> code(Finding finding) {
		String similar = finding.values().getLast();
		return similar.isEmpty() ? List.of() : List.of(rename(similar, new SetValue(finding.object(), finding.feature(), Words.code(similar))));
	}

	static List<Fix> unit(Finding finding) {
		String similar = finding.values().getLast();
		return similar.isEmpty() ? List.of()
				: List.of(rename(similar, new SetValue(finding.object(), finding.feature(), Words.unit(similar))));
	}

	static List<Fix> name(Finding finding) {
		String similar = finding.values().getLast();
		return similar.isEmpty() ? List.of() : List.of(rename(similar, new SetValue(finding.object(), finding.feature(), Words.name(similar))));
	}

	static List<Fix> text(Finding finding) {
		String similar = finding.values().getLast();
		return similar.isEmpty() ? List.of() : List.of(rename(similar, new SetValue(finding.object(), finding.feature(), Words.quoted(similar))));
	}

	static List<Fix> word(Finding finding) {
		return word(finding, "");
	}

	/** A scenario heads a group of columns with a colon at its end. */
	static List<Fix> group(Finding finding) {
		return word(finding, ":");
	}

	private static List<Fix> word(Finding finding, String end) {
		String similar = finding.values().getLast();
		return similar.isEmpty() ? List.of()
				: List.of(rename(similar, new SetWord(finding.object(), finding.feature(), finding.from(), finding.to(), similar + end)));
	}

	static Fix rename(String name, Operation operation) {
		return Fix.choice("similar", List.of(name), operation);
	}
}
