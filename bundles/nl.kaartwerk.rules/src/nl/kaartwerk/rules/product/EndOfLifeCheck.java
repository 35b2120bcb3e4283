package nl.kaartwerk.rules.product;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.EndOfLife;
import nl.kaartwerk.model.Fate;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Treatment;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.CardRules;
import nl.kaartwerk.rules.score.CardFigures;
import nl.kaartwerk.rules.score.Shown;

/** What becomes of the product at the end of its life: shares, and what follows from them for module D (R10). */
public final class EndOfLifeCheck implements Checks {
	/** Treatments by which material or energy leaves the system. */
	private static final Set<Treatment> LEAVING = EnumSet.of(Treatment.REUSE, Treatment.RECYCLING, Treatment.ENERGY_RECOVERY);
	private static final String BENEFITS = "D";

	private final Method method;

	public EndOfLifeCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(EndOfLife.class, List.of(CardRules.FATES_SUM, CardRules.FATE_TWICE, CardRules.FATE_SHARE), EndOfLifeCheck::shares);
		registry.on(EndOfLife.class, List.of(CardRules.BENEFITS_MISSING), this::benefits);
	}

	private static void shares(EndOfLife end, Run run) {
		Set<Treatment> seen = EnumSet.noneOf(Treatment.class);
		double sum = 0;
		boolean readable = !end.getFates().isEmpty();
		for (Fate fate : end.getFates()) {
			if (fate.getShare() == null) {
				readable = false;
				continue;
			}
			double share = fate.getShare().value();
			sum += share;
			if (!seen.add(fate.getTreatment())) {
				run.report(CardRules.FATE_TWICE, fate, Literals.FATE__TREATMENT, fate.getTreatment().getLiteral());
			}
			if (share < 0 || share > 100) {
				run.report(CardRules.FATE_SHARE, fate, Literals.FATE__SHARE, fate.getTreatment().getLiteral(), fate.getShare().text());
			}
		}
		if (readable && Math.abs(sum - 100) > run.tolerance(CardRules.FATES_SUM, "tolerance")) {
			run.report(CardRules.FATES_SUM, end.getFates().getFirst(), Literals.FATE__TREATMENT, Shown.number(sum));
		}
	}

	/** A module D that is not there at all is another rule's. */
	private void benefits(EndOfLife end, Run run) {
		List<String> treatments = new ArrayList<>();
		double share = 0;
		for (Fate fate : end.getFates()) {
			if (LEAVING.contains(fate.getTreatment()) && fate.getShare() != null && fate.getShare().value() > 0) {
				treatments.add(fate.getTreatment().getLiteral());
				share += fate.getShare().value();
			}
		}
		if (treatments.isEmpty()) {
			return;
		}
		CardFigures figures = run.figures((Declaration) end.eContainer());
		int column = method.modules().get(BENEFITS).column();
		boolean declared = false;
		boolean any = false;
		for (IndicatorSet set : figures.sets()) {
			for (String indicator : figures.weighed(set)) {
				for (CardFigures.Line line : figures.lines(set.id(), indicator)) {
					declared |= line.matrix().declares(column);
					any |= line.matrix().value(line.indicator(), column) != 0;
				}
			}
		}
		if (declared && !any) {
			run.report(CardRules.BENEFITS_MISSING, end.getFates().stream().filter(f -> LEAVING.contains(f.getTreatment())).findFirst().orElseThrow(),
					Literals.FATE__TREATMENT, String.join(", ", treatments), Shown.number(share));
		}
	}
}
