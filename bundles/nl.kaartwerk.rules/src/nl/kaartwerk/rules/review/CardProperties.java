package nl.kaartwerk.rules.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.model.Background;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Constituent;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Dimension;
import nl.kaartwerk.model.Fate;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.Scaling;
import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.rules.review.ReviewPlace.Spot;

/** The properties of a card by the words that they begin with; the same words name the parts of its fingerprint. */
final class CardProperties {
	private static final String SCALING = "scaling";
	private static final String DIMENSION = "dimension ";
	private static final Map<String, EStructuralFeature> FEATURES = new LinkedHashMap<>();

	static {
		FEATURES.put("title", Literals.DEFINITION__TITLE);
		FEATURES.put("category", Literals.DECLARATION__CATEGORY);
		FEATURES.put("registration", Literals.DECLARATION__REGISTRATION);
		FEATURES.put("uuid", Literals.DECLARATION__UUID);
		FEATURES.put("source", Literals.DECLARATION__SOURCE);
		FEATURES.put("foreign", Literals.DECLARATION__FOREIGN);
		FEATURES.put("owner", Literals.DECLARATION__OWNER);
		FEATURES.put("brand", Literals.DECLARATION__BRAND);
		FEATURES.put("participants", Literals.DECLARATION__PARTICIPANTS);
		FEATURES.put("representativeness", Literals.DECLARATION__REPRESENTATIVENESS);
		FEATURES.put("functional unit", Literals.DECLARATION__FUNCTIONAL_UNIT);
		FEATURES.put("mass", Literals.DECLARATION__MASS);
		FEATURES.put("packaging mass", Literals.DECLARATION__PACKAGING_MASS);
		FEATURES.put("density", Literals.DECLARATION__DENSITY);
		FEATURES.put("area weight", Literals.DECLARATION__AREA_WEIGHT);
		FEATURES.put("service life", Literals.DECLARATION__SERVICE_LIFE);
		FEATURES.put("method", Literals.DECLARATION__METHOD);
		FEATURES.put("pcr", Literals.DECLARATION__PRODUCT_CATEGORY_RULES);
		FEATURES.put("data", Literals.DECLARATION__DATA_FROM);
		FEATURES.put("practitioner", Literals.DECLARATION__PRACTITIONER);
		FEATURES.put("reviewer", Literals.DECLARATION__REVIEWER);
		FEATURES.put("reviewed", Literals.DECLARATION__REVIEWED);
		FEATURES.put("published", Literals.DECLARATION__PUBLISHED);
		FEATURES.put("valid", Literals.DECLARATION__VALID_FROM);
		FEATURES.put("composition", Literals.DECLARATION__COMPOSITION);
		FEATURES.put("biogenic carbon", Literals.DECLARATION__BIOGENIC_CARBON);
		FEATURES.put("end of life", Literals.DECLARATION__END_OF_LIFE);
		FEATURES.put("route", Literals.DECLARATION__ROUTE);
	}

	/** Features that stand in for another of the same property. */
	private static final Map<EStructuralFeature, EStructuralFeature> OTHERS = Map.of(Literals.DECLARATION__PRACTITIONER, Literals.DECLARATION__PRACTITIONER_NAME,
			Literals.DECLARATION__REVIEWER, Literals.DECLARATION__REVIEWER_NAME, Literals.DECLARATION__VALID_FROM, Literals.DECLARATION__VALID_TO,
			Literals.DECLARATION__FOREIGN, Literals.DECLARATION__FOREIGN_PROGRAMME);

	private CardProperties() {
	}

	/** The property that an object or a feature of a card belongs to; null when it is a score, a profile, or the card itself. */
	static String name(EObject object, EStructuralFeature feature) {
		EStructuralFeature of = feature;
		EObject at = object;
		while (at != null && !(at instanceof Declaration)) {
			String name = name(at);
			if (name != null || at instanceof Profile || at instanceof Waiver) {
				return name;
			}
			of = at.eContainmentFeature();
			at = at.eContainer();
		}
		for (Map.Entry<String, EStructuralFeature> each : FEATURES.entrySet()) {
			if (at != null && of != null && (each.getValue() == of || OTHERS.get(each.getValue()) == of)) {
				return each.getKey();
			}
		}
		return of == Literals.DECLARATION__DATA_TO ? "data" : null;
	}

