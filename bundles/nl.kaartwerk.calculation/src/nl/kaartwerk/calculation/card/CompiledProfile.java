package nl.kaartwerk.calculation.card;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.scaling.CompiledScaling;

/**
 * One profile of a card, ready to compute with.
 *
 * @param title may be null
 * @param scores by set id; a set that the profile has no table for is absent
 * @param scaling empty when the scores hold as they are
 * @param source where it is written
 */
public record CompiledProfile(String title, Map<String, ScoreMatrix> scores, Optional<CompiledScaling> scaling, URI source) {
	public CompiledProfile {
		scores = Map.copyOf(scores);
	}

	public Optional<ScoreMatrix> scores(String set) {
		return Optional.ofNullable(scores.get(set));
	}
}
