package nl.kaartwerk.rules.card;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.PublishedModule;
import nl.kaartwerk.model.Surcharge;
import nl.kaartwerk.rules.Check;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.Catalogue;

/** Whether published MKI values can be used: their set, their modules, and whether the surcharge is in them. */
public final class PublishedMkiCheck implements Check {
	/** A published total is rounded to cents, so its modules may add up to a little more or less. */
	private static final double ROUNDING = 0.005;
	private static final double TOLERANCE = 0.01;

	private final Method method;

	public PublishedMkiCheck(Method method) {
		this.method = method;
	}

	@Override
	public void check(EObject object, Consumer<Finding> findings) {
		if (!(object instanceof PublishedMki values) || values.getSet() == null) {
			return;
		}
		List<String> sets = method.impactSets().stream().map(IndicatorSet::id).toList();
		if (!sets.contains(values.getSet())) {
			findings.accept(Finding.at(Catalogue.PUBLISHED_SET, values, Literals.PUBLISHED_MKI__SET, values.getSet(), String.join(", ", sets)));
			return;
		}
		Declaration card = (Declaration) values.eContainer();
		PublishedMki first = card.getPublishedMki().stream().filter(p -> values.getSet().equals(p.getSet())).findFirst().orElseThrow();
		if (first != values) {
			findings.accept(Finding.at(Catalogue.PUBLISHED_TWICE, values, Literals.PUBLISHED_MKI__SET, values.getSet()));
			return;
		}
		if (values.getTotal() == null && values.getModules().isEmpty()) {
			findings.accept(Finding.at(Catalogue.PUBLISHED_EMPTY, values, Literals.PUBLISHED_MKI__SET));
		}
		boolean surcharged = card.getCategory() != null && method.category(card.getCategory()).filter(c -> c.surcharge() != 1).isPresent();
		if (surcharged && values.getSurcharge() == Surcharge.UNSTATED) {
			findings.accept(Finding.at(Catalogue.PUBLISHED_SURCHARGE, values, Literals.PUBLISHED_MKI__SET, card.getCategory()));
		}
		modules(values, findings);
		total(values, findings);
	}

	private void modules(PublishedMki values, Consumer<Finding> findings) {
		Set<String> seen = new HashSet<>();
		for (PublishedModule module : values.getModules()) {
			if (method.modules().find(module.getModule()).isEmpty()) {
				findings.accept(Finding.at(Catalogue.TABLE_MODULE_UNKNOWN, module, Literals.PUBLISHED_MODULE__MODULE, module.getModule(),
						Similar.to(module.getModule(), method.modules().all().stream().map(Module::code).toList())));
			} else if (!seen.add(module.getModule())) {
				findings.accept(Finding.at(Catalogue.PUBLISHED_MODULE_TWICE, module, Literals.PUBLISHED_MODULE__MODULE, module.getModule()));
			}
		}
	}

	private static void total(PublishedMki values, Consumer<Finding> findings) {
		if (values.getTotal() == null || values.getModules().isEmpty()) {
			return;
		}
		boolean summed = values.getModules().stream().anyMatch(m -> "A1-A3".equals(m.getModule()));
		double sum = 0;
		double sizes = 0;
		for (PublishedModule module : values.getModules()) {
			boolean part = summed && List.of("A1", "A2", "A3").contains(module.getModule());
			if (module.getMki() != null && !part) {
				sum += module.getMki().value();
				sizes += Math.abs(module.getMki().value());
			}
		}
		double tolerance = Math.max(TOLERANCE * sizes, ROUNDING * (values.getModules().size() + 1));
		if (Math.abs(sum - values.getTotal().value()) > tolerance) {
			findings.accept(Finding.at(Catalogue.PUBLISHED_TOTAL, values, Literals.PUBLISHED_MKI__TOTAL, values.getTotal().text(),
					String.format(java.util.Locale.ROOT, "%.4g", sum)));
		}
	}
}