	/** Those that a card has, in the order of the language reference. */
	static List<String> of(Declaration card) {
		List<String> names = new ArrayList<>(FEATURES.keySet().stream().filter(name -> spot(card, null, name).isPresent()).toList());
		Stream<? extends EObject> parts = Stream.of(card.getClassifications(), card.getBackgrounds(), card.getPublishedMki(),
				card.getComposition() == null ? List.<EObject>of() : card.getComposition().getConstituents(),
				card.getEndOfLife() == null ? List.<EObject>of() : card.getEndOfLife().getFates()).flatMap(Collection::stream);
		parts.map(CardProperties::name).forEach(names::add);
		return names;
	}

	private static String name(EObject object) {
		return switch (object) {
		case Constituent constituent -> "composition \"" + constituent.getName() + '"';
		case Fate fate -> "end of life " + fate.getTreatment().getLiteral();
		case Classification classification -> "classified " + classification.getSystem() + ' ' + classification.getCode();
		case Background background -> "background \"" + background.getName() + '"';
		case PublishedMki published -> "published MKI " + published.getSet();
		case Dimension dimension -> DIMENSION + dimension.getName();
		case Scaling scaling -> SCALING;
		default -> null;
		};
	}

	/** Where a property stands; of a profile of that title, or of any. Empty when the card does not have it. */
	static Optional<Spot> spot(Declaration card, String profile, String property) {
		if (property.equals(SCALING) || property.startsWith(DIMENSION)) {
			return card.getProfiles().stream().filter(p -> (profile == null || profile.equals(p.getTitle())) && p.getScaling() != null).map(Profile::getScaling)
					.map(scaling -> property.equals(SCALING) ? Optional.of(Spot.at(scaling, Literals.SCALING__FORMULA)) : named(scaling.getDimensions(), property, Literals.DIMENSION__NAME))
					.flatMap(Optional::stream).findFirst();
		}
		Optional<Spot> part = Optional.empty();
		if (card.getComposition() != null) {
			part = named(card.getComposition().getConstituents(), property, Literals.CONSTITUENT__NAME);
		}
		if (part.isEmpty() && card.getEndOfLife() != null) {
			part = named(card.getEndOfLife().getFates(), property, Literals.FATE__TREATMENT);
		}
		return part.or(() -> named(card.getClassifications(), property, Literals.CLASSIFICATION__CODE)).or(() -> named(card.getBackgrounds(), property, Literals.BACKGROUND__NAME))
				.or(() -> named(card.getPublishedMki(), property, Literals.PUBLISHED_MKI__SET)).or(() -> whole(card, property));
	}

	/** The object of that very name, or the first one whose name begins with the words. */
	private static Optional<Spot> named(Collection<? extends EObject> objects, String property, EStructuralFeature feature) {
		Function<EObject, Spot> spot = object -> Spot.at(object, feature);
		Optional<? extends EObject> exact = objects.stream().filter(object -> property.equals(name(object))).findFirst();
		return exact.isPresent() ? exact.map(spot) : objects.stream().filter(object -> isUnspecific(object, property)).findFirst().map(spot);
	}

	private static boolean isUnspecific(EObject object, String property) {
		return object instanceof Classification && property.equals("classified") || object instanceof Background && property.equals("background")
				|| object instanceof PublishedMki && property.equals("published MKI");
	}

	private static Optional<Spot> whole(Declaration card, String property) {
		String name = FEATURES.keySet().stream().filter(each -> property.equals(each) || property.equals("biogenic carbon product") && each.equals("biogenic carbon")
				|| property.equals("biogenic carbon packaging") && each.equals("biogenic carbon")).findFirst().orElse(null);
		if (name == null) {
			return Optional.empty();
		}
		EStructuralFeature feature = FEATURES.get(name);
		if (card.eIsSet(feature)) {
			return Optional.of(Spot.at(card, feature));
		}
		EStructuralFeature other = OTHERS.get(feature);
		return other != null && card.eIsSet(other) ? Optional.of(Spot.at(card, other)) : Optional.empty();
	}
}
