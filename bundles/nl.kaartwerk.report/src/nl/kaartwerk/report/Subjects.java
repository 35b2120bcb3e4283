package nl.kaartwerk.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Work;

/** Computes what reports are about from texts that are linked. */
public final class Subjects {
	private final LocalDate day;
	private final Optional<String> set;
	private final Optional<String> version;
	private final ModelCards compiled = new ModelCards(Method.shipped());

	/**
	 * @param day taken as reference date where a work states none
	 * @param set to show of works; empty for the one in force at their reference date
	 * @param version of the method, whatever the works name; empty for what they name
	 */
	public Subjects(LocalDate day, Optional<String> set, Optional<String> version) {
		this.day = day;
		this.set = set;
		this.version = version;
	}

	/** The works in the texts; without any, the declarations. The reviews in any case. */
	public List<Subject> worksOrCards(List<ReportText> texts) {
		List<Subject> works = works(texts, findings(texts));
		return Stream.concat((works.isEmpty() ? cards(texts, findings(texts)) : works).stream(), reviews(texts)).toList();
	}

	/** The works in the texts, then the declarations, then the reviews. */
	public List<Subject> worksAndCards(List<ReportText> texts) {
		Findings findings = findings(texts);
		return Stream.concat(Stream.concat(works(texts, findings).stream(), cards(texts, findings).stream()), reviews(texts)).toList();
	}

	private static Stream<Subject> reviews(List<ReportText> texts) {
		return texts.stream().flatMap(text -> text.reviews().stream()).map(ReviewSubject::new);
	}

	private List<Subject> works(List<ReportText> texts, Findings findings) {
		List<Subject> subjects = new ArrayList<>();
		for (ReportText text : texts) {
			Calculator calculator = calculator(text.methods());
			for (Work work : all(text, Work.class)) {
				WorkResult result = calculator.calculate(work, day);
				subjects.add(new WorkSubject(result, set.orElseGet(() -> result.method().setInForce(result.referenceDate())), findings));
			}
		}
		return subjects;
	}

	private List<Subject> cards(List<ReportText> texts, Findings findings) {
		List<Subject> subjects = new ArrayList<>();
		for (ReportText text : texts) {
			Calculator calculator = calculator(text.methods());
			Method method = version.flatMap(v -> text.methods().find(v, day)).orElseGet(() -> text.methods().at(day));
			all(text, Declaration.class).forEach(card -> subjects.add(CardSubject.of(card, compiled.card(card), calculator, method, day, findings)));
		}
		return subjects;
	}

	private Calculator calculator(Methods methods) {
		return version.flatMap(v -> methods.find(v, day)).map(m -> new Calculator(m, compiled)).orElseGet(() -> new Calculator(methods, compiled));
	}

	private static Findings findings(List<ReportText> texts) {
		Map<URI, List<ReportFinding>> findings = new LinkedHashMap<>();
		texts.forEach(text -> text.findings().forEach((definition, list) -> findings.put(EcoreUtil.getURI(definition), list)));
		return new Findings(findings);
	}

	private static <T extends Definition> List<T> all(ReportText text, Class<T> type) {
		return text.document() == null ? List.of() : text.document().getDefinitions().stream().filter(type::isInstance).map(type::cast).toList();
	}
}
