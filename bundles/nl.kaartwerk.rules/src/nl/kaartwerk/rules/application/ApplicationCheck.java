package nl.kaartwerk.rules.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.grant.GrantQuestion;
import nl.kaartwerk.method.grant.GrantScheme;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.Statement;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.ApplicationRules;

/** Whether an application says what its scheme asks for. Whether that is enough for a grant, the grant check tells. */
public final class ApplicationCheck implements Checks {
	private static final String EURO = "EUR";
	private static final List<String> ANSWERS = List.of("yes", "no");
	private static final int HUNDRED = 100;

	private final Method method;

	public ApplicationCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Application.class, List.of(ApplicationRules.SCHEME_MISSING, ApplicationRules.SCHEME_UNKNOWN, ApplicationRules.APPLICANT_MISSING,
				ApplicationRules.DATE_MISSING, ApplicationRules.CLAIMS_MISSING), this::head);
		registry.on(Application.class, List.of(ApplicationRules.CLAIM_TWICE, ApplicationRules.CLAIM_OWNER, ApplicationRules.LIST_UNKNOWN), this::claims);
		registry.on(Application.class, List.of(ApplicationRules.STATEMENT_UNKNOWN, ApplicationRules.STATEMENT_TYPE, ApplicationRules.STATEMENT_PLACE,
				ApplicationRules.STATEMENT_YEAR, ApplicationRules.STATEMENT_TWICE), this::statements);
		registry.on(Application.class, List.of(ApplicationRules.STATEMENT_MISSING), this::missing);
	}

	private void head(Application application, Run run) {
		String name = application.getName();
		if (name == null) {
			return;
		}
		List<String> known = method.methods().grants().stream().map(GrantScheme::id).toList();
		if (application.getScheme() == null) {
			run.report(ApplicationRules.SCHEME_MISSING, application, Literals.DEFINITION__NAME, name, String.join(", ", known));
		} else if (!known.contains(application.getScheme())) {
			run.report(ApplicationRules.SCHEME_UNKNOWN, application, Literals.APPLICATION__SCHEME, application.getScheme(), String.join(", ", known),
					Similar.to(application.getScheme(), known));
		}
		if (application.getApplicant() == null) {
			run.report(ApplicationRules.APPLICANT_MISSING, application, Literals.DEFINITION__NAME, name);
		}
		if (application.getDate() == null) {
			run.report(ApplicationRules.DATE_MISSING, application, Literals.DEFINITION__NAME, name);
		}
		if (application.getClaims().isEmpty()) {
			run.report(ApplicationRules.CLAIMS_MISSING, application, Literals.DEFINITION__NAME, name);
		}
	}

	private void claims(Application application, Run run) {
		Set<Declaration> seen = new HashSet<>();
		for (Claim claim : application.getClaims()) {
			Declaration card = claim.getDeclaration();
			if (card != null && !card.eIsProxy()) {
				if (!seen.add(card)) {
					run.report(ApplicationRules.CLAIM_TWICE, claim, Literals.CLAIM__DECLARATION, String.valueOf(card.getName()));
				}
				owner(claim, application.getApplicant(), run);
			}
			list(claim, application, run);
		}
	}

	private static void owner(Claim claim, Owner applicant, Run run) {
		Owner owner = claim.getDeclaration().getOwner();
		if (owner != null && !owner.eIsProxy() && applicant != null && !applicant.eIsProxy() && owner != applicant && !qualified(owner).equals(qualified(applicant))) {
			run.report(ApplicationRules.CLAIM_OWNER, claim, Literals.CLAIM__DECLARATION, String.valueOf(claim.getDeclaration().getName()), shown(owner), shown(applicant));
		}
	}

	private static String qualified(Definition definition) {
		String home = definition.eContainer() instanceof Document document && document.getPackageName() != null ? document.getPackageName() + '.' : "";
		return home + definition.getName();
	}

	private static String shown(Definition definition) {
		return definition.getTitle() == null ? String.valueOf(definition.getName()) : definition.getTitle();
	}

	private void list(Claim claim, Application application, Run run) {
		List<String> lists = Asked.of(application, method).map(asked -> asked.scheme().lists()).orElse(List.of());
		if (claim.getGround() != null && !lists.isEmpty() && !lists.contains(claim.getGround())) {
			run.report(ApplicationRules.LIST_UNKNOWN, claim, Literals.CLAIM__GROUND, claim.getGround(), String.join(", ", lists), Similar.to(claim.getGround(), lists));
		}
	}

	private void statements(Application application, Run run) {
		Asked.of(application, method).ifPresent(asked -> {
			statements(application.getStatements(), false, asked.scheme(), run);
			application.getClaims().forEach(claim -> statements(claim.getStatements(), true, asked.scheme(), run));
		});
	}

	private static void statements(List<Statement> statements, boolean ofClaim, GrantScheme scheme, Run run) {
		Set<String> seen = new HashSet<>();
		for (Statement statement : statements) {
			String key = statement.getKey();
			if (key == null) {
				continue;
			}
			GrantQuestion question = scheme.question(key).orElse(null);
			if (question == null) {
				run.report(ApplicationRules.STATEMENT_UNKNOWN, statement, Literals.STATEMENT__KEY, key,
						Similar.to(key, scheme.questions().stream().map(GrantQuestion::key).toList()));
			} else if (!seen.add(statement.getPeriod() == null ? key : key + ' ' + statement.getPeriod().text())) {
				run.report(ApplicationRules.STATEMENT_TWICE, statement, Literals.STATEMENT__KEY, key);
			} else if (ofClaim && question.per() != GrantQuestion.Per.CLAIM) {
				run.report(ApplicationRules.STATEMENT_PLACE, statement, Literals.STATEMENT__KEY, key);
			} else {
				form(statement, question, run);
			}
		}
	}

	private static void form(Statement statement, GrantQuestion question, Run run) {
		boolean yearly = question.per() == GrantQuestion.Per.YEAR;
		boolean ofYear = statement.getPeriod() != null && statement.getPeriod().isDate() && statement.getPeriod().day().isEmpty();
		if (yearly != ofYear) {
			run.report(ApplicationRules.STATEMENT_YEAR, statement, Literals.STATEMENT__KEY, statement.getKey(), yearly ? "of 2025" : "");
		} else if (!isOfForm(statement, question.type())) {
			run.report(ApplicationRules.STATEMENT_TYPE, statement, Literals.STATEMENT__KEY, statement.getKey(), question.type().code());
		}
	}

	/** What is no is said of anything that can be absent. */
	private static boolean isOfForm(Statement statement, GrantQuestion.Type type) {
		return switch (type) {
		case DATE -> statement.getDay() != null && statement.getDay().isDate() || "no".equals(statement.getAnswer());
		case TEXT -> statement.getText() != null || "no".equals(statement.getAnswer());
		case YES_NO -> statement.getAnswer() != null && ANSWERS.contains(statement.getAnswer());
		case AMOUNT -> isPositive(statement) && EURO.equals(statement.getUnit());
		case NUMBER -> isPositive(statement) && (statement.getUnit() == null || statement.getUnit().equals("%") && statement.getNumber().value() <= HUNDRED);
		};
	}

	private static boolean isPositive(Statement statement) {
		return statement.getNumber() != null && statement.getNumber().value() >= 0;
	}

	private void missing(Application application, Run run) {
		Asked.of(application, method).ifPresent(asked -> {
			List<String> missing = asked.missing();
			if (!missing.isEmpty() && application.getName() != null) {
				run.report(ApplicationRules.STATEMENT_MISSING, application, Literals.DEFINITION__NAME, Integer.toString(missing.size()), String.join(", ", missing));
			}
			for (Claim claim : application.getClaims()) {
				List<String> ofClaim = asked.missing(claim);
				if (!ofClaim.isEmpty() && claim.getDeclaration() != null) {
					run.report(ApplicationRules.STATEMENT_MISSING, claim, Literals.CLAIM__DECLARATION, Integer.toString(ofClaim.size()), String.join(", ", ofClaim));
				}
			}
		});
	}
}
