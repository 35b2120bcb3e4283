package nl.kaartwerk.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.CardSource;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import picocli.CommandLine.Option;

/** By which rules and weights a command computes. */
final class MethodOptions {
	@Option(names = "--set", paramLabel = "A1|A2", description = "Indicator set. Default: the one in force at the reference date.")
	private String set;

	@Option(names = "--method", paramLabel = "VERSION", description = "Version of the calculation rules, whatever the works name."
			+ " Default: what the work names, or the one in force at its reference date.")
	private String version;

	/** Ends the command when there is no such set or version. */
	void check() throws Failure {
		List<String> sets = Methods.shipped().impactSets().stream().map(IndicatorSet::id).toList();
		if (set != null && !sets.contains(set)) {
			throw new Failure(ExitCode.UNUSABLE, "There is no indicator set " + set + "; the sets are " + String.join(" and ", sets) + ".");
		}
		List<String> versions = Methods.shipped().versions();
		if (version != null && !versions.contains(version)) {
			throw new Failure(ExitCode.UNUSABLE, "There is no method version " + version + "; the versions are " + String.join(" and ", versions) + ".");
		}
	}

	Calculator calculator(Methods methods, CardSource cards) {
		return version == null ? new Calculator(methods, cards) : new Calculator(methods.find(version, LocalDate.now()).orElseThrow(), cards);
	}

	/** The set asked for. */
	Optional<String> set() {
		return Optional.ofNullable(set);
	}

	/** The version asked for. */
	Optional<String> version() {
		return Optional.ofNullable(version);
	}

	/** The set to show for a day. */
	String set(Method method, LocalDate day) {
		return set == null ? method.setInForce(day) : set;
	}
}
