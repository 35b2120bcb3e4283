package nl.kaartwerk.lang.ide.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.method.grant.GrantQuestion;
import nl.kaartwerk.method.grant.GrantScheme;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.GrantDecision;
import nl.kaartwerk.model.Statement;
import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.application.Asked;
import nl.kaartwerk.rules.grant.OpenClauses;

/** What a grant scheme says of a statement or a decision of an application, as Markdown. */
public final class GrantInfo {
	private static final Messages TEXTS = new Messages(GrantInfo.class, "info");

	private final Method method;
	private final Locale locale;

	public GrantInfo(Method method, Locale locale) {
		this.method = method;
		this.locale = locale;
	}

	/** The question, the form of its answer, and the conditions of its clause; empty when the scheme does not ask for it. */
	public Optional<String> of(Statement statement) {
		Application application = statement.eContainer() instanceof Claim claim ? (Application) claim.eContainer() : (Application) statement.eContainer();
		return Asked.of(application, method).map(Asked::scheme).flatMap(scheme -> scheme.question(String.valueOf(statement.getKey())).map(q -> text(q, scheme)));
	}

	private String text(GrantQuestion question, GrantScheme scheme) {
		List<String> lines = new ArrayList<>();
		lines.add("**" + question.key() + "** \u00b7 " + question.names().in(locale));
		lines.add(TEXTS.text("grant.form", locale, question.type().code()));
		for (GrantCondition condition : scheme.conditions()) {
			if (condition.clause().equals(question.clause())) {
				lines.add(TEXTS.text("grant.clause", locale, condition.clause(), condition.names().in(locale)));
			}
		}
		lines.add("*" + scheme.source() + "*");
		return String.join("\n\n", lines);
	}

	/** The conditions that a decision can settle where it stands; empty when the scheme has no such clause there. */
	public Optional<String> of(GrantDecision decision) {
		Claim claim = decision.eContainer() instanceof Claim home ? home : null;
		Application application = (Application) (claim == null ? decision : claim).eContainer();
		return Asked.of(application, method).map(Asked::scheme).flatMap(scheme -> {
			List<GrantCondition> conditions = OpenClauses.settled(scheme, String.valueOf(decision.getClause()), claim);
			return conditions.isEmpty() ? Optional.empty() : Optional.of(text(conditions, scheme));
		});
	}

	private String text(List<GrantCondition> conditions, GrantScheme scheme) {
		List<String> lines = new ArrayList<>();
		lines.add(TEXTS.text("grant.decided", locale, conditions.getFirst().clause()));
		conditions.forEach(condition -> lines.add("- " + condition.names().in(locale)));
		lines.add("*" + scheme.source() + "*");
		return String.join("\n\n", lines);
	}

	/** The scheme that an application names; empty when it is not known. */
	public Optional<String> of(Application application) {
		return Asked.of(application, method).map(Asked::scheme)
				.map(scheme -> "**" + scheme.id() + "** \u00b7 " + scheme.names().in(locale) + "\n\n*" + scheme.source() + "*");
	}
}
