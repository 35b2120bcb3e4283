package nl.kaartwerk.rules.product;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.PublishedModule;
import nl.kaartwerk.model.Surcharge;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.PublishedRules;
import nl.kaartwerk.rules.catalogue.TableRules;

/** Whether published MKI values can be used: their set, their modules, and whether the surcharge is in them. */
public final class PublishedMkiCheck implements Checks {
	/** A published total is rounded to cents, so its modules may add up to a little more or less. */
	private static final double ROUNDING = 0.005;

	private final Method method;

	public PublishedMkiCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(PublishedMki.class, List.of(PublishedRules.SET, PublishedRules.TWICE, PublishedRules.EMPTY, PublishedRules.SURCHARGE,
				PublishedRules.MODULE_TWICE, PublishedRules.TOTAL, TableRules.MODULE_UNKNOWN), this::check);
	}

	private void check(PublishedMki values, Run run) {
		if (values.getSet() == null) {
			return;
		}
		Consumer<Finding> findings = run::report;
		List<String> sets = method.impactSets().stream().map(IndicatorSet::id).toList();
		if (!sets.contains(values.getSet())) {
			findings.accept(Finding.at(PublishedRules.SET, values, Literals.PUBLISHED_MKI__SET, values.getSet(), String.join(", ", sets)));
			return;
		}
		Declaration card = (Declaration) values.eContainer();
		PublishedMki first = card.getPublishedMki().stream().filter(p -> values.getSet().equals(p.getSet())).findFirst().orElseThrow();
		if (first != values) {
			findings.accept(Finding.at(PublishedRules.TWICE, values, Literals.PUBLISHED_MKI__SET, values.getSet()));
			return;
		}
		if (values.getTotal() == null && values.getModules().isEmpty()) {
			findings.accept(Finding.at(PublishedRules.EMPTY, values, Literals.PUBLISHED_MKI__SET));
		}
		boolean surcharged = card.getCategory() != null && method.category(card.getCategory()).filter(c -> c.surcharge() != 1).isPresent();
		if (surcharged && values.getSurcharge() == Surcharge.UNSTATED) {
			findings.accept(Finding.at(PublishedRules.SURCHARGE, values, Literals.PUBLISHED_MKI__SET, card.getCategory()));
		}
		modules(values, findings);
		total(values, run);
	}

	private void modules(PublishedMki values, Consumer<Finding> findings) {
		Set<String> seen = new HashSet<>();
		for (PublishedModule module : values.getModules()) {
			if (method.modules().find(module.getModule()).isEmpty()) {
				findings.accept(Finding.at(TableRules.MODULE_UNKNOWN, module, Literals.PUBLISHED_MODULE__MODULE, module.getModule(),
						Similar.to(module.getModule(), method.modules().all().stream().map(Module::code).toList())));
			} else if (!seen.add(module.getModule())) {
				findings.accept(Finding.at(PublishedRules.MODULE_TWICE, module, Literals.PUBLISHED_MODULE__MODULE, module.getModule()));
			}
		}
	}

	private static void total(PublishedMki values, Run run) {
		if (values.getTotal() == null || values.getModules().isEmpty()) {
			return;
		}
		double sum = 0;
		double sizes = 0;
		for (PublishedModule module : counted(values)) {
			sum += module.getMki().value();
			sizes += Math.abs(module.getMki().value());
		}
		double tolerance = Math.max(run.tolerance(PublishedRules.TOTAL, "tolerance") / 100 * sizes, ROUNDING * (values.getModules().size() + 1));
		if (Math.abs(sum - values.getTotal().value()) > tolerance) {
			run.report(Finding.at(PublishedRules.TOTAL, values, Literals.PUBLISHED_MKI__TOTAL, values.getTotal().text(),
					String.format(java.util.Locale.ROOT, "%.4g", sum)));
		}
	}

	/** The modules that add up to the total: A1, A2 and A3 are in A1-A3 where that is given. */
	public static List<PublishedModule> counted(PublishedMki values) {
		boolean summed = values.getModules().stream().anyMatch(m -> "A1-A3".equals(m.getModule()));
		return values.getModules().stream().filter(m -> m.getMki() != null && !(summed && List.of("A1", "A2", "A3").contains(m.getModule()))).toList();
	}
}
