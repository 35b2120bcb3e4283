package nl.kaartwerk.lang.ide.completion;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.grant.GrantQuestion;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.Statement;
import nl.kaartwerk.rules.application.Asked;
import nl.kaartwerk.rules.grant.OpenClauses;
import nl.kaartwerk.text.Words;

/** What may be written in an application for a grant: what its scheme asks for, its lists, answers. */
final class ApplicationProposals {
	/**
	 * A word that may stand there.
	 *
	 * @param likely whether it stands before the others
	 */
	record Proposal(String word, String description, boolean likely) {
	}

	private final Method method;
	private final Locale locale;
	private final LocalDate day;

	/** @param day that applications are judged at */
	ApplicationProposals(Method method, Locale locale, LocalDate day) {
		this.method = method;
		this.locale = locale;
		this.day = day;
	}

	/** For a feature of what the caret is in. */
	List<Proposal> of(String feature, EObject model) {
		Claim claim = container(model, Claim.class);
		Application application = container(model, Application.class);
		Asked asked = application == null ? null : Asked.of(application, method).orElse(null);
		if (asked == null) {
			return List.of();
		}
		return switch (feature) {
		case "key" -> keys(asked, claim);
		case "ground" -> asked.scheme().lists().stream().map(list -> new Proposal(list, "", false)).toList();
		case "answer" -> answers(asked, container(model, Statement.class));
		case "clause" -> OpenClauses.of(application, method, day).map(open -> clauses(open, application, claim)).orElse(List.of());
		default -> List.of();
		};
	}

	/** The clauses that a person may have to decide here, with their conditions; first those that only a person can. */
	private List<Proposal> clauses(OpenClauses open, Application application, Claim claim) {
		Set<String> sure = new LinkedHashSet<>(open.clauses(claim));
		Set<String> possible = new LinkedHashSet<>(open.possible(claim));
		if (claim == null) {
			application.getClaims().forEach(each -> possible.addAll(open.possible(each))); // decided here it holds for all of them
		}
		return possible.stream().map(clause -> new Proposal(Words.code(clause), OpenClauses.settled(open.scheme(), clause, claim).stream()
				.map(condition -> condition.names().in(locale)).collect(Collectors.joining(" ")), sure.contains(clause))).toList();
	}

	/** What is asked for; first what is asked here and not stated yet. */
	private List<Proposal> keys(Asked asked, Claim claim) {
		List<String> missing = claim == null ? asked.missing() : asked.missing(claim);
		return asked.scheme().questions().stream().filter(q -> claim == null || q.per() == GrantQuestion.Per.CLAIM)
				.map(q -> new Proposal(q.key(), q.names().in(locale), missing.stream().anyMatch(m -> m.equals(q.key()) || m.startsWith(q.key() + " of ")))).toList();
	}

	private static List<Proposal> answers(Asked asked, Statement statement) {
		boolean yesNo = statement != null && asked.scheme().question(String.valueOf(statement.getKey())).filter(q -> q.type() == GrantQuestion.Type.YES_NO).isPresent();
		return yesNo ? List.of(new Proposal("yes", "", false), new Proposal("no", "", false)) : List.of();
	}

	private static <T extends EObject> T container(EObject model, Class<T> type) {
		for (EObject each = model; each != null; each = each.eContainer()) {
			if (type.isInstance(each)) {
				return type.cast(each);
			}
		}
		return null;
	}
}
