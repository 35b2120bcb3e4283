package nl.kaartwerk.rules.product;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.method.ClassificationCode;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Component;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.CardRules;
import nl.kaartwerk.rules.catalogue.WorkRules;

/** Where a product or an element belongs: codes that are known, and what they ask of a product (R16). */
public final class ClassificationCheck implements Checks {
	private static final String BUILDING = "building";

	private final Method method;

	public ClassificationCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Declaration.class, List.of(CardRules.CLASSIFICATION_MISSING, CardRules.CLASSIFICATION_TWICE), ClassificationCheck::given);
		registry.on(Classification.class, List.of(CardRules.CLASSIFICATION_UNKNOWN, CardRules.CLASSIFICATION_UNIT, CardRules.CLASSIFICATION_COMPONENTS),
				this::code);
		registry.on(Element.class, List.of(WorkRules.ELEMENT_UNKNOWN), this::element);
	}

	private static void given(Declaration card, Run run) {
		if (card.getClassifications().isEmpty() && card.getName() != null) {
			run.report(CardRules.CLASSIFICATION_MISSING, card, Literals.DEFINITION__NAME, card.getName());
		}
		Set<List<String>> seen = new HashSet<>();
		for (Classification each : card.getClassifications()) {
			if (each.getCode() != null && !seen.add(List.of(String.valueOf(each.getSystem()), each.getCode()))) {
				run.report(CardRules.CLASSIFICATION_TWICE, each, Literals.CLASSIFICATION__CODE, each.getCode());
			}
		}
	}

	private void code(Classification classification, Run run) {
		if (classification.getCode() == null || classification.getSystem() == null) {
			return;
		}
		Optional<ClassificationCode> known = method.classification(classification.getSystem(), classification.getCode());
		if (known.isEmpty()) {
			run.report(CardRules.CLASSIFICATION_UNKNOWN, classification, Literals.CLASSIFICATION__CODE, classification.getCode(), classification.getSystem());
			return;
		}
		Declaration card = (Declaration) classification.eContainer();
		known.get().unit().filter(unit -> isOtherUnit(card, unit)).ifPresent(unit -> run.report(CardRules.CLASSIFICATION_UNIT, classification,
				Literals.CLASSIFICATION__CODE, card.getFunctionalUnit().getQuantity().getUnit(), classification.getCode(), unit));
		List<String> covered = classification.getComponents().stream().map(Component::getCode).toList();
		List<String> missing = known.get().components().stream().filter(component -> !covered.contains(component)).toList();
		if (!missing.isEmpty()) {
			run.report(CardRules.CLASSIFICATION_COMPONENTS, classification, Literals.CLASSIFICATION__CODE, classification.getCode(),
					String.join(", ", missing));
		}
	}

	private boolean isOtherUnit(Declaration card, String unit) {
		return card.getFunctionalUnit() != null && card.getFunctionalUnit().getQuantity() != null
				&& method.units().find(card.getFunctionalUnit().getQuantity().getUnit()).isPresent()
				&& method.units().factor(card.getFunctionalUnit().getQuantity().getUnit(), unit).isEmpty();
	}

	/** Buildings are divided by one system; of civil works none of the codes were seen. */
	private void element(Element element, Run run) {
		if (!(element.eContainer() instanceof Building) || element.getCode() == null) {
			return;
		}
		List<String> systems = method.methods().classifications().stream().filter(c -> c.works().equals(BUILDING)).map(ClassificationCode::system).distinct()
				.toList();
		if (systems.stream().noneMatch(system -> method.classification(system, element.getCode()).isPresent())) {
			run.report(WorkRules.ELEMENT_UNKNOWN, element, Literals.ELEMENT__CODE, element.getCode(), String.join(", ", systems));
		}
	}
}
