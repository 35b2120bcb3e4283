package nl.kaartwerk.ui.grant;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.method.grant.GrantQuestion;
import nl.kaartwerk.method.grant.GrantScheme;
import nl.kaartwerk.method.grant.GrantWhen;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.text.Words;

/** An application while the wizard asks for it, and the text that comes of it. For the UI thread. */
final class GrantDraft {
	private static final String YES = "yes";

	String name = "";
	String title = "";
	String applicant = "";
	String date = LocalDate.now().toString();
	String packageName = "";
	GrantScheme scheme;
	/** The list that each chosen card is on, "" when none is named; by qualified name. */
	final Map<String, String> claims = new LinkedHashMap<>();
	/** What was typed, by key or by key and year. */
	final Map<String, String> answers = new LinkedHashMap<>();

	Optional<Integer> year() {
		return day(date).map(LocalDate::getYear);
	}

	static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(LocalDate.parse(text.strip()));
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	/** Whether the scheme asks a question, by what is known so far; of any of the claims. */
	boolean asks(GrantQuestion question) {
		return question.when().stream().allMatch(this::holds);
	}

	private boolean holds(GrantWhen when) {
		return switch (when.sort()) {
		case YEAR -> year().filter(y -> y == Integer.parseInt(when.value())).isPresent();
		case STATED -> YES.equals(answers.get(when.value()));
		case NOT -> !YES.equals(answers.get(when.value()));
		case LISTED -> claims.containsValue(when.value());
		};
	}

	/** The beginnings of the statements that answer a question: one, or one for each tax year. */
	List<String> keys(GrantQuestion question) {
		return question.per() == GrantQuestion.Per.YEAR
				? year().map(y -> scheme.taxYears(y).stream().map(each -> question.key() + " of " + each).toList()).orElse(List.of()) : List.of(question.key());
	}

	/** What is wrong with an answer; empty when nothing is, or when nothing was answered. */
	static Optional<String> problem(GrantQuestion question, String answer) {
		String text = answer.strip();
		boolean good = text.isEmpty() || switch (question.type()) {
		case DATE -> day(text).isPresent();
		case NUMBER, AMOUNT -> Decimal.isDecimal(text) && !text.startsWith("-");
		case TEXT, YES_NO -> true;
		};
		return good ? Optional.empty() : Optional.of(Texts.get("problem." + question.type().code(), text));
	}

	/** The application as text, with the package it is in. */
	String text() {
		StringBuilder text = new StringBuilder();
		if (!packageName.isEmpty()) {
			text.append("package ").append(packageName).append("\n\n");
		}
		text.append("application ").append(Words.name(name.isBlank() ? "Application" : name.strip()));
		if (!title.isBlank()) {
			text.append(' ').append(Words.quoted(title.strip()));
		}
		text.append(" {\n  scheme ").append(Words.quoted(scheme.id())).append("\n");
		if (!applicant.isEmpty()) {
			text.append("  applicant ").append(reference(applicant)).append('\n');
		}
		if (day(date).isPresent()) {
			text.append("  date ").append(date.strip()).append('\n');
		}
		for (GrantQuestion question : scheme.questions()) {
			if (asks(question)) {
				keys(question).forEach(key -> state(question, key, text));
			}
		}
		claims.forEach((card, list) -> text.append("  claim ").append(reference(card)).append(list.isEmpty() ? "" : " listed " + list).append('\n'));
		return text.append("}\n").toString();
	}

	private void state(GrantQuestion question, String key, StringBuilder text) {
		String answer = answers.getOrDefault(key, "").strip();
		if (answer.isEmpty() || problem(question, answer).isPresent()) {
			return;
		}
		text.append("  state ").append(key).append(' ').append(switch (question.type()) {
		case TEXT -> Words.quoted(answer);
		case AMOUNT -> answer + " EUR";
		default -> answer;
		}).append('\n');
	}

	/** What is in the same package needs no package before it. */
	private String reference(String qualified) {
		String prefix = packageName + '.';
		String bare = !packageName.isEmpty() && qualified.startsWith(prefix) && qualified.indexOf('.', prefix.length()) < 0 ? qualified.substring(prefix.length()) : qualified;
		return String.join(".", List.of(bare.split("\\.")).stream().map(Words::name).toList());
	}
}
