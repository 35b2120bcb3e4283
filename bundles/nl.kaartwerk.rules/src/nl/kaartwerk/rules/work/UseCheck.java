package nl.kaartwerk.rules.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import nl.kaartwerk.calculation.Numbers;
import nl.kaartwerk.calculation.card.DeclaredUnit;
import nl.kaartwerk.calculation.scaling.CompiledScaling;
import nl.kaartwerk.calculation.scaling.CompiledScaling.CompiledDimension;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.DimensionValue;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.WorkRules;

/** Checks a use against the card that it refers to: amount, dimensions, validity, reuse. */
final class UseCheck {
	/**
	 * The reference date of the work that a use stands in.
	 *
	 * @param set the indicator set in force then
	 */
	record Day(LocalDate date, boolean enforced, String set) {
	}

	private final Method method;

	UseCheck(Method method) {
		this.method = method;
	}

	/** @param day null when the work states no date */
	void check(Use use, Day day, Consumer<Finding> findings) {
		if (use.getAmount() != null && use.getAmount().getNumber() != null && use.getAmount().getNumber().value() < 0) {
			findings.accept(Finding.at(WorkRules.USE_NEGATIVE, use.getAmount(), Literals.QUANTITY__NUMBER, use.getAmount().getNumber().text()));
		}
		life(use, findings);
		Declaration card = use.getDeclaration();
		if (card == null || card.eIsProxy()) {
			return;
		}
		amount(use, card, findings);
		dimensions(use, card, findings);
		if (use.getAmount() != null && use.getAmount().getNumber() != null && use.getAmount().getNumber().value() == 0) {
			findings.accept(Finding.at(WorkRules.USE_ZERO, use.getAmount(), Literals.QUANTITY__NUMBER, card.getName()));
		}
		if (day == null || !validity(use, card, day, findings)) {
			scores(use, card, day, findings);
		}
		boolean totalOnly = card.getPublishedMki().stream().anyMatch(p -> isTotalOnly(p, card));
		if (use.isUnforeseenReuse() && totalOnly) {
			findings.accept(Finding.at(WorkRules.USE_REUSE_OF_TOTAL, use, Literals.USE__UNFORESEEN_REUSE, card.getName()));
		}
	}

	private void life(Use use, Consumer<Finding> findings) {
		Quantity life = use.getServiceLife();
		if (life != null && life.getNumber() != null && life.getNumber().value() <= 0) {
			findings.accept(Finding.at(WorkRules.USE_LIFE, life, Literals.QUANTITY__NUMBER, life.getNumber().text()));
		}
	}

	/** Whether the card has anything at all for the set that counts at the reference date. */
	private void scores(Use use, Declaration card, Day day, Consumer<Finding> findings) {
		if (day == null) {
			return;
		}
		String set = day.set;
		boolean scores = card.getProfiles().stream().flatMap(p -> p.getTables().stream()).anyMatch(t -> set.equals(t.getSet()))
				|| card.getPublishedMki().stream().anyMatch(p -> set.equals(p.getSet()));
		if (!scores) {
			findings.accept(Finding.at(WorkRules.USE_NO_SCORES, use, Literals.USE__DECLARATION, card.getName(), set));
		}
	}

	private static boolean isTotalOnly(PublishedMki published, Declaration card) {
		boolean hasScores = card.getProfiles().stream().flatMap(p -> p.getTables().stream()).anyMatch(t -> published.getSet() != null && published.getSet().equals(t.getSet()));
		return published.getModules().isEmpty() && published.getTotal() != null && !hasScores;
	}

	private void amount(Use use, Declaration card, Consumer<Finding> findings) {
		if (use.getAmount() == null) {
			return;
		}
		DeclaredUnit declared = DeclaredUnit.of(card, method.units());
		if (declared == null) {
			findings.accept(Finding.at(WorkRules.USE_NO_UNIT, use, Literals.USE__DECLARATION, String.valueOf(card.getName())));
			return;
		}
		Unit given = method.units().find(use.getAmount().getUnit()).orElse(null);
		if (given != null && declared.from(given) == null) {
			findings.accept(Finding.at(WorkRules.USE_UNIT, use.getAmount(), Literals.QUANTITY__UNIT, use.getAmount().getUnit(), card.getName(),
					declared.unit().symbol()));
		}
	}

	private void dimensions(Use use, Declaration card, Consumer<Finding> findings) {
		if (use.getValues().isEmpty()) {
			return;
		}
		List<CompiledDimension> dimensions = new ArrayList<>();
		for (Profile profile : card.getProfiles()) {
			if (profile.getScaling() != null) {
				dimensions.addAll(CompiledScaling.of(profile.getScaling(), method.units()).dimensions());
			}
		}
		List<String> names = dimensions.stream().map(CompiledDimension::name).distinct().toList();
		for (DimensionValue value : use.getValues()) {
			if (value.getName() != null && !names.contains(value.getName())) {
				findings.accept(Finding.at(WorkRules.USE_DIMENSION, value, Literals.DIMENSION_VALUE__NAME, String.valueOf(card.getName()), value.getName(),
						Similar.to(value.getName(), names)));
			} else if (value.getQuantity() != null) {
				dimensions.stream().filter(d -> d.name().equals(value.getName())).findFirst().ifPresent(d -> value(value.getQuantity(), d, findings));
			}
		}
	}

	private void value(Quantity quantity, CompiledDimension dimension, Consumer<Finding> findings) {
		if (method.units().find(quantity.getUnit()).isEmpty()) {
			return; // reported at the unit
		}
		CompiledScaling.in(dimension.unit(), quantity, method.units()).ifPresentOrElse(value -> {
			if (dimension.isOutside(value)) {
				findings.accept(Finding.at(WorkRules.USE_DIMENSION_OUTSIDE, quantity, Literals.QUANTITY__NUMBER, dimension.name(), quantity.getNumber().text()
						+ ' ' + quantity.getUnit(), text(dimension.minimum().orElse(Double.NaN)), text(dimension.maximum().orElse(Double.NaN)),
						dimension.unit().symbol()));
			}
		}, () -> findings.accept(Finding.at(WorkRules.USE_DIMENSION_UNIT, quantity, Literals.QUANTITY__UNIT, String.valueOf(quantity.getUnit()),
				dimension.name(), dimension.unit().symbol())));
	}

	private static String text(double bound) {
		return Double.isNaN(bound) ? "-" : Numbers.plain(bound);
	}

	/** Whether the card is left out at the reference date. */
	private static boolean validity(Use use, Declaration card, Day day, Consumer<Finding> findings) {
		PartialDate from = card.getValidFrom();
		PartialDate to = card.getValidTo();
		if (to != null && to.isDate() && day.date.isAfter(to.last())) {
			findings.accept(Finding.at(day.enforced ? WorkRules.USE_EXPIRED : WorkRules.USE_EXPIRED_USED, use, Literals.USE__DECLARATION, card.getName(),
					to.text(), day.date.toString()));
			return day.enforced;
		}
		if (from != null && from.isDate() && day.date.isBefore(from.first())) {
			findings.accept(Finding.at(day.enforced ? WorkRules.USE_NOT_YET : WorkRules.USE_NOT_YET_USED, use, Literals.USE__DECLARATION,
					card.getName(), from.text(), day.date.toString()));
			return day.enforced;
		}
		return false;
	}
}
