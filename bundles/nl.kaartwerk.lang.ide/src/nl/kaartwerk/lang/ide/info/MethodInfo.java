package nl.kaartwerk.lang.ide.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.DefaultLife;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.Party;
import nl.kaartwerk.model.Reviewer;
import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.model.value.PartialDate;

/** What the method says of a unit, a category or a function, and who a party is, as Markdown. */
public final class MethodInfo {
	private static final Messages TEXTS = new Messages(MethodInfo.class, "info");

	private final Method method;
	private final Locale locale;

	public MethodInfo(Method method, Locale locale) {
		this.method = method;
		this.locale = locale;
	}

	public String unit(Unit unit) {
		List<String> lines = new ArrayList<>();
		lines.add("**" + unit.symbol() + "** \u00b7 " + unit.names().in(locale));
		lines.add(TEXTS.text("dimension", locale, dimension(unit.dimension())));
		if (unit.factor() != 1) {
			method.units().all().stream().filter(u -> u.dimension().equals(unit.dimension()) && u.factor() == 1).findFirst()
					.ifPresent(reference -> lines.add(TEXTS.text("reference", locale, unit.symbol(), Figures.number(unit.factor()), reference.symbol())));
		}
		return String.join("\n\n", lines);
	}

	/** A quotient of two has a name too: "mass per volume". One that only a project knows is shown as it is written there. */
	private String dimension(String dimension) {
		return Stream.of(dimension.split("/")).map(part -> TEXTS.has("dimension." + part, locale) ? TEXTS.plain("dimension." + part, locale) : part)
				.collect(Collectors.joining(" per "));
	}

	public String category(Category category) {
		String surcharge = category.surcharge() == 1 ? TEXTS.plain("surcharge.none", locale)
				: TEXTS.text("surcharge", locale, Figures.number(Math.round((category.surcharge() - 1) * 100)));
		return "**" + category.code() + "** \u00b7 " + category.names().in(locale) + "\n\n" + surcharge;
	}

	public String function(DefaultLife life) {
		return "**" + life.function() + "** \u00b7 " + life.names().in(locale) + "\n\n"
				+ TEXTS.text("function", locale, Figures.number(life.years()));
	}

	public String party(Party party) {
		List<String> lines = new ArrayList<>();
		lines.add("**" + (party.getTitle() == null ? party.getName() : party.getTitle()) + "**");
		lines.add(TEXTS.plain("party." + party.eClass().getName(), locale));
		PartialDate since = party instanceof Owner owner ? owner.getRegistered() : party instanceof Reviewer reviewer ? reviewer.getRecognised() : null;
		if (since != null) {
			lines.add(TEXTS.text(party instanceof Owner ? "registered" : "recognised", locale, since.text()));
		}
		return String.join("\n\n", lines);
	}
}
