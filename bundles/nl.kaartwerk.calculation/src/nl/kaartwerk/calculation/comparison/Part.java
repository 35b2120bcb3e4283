package nl.kaartwerk.calculation.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.outcome.Signs;

/**
 * A part of a work.
 *
 * @param key element code, name of a declaration, module, phase, indicator, material or category; "-" for what has none
 * @param label for people
 * @param order where it stands among its kind: modules and indicators have an order of their own, others that of the text
 * @param mki euro; empty when nothing of it is declared
 * @param source where it is written; of a declaration its first use, of a module or an indicator the work
 * @param parts what it is made of by another grouping; empty when it was not asked for
 */
public record Part(String key, String label, int order, OptionalDouble mki, Signs signs, Optional<URI> source, List<Part> parts) {
	public Part {
		parts = List.copyOf(parts);
	}

	/** What a work has that has no such part. */
	static Part none(String key, String label, int order) {
		return new Part(key, label, order, OptionalDouble.empty(), Signs.NONE, Optional.empty(), List.of());
	}
}
