package nl.kaartwerk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.card.PublishedScores;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Declaration;

/**
 * A declaration with its MKI per functional unit.
 *
 * @param method whose weights it was computed with
 * @param results one per impact set
 */
public record CardSubject(Declaration card, CompiledCard compiled, Method method, List<CardResult> results, List<ReportFinding> findings)
		implements Subject {
	public CardSubject {
		results = List.copyOf(results);
		findings = List.copyOf(findings);
	}

	/** Computes a card for all sets, with the weights of a day. */
	public static CardSubject of(Declaration card, CompiledCard compiled, Calculator calculator, Method method, LocalDate day, Findings findings) {
		List<CardResult> results = method.impactSets().stream().map(set -> calculator.calculate(compiled, set.id(), day)).toList();
		return new CardSubject(card, compiled, method, results, findings.of(EcoreUtil.getURI(card)));
	}

	@Override
	public String name() {
		return card.getName() == null ? "?" : card.getName();
	}

	@Override
	public String label() {
		return card.getTitle() == null || card.getTitle().isBlank() ? name() : card.getTitle();
	}

	/** Whether the MKI of a module rests on anything declared. What is not declared has no figure, not 0. */
	public boolean declares(CardResult result, Module module) {
		PublishedScores published = compiled.published().get(result.set());
		if (result.outcome().takenOver() && published != null) {
			return !Double.isNaN(published.modules()[module.column()]);
		}
		return compiled.profiles().stream().map(profile -> profile.scores(result.set())).flatMap(Optional::stream).anyMatch(scores -> scores.declares(module.column()));
	}
}
