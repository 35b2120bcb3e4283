package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.Statement;
import nl.kaartwerk.model.value.PartialDate;

/**
 * What an application states, for all of its declarations or for one. What is stated twice, or in a form that the question does not have, is
 * not stated: rules report it, and a person decides.
 */
final class Statements {
	static final String YES = "yes";
	static final String NO = "no";
	private static final String EURO = "EUR";
	private static final int HUNDRED = 100;

	private final Application application;
	private final Claim claim;

	/** @param claim null for what is stated of the application */
	Statements(Application application, Claim claim) {
		this.application = application;
		this.claim = claim;
	}

	/** The statement with a key; empty when there is none, or more than one. */
	Optional<Statement> find(String key) {
		return find(key, null);
	}

	private Optional<Statement> find(String key, String year) {
		List<Statement> all = Stream.concat(claim == null ? Stream.empty() : claim.getStatements().stream(), application.getStatements().stream())
				.filter(s -> key.equals(s.getKey()) && (year == null ? s.getPeriod() == null : s.getPeriod() != null && year.equals(s.getPeriod().text()))).toList();
		return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
	}

	/** The statement, or else the claim or application that would hold it. */
	EObject place(String key) {
		return find(key).map(EObject.class::cast).orElse(claim == null ? application : claim);
	}

	boolean isYes(String key) {
		return answer(key).filter(YES::equals).isPresent();
	}

	/** yes or no. */
	Optional<String> answer(String key) {
		return find(key).map(Statement::getAnswer).filter(a -> a.equals(YES) || a.equals(NO));
	}

	/** A day, not only a year. */
	Optional<LocalDate> day(String key) {
		return find(key).map(Statement::getDay).flatMap(PartialDate::day);
	}

	Optional<String> text(String key) {
		return find(key).map(Statement::getText).filter(t -> !t.isBlank());
	}

	/** A number of 0 or more, without a unit or in per cent. */
	Optional<BigDecimal> number(String key) {
		return find(key).filter(s -> s.getUnit() == null || s.getUnit().equals("%")).flatMap(Statements::number);
	}

	/** A share between 0 and 100 %. */
	Optional<BigDecimal> share(String key) {
		return number(key).filter(n -> n.compareTo(BigDecimal.valueOf(HUNDRED)) <= 0);
	}

	/** Euro, 0 or more. */
	Optional<BigDecimal> amount(String key) {
		return find(key).filter(s -> EURO.equals(s.getUnit())).flatMap(Statements::number);
	}

	/** Euro in a tax year, 0 or more. */
	Optional<BigDecimal> amount(String key, int year) {
		return find(key, Integer.toString(year)).filter(s -> EURO.equals(s.getUnit())).flatMap(Statements::number);
	}

	private static Optional<BigDecimal> number(Statement statement) {
		return Optional.ofNullable(statement.getNumber()).map(n -> BigDecimal.valueOf(n.value()).stripTrailingZeros()).filter(n -> n.signum() >= 0);
	}

	/** Whether anything at all is stated, in whatever form; no counts as nothing. */
	boolean isGiven(String key) {
		return find(key).filter(s -> s.getNumber() != null || s.getDay() != null && s.getDay().isDate() || s.getText() != null && !s.getText().isBlank()
				|| YES.equals(s.getAnswer())).isPresent();
	}

	/** As it is written, for a person to judge; "" when nothing is stated. */
	String shown(String key) {
		return find(key).map(s -> s.getNumber() != null ? s.getNumber().text() + (s.getUnit() == null ? "" : " " + s.getUnit())
				: s.getDay() != null ? s.getDay().text() : s.getText() != null ? s.getText() : s.getAnswer() == null ? "" : s.getAnswer()).orElse("");
	}
}
