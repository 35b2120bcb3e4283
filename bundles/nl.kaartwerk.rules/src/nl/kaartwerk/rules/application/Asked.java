package nl.kaartwerk.rules.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.grant.GrantQuestion;
import nl.kaartwerk.method.grant.GrantScheme;
import nl.kaartwerk.method.grant.GrantWhen;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.Statement;

/** What the scheme of an application asks for, and what of it is not stated yet. */
public final class Asked {
	private static final String YES = "yes";

	private final GrantScheme scheme;
	private final Application application;

	private Asked(GrantScheme scheme, Application application) {
		this.scheme = scheme;
		this.application = application;
	}

	/** Empty when there is no scheme of that name. */
	public static Optional<Asked> of(Application application, Method method) {
		return method.methods().grant(String.valueOf(application.getScheme())).map(scheme -> new Asked(scheme, application));
	}

	public GrantScheme scheme() {
		return scheme;
	}

	/** The beginnings of the statements that the application still needs, as they are written: key, or key and year. */
	public List<String> missing() {
		List<String> missing = new ArrayList<>();
		for (GrantQuestion question : scheme.questions()) {
			if (question.required() && question.per() == GrantQuestion.Per.APPLICATION && asks(question, null) && isOpen(question.key(), application.getStatements())) {
				missing.add(question.key());
			}
			if (question.required() && question.per() == GrantQuestion.Per.YEAR && hasDate()) {
				taxYears().stream().filter(year -> isOpen(question.key(), year)).forEach(year -> missing.add(question.key() + " of " + year));
			}
		}
		return missing;
	}

	/** The keys of the statements that a claim still needs. What the application states for all of its claims need not be said again. */
	public List<String> missing(Claim claim) {
		List<Statement> stated = Stream.concat(application.getStatements().stream(), claim.getStatements().stream()).toList();
		return scheme.questions().stream().filter(q -> q.required() && q.per() == GrantQuestion.Per.CLAIM && asks(q, claim)).map(GrantQuestion::key)
				.filter(key -> isOpen(key, stated)).toList();
	}

	private static boolean isOpen(String key, List<Statement> statements) {
		return statements.stream().noneMatch(s -> key.equals(s.getKey()));
	}

	private boolean isOpen(String key, int year) {
		return application.getStatements().stream()
				.noneMatch(s -> key.equals(s.getKey()) && s.getPeriod() != null && s.getPeriod().text().equals(Integer.toString(year)));
	}

	private boolean hasDate() {
		return application.getDate() != null && application.getDate().isDate();
	}

	/** Those of an application with a date. */
	private List<Integer> taxYears() {
		return scheme.taxYears(application.getDate().first().getYear());
	}

	/** Whether a question is asked, by what is stated so far. */
	public boolean asks(GrantQuestion question, Claim claim) {
		return question.when().stream().allMatch(when -> holds(when, claim));
	}

	private boolean holds(GrantWhen when, Claim claim) {
		return switch (when.sort()) {
		case YEAR -> hasDate() && application.getDate().first().getYear() == Integer.parseInt(when.value());
		case STATED -> isYes(when.value(), claim);
		case NOT -> !isYes(when.value(), claim);
		case LISTED -> claim != null && when.value().equals(claim.getGround());
		};
	}

	private boolean isYes(String key, Claim claim) {
		return Stream.concat(application.getStatements().stream(), claim == null ? Stream.empty() : claim.getStatements().stream())
				.anyMatch(s -> key.equals(s.getKey()) && YES.equals(s.getAnswer()));
	}
}
