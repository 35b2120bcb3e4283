package nl.kaartwerk.calculation.limit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.limit.Limit;

/**
 * What the law says of an MPG. The limits are method data; relaxations that the law knows are not applied, and an unconfirmed limit yields
 * no verdict.
 *
 * @param set indicator set that the limit is for; empty when no limit was found
 * @param limit euro per m2 per year: of several functions weighed by their usable floor areas; NaN when no limit was found
 * @param mpg NaN when there is none
 * @param parts the functions of the building
 * @param relaxations whether the law has relaxations for a limit that was used
 * @param complete whether the MPG is complete; one that lacks something may rise
 */
public record Verdict(Kind kind, String set, double limit, double mpg, List<Part> parts, boolean relaxations, boolean complete) {
	public enum Kind {
		WITHIN, ABOVE,
		/** No limit is known for a function of the building at the reference date. */
		NO_LIMIT,
		/** The limit that is known is not confirmed. */
		UNCONFIRMED,
		/** The limit depends on the usable floor area, or is weighed by it, and it is not stated. */
		AREA_UNKNOWN,
		/** The building states no function. */
		NO_FUNCTION,
		/** There is no MPG for the set of the limit. */
		NO_MPG
	}

	/**
	 * A function of a building with the limit for it.
	 *
	 * @param area m2 of usable floor area
	 */
	public record Part(String function, OptionalDouble area, Optional<Limit> limit) {
	}

	/** A function as the building states it. */
	public record StatedFunction(String function, OptionalDouble area) {
	}

	/**
	 * @param functions of the building; the area of a single one may be that of the building
	 * @param mpg by set
	 * @param complete whether the MPG of a set is complete
	 */
	public static Verdict of(List<StatedFunction> functions, LocalDate day, Method method, Function<String, OptionalDouble> mpg,
			Predicate<String> complete) {
		if (functions.isEmpty()) {
			return new Verdict(Kind.NO_FUNCTION, "", Double.NaN, Double.NaN, List.of(), false, true);
		}
		List<Part> parts = new ArrayList<>();
		boolean areaNeeded = false;
		for (StatedFunction function : functions) {
			List<Limit> rows = method.limits().stream().filter(l -> l.function().equals(function.function) && l.holdsAt(day)).toList();
			boolean decidesByArea = rows.stream().anyMatch(l -> l.usableAreaFrom() > 0);
			areaNeeded |= function.area.isEmpty() && (decidesByArea || functions.size() > 1 && !rows.isEmpty());
			parts.add(new Part(function.function, function.area,
					rows.stream().filter(l -> function.area.orElse(0) >= l.usableAreaFrom()).reduce((a, b) -> b)));
		}
		if (areaNeeded) {
			return new Verdict(Kind.AREA_UNKNOWN, "", Double.NaN, Double.NaN, List.copyOf(parts), false, true);
		}
		List<Limit> limits = parts.stream().flatMap(p -> p.limit.stream()).toList();
		if (limits.size() < parts.size() || limits.stream().map(Limit::set).distinct().count() != 1) {
			return new Verdict(Kind.NO_LIMIT, "", Double.NaN, Double.NaN, List.copyOf(parts), false, true);
		}
		return judged(parts, limits, mpg, complete);
	}

	private static Verdict judged(List<Part> parts, List<Limit> limits, Function<String, OptionalDouble> mpg,
			Predicate<String> complete) {
		String set = limits.getFirst().set();
		double area = parts.size() == 1 ? 1 : parts.stream().mapToDouble(p -> p.area.getAsDouble()).sum();
		double limit = parts.stream().mapToDouble(p -> p.limit.get().value() * (parts.size() == 1 ? 1 : p.area.getAsDouble() / area)).sum();
		boolean relaxations = limits.stream().anyMatch(Limit::relaxations);
		double value = mpg.apply(set).orElse(Double.NaN);
		Kind kind = limits.stream().anyMatch(l -> l.status() == Status.UNCONFIRMED) ? Kind.UNCONFIRMED
				: Double.isNaN(value) ? Kind.NO_MPG : value <= limit ? Kind.WITHIN : Kind.ABOVE;
		return new Verdict(kind, set, limit, value, List.copyOf(parts), relaxations, complete.test(set));
	}
}
