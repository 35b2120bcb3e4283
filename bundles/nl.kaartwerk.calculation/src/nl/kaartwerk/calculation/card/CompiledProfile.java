package nl.kaartwerk.calculation.card;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

/**
 * One profile of a card, ready to compute with.
 *
 * @param title may be null
 * @param scores by set id; a set that the profile has no table for is absent
 * @param source where it is written
 */
public record CompiledProfile(String title, Map<String, ScoreMatrix> scores, URI source) {
	public CompiledProfile {
		scores = Map.copyOf(scores);
	}

	public Optional<ScoreMatrix> scores(String set) {
		return Optional.ofNullable(scores.get(set));
	}
}
