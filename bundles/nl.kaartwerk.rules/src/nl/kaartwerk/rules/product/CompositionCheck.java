package nl.kaartwerk.rules.product;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Composition;
import nl.kaartwerk.model.Constituent;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.CardRules;
import nl.kaartwerk.rules.score.CardFigures;
import nl.kaartwerk.rules.score.Shown;

/** What a product is made of: masses, names, countries (R9). Packaging stands apart and is not part of it. */
public final class CompositionCheck implements Checks {
	private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

	private final Method method;

	public CompositionCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Composition.class, List.of(CardRules.COMPOSITION_MASS, CardRules.CONSTITUENT_TWICE), this::masses);
		registry.on(Constituent.class, List.of(CardRules.CONSTITUENT_AMOUNT, CardRules.ORIGIN_UNKNOWN), CompositionCheck::constituent);
	}

	private void masses(Composition composition, Run run) {
		Set<String> names = new HashSet<>();
		for (Constituent constituent : composition.getConstituents()) {
			if (constituent.getName() != null && !names.add(constituent.getName())) {
				run.report(CardRules.CONSTITUENT_TWICE, constituent, Literals.CONSTITUENT__NAME, constituent.getName());
			}
		}
		Declaration card = (Declaration) composition.eContainer();
		OptionalDouble mass = CardFigures.massPerUnit(card, method);
		OptionalDouble sum = sum(composition, method);
		if (mass.isEmpty() || sum.isEmpty() || !(mass.getAsDouble() > 0)) {
			return;
		}
		double tolerance = run.tolerance(CardRules.COMPOSITION_MASS, "tolerance") / 100;
		if (Math.abs(sum.getAsDouble() - mass.getAsDouble()) > tolerance * Math.max(mass.getAsDouble(), sum.getAsDouble())) {
			run.report(CardRules.COMPOSITION_MASS, composition.getConstituents().getFirst(), Literals.CONSTITUENT__NAME, Shown.number(sum.getAsDouble()),
					Shown.number(mass.getAsDouble()));
		}
	}

	/** Kilograms of all constituents; empty when one of them has no mass that can be read. */
	public static OptionalDouble sum(Composition composition, Method method) {
		double sum = 0;
		for (Constituent constituent : composition.getConstituents()) {
			OptionalDouble mass = CardFigures.kilograms(constituent.getMass(), method);
			if (mass.isEmpty()) {
				return OptionalDouble.empty();
			}
			sum += mass.getAsDouble();
		}
		return composition.getConstituents().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum);
	}

	private static void constituent(Constituent constituent, Run run) {
		if (constituent.getMass() != null && constituent.getMass().getNumber() != null && constituent.getMass().getNumber().value() <= 0) {
			run.report(CardRules.CONSTITUENT_AMOUNT, constituent.getMass(), Literals.QUANTITY__NUMBER, String.valueOf(constituent.getName()),
					constituent.getMass().getNumber().text());
		}
		for (int i = 0; i < constituent.getOrigins().size(); i++) {
			String origin = constituent.getOrigins().get(i);
			if (!COUNTRIES.contains(origin)) {
				run.report(new Finding(CardRules.ORIGIN_UNKNOWN, constituent, Literals.CONSTITUENT__ORIGINS, i, -1, -1, List.of(origin, country(origin))));
			}
		}
	}

	/** The code of a country given by its name in Dutch or English, its three-letter code, or its code in another case; "" when it is none. */
	private static String country(String text) {
		for (String code : Locale.getISOCountries()) {
			Locale country = Locale.of("", code);
			if (text.equalsIgnoreCase(code) || text.equalsIgnoreCase(country.getISO3Country()) || text.equalsIgnoreCase(country.getDisplayCountry(Locale.ENGLISH))
					|| text.equalsIgnoreCase(country.getDisplayCountry(Locale.of("nl")))) {
				return code;
			}
		}
		return "";
	}
}
