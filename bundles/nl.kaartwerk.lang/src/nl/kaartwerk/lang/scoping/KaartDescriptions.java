package nl.kaartwerk.lang.scoping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;

import nl.kaartwerk.model.Component;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.Practitioner;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.Reviewer;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.UseReplacement;
import nl.kaartwerk.model.Work;

/**
 * The index: only definitions, and of a declaration everything that other files are checked against. A score is not in it, so that typing
 * one never rechecks the works that use the card.
 */
public class KaartDescriptions extends DefaultResourceDescriptionStrategy {
	/** Unit symbol of the functional unit, as written. */
	public static final String UNIT = "unit";
	/** Mass per functional unit, number and unit symbol. */
	public static final String MASS = "mass";
	/** Service life, number and unit symbol. */
	public static final String LIFE = "life";
	public static final String CATEGORY = "category";
	/** First and last date of validity as written, each possibly empty, with a slash between. */
	public static final String VALIDITY = "validity";
	public static final String TITLE = "title";
	/** Classification codes with their systems, one a line: what a card is looked up by. */
	public static final String CODES = "codes";
	/** Density and area weight, number and unit symbol, with a slash between. */
	public static final String WEIGHTS = "weights";
	/** The dimensions that the profiles are scaled by: name, minimum, maximum, inspected value. */
	public static final String DIMENSIONS = "dimensions";
	/** The sets that have only a published total. */
	public static final String TOTALS = "totals";
	/** The sets that the card has scores or a published MKI for. */
	public static final String SETS = "sets";
	/** Since when an owner is registered, or a practitioner or reviewer recognised, as written. */
	public static final String SINCE = "since";
	/** The owner of a card, by the name as written. */
	public static final String OWNER = "owner";
	/** What the functional unit of a card is of, as written. */
	public static final String FUNCTION = "function";
	/** Registration number of a card. */
	public static final String REGISTRATION = "registration";
	/** Publication of a card: its date as written, then a line for each step of its route, state and date. */
	public static final String PUBLICATION = "publication";
	/** The components that a card fulfils: the number of the classification, from 0, and the code, one a line. */
	public static final String COMPONENTS = "components";
	/** Of a work: everything that a variant of it is checked against. */
	public static final String CONTENT = "content";

	/** The card that a review is of, by the name as written. */
	public static final String REVIEWED = "reviewed";
	/** Of a review that was signed: how it ended, and when. */
	public static final String SIGNED = "signed";

	@Override
	public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
		if (object instanceof Definition definition) {
			QualifiedName name = getQualifiedNameProvider().getFullyQualifiedName(definition);
			if (name != null) {
				acceptor.accept(EObjectDescription.create(name, definition, data(definition)));
			}
			return false;
		}
		return object instanceof Document;
	}

	/** What the index knows of a definition, by the keys above. */
	public static Map<String, String> data(Definition definition) {
		Map<String, String> data = new LinkedHashMap<>();
		put(data, TITLE, definition.getTitle());
		if (definition instanceof Declaration card) {
			FunctionalUnit unit = card.getFunctionalUnit();
			put(data, UNIT, unit == null || unit.getQuantity() == null ? null : quantity(unit.getQuantity()));
			put(data, FUNCTION, unit == null ? null : unit.getText());
			String owner = name(card, Literals.DECLARATION__OWNER);
			put(data, OWNER, owner.isEmpty() ? null : owner);
			put(data, MASS, quantity(card.getMass()));
			put(data, LIFE, quantity(card.getServiceLife()));
			put(data, CATEGORY, card.getCategory());
			put(data, VALIDITY, text(card.getValidFrom()) + '/' + text(card.getValidTo()));
			put(data, WEIGHTS, card.getDensity() == null && card.getAreaWeight() == null ? null : quantity(card.getDensity()) + '/' + quantity(card.getAreaWeight()));
			put(data, DIMENSIONS, dimensions(card));
			put(data, CODES, codes(card));
			put(data, COMPONENTS, components(card));
			put(data, REGISTRATION, card.getRegistration());
			put(data, PUBLICATION, publication(card));
			put(data, TOTALS, totals(card));
			put(data, SETS, Stream.concat(card.getProfiles().stream().flatMap(p -> p.getTables().stream()).map(t -> text(t.getSet())),
					card.getPublishedMki().stream().map(p -> text(p.getSet()))).distinct().sorted().collect(Collectors.joining(" ")));
		}
		if (definition instanceof Owner owner) {
			put(data, SINCE, text(owner.getRegistered()));
		}
		if (definition instanceof Reviewer reviewer) {
			put(data, SINCE, text(reviewer.getRecognised()));
		}
		if (definition instanceof Practitioner practitioner) {
			put(data, SINCE, text(practitioner.getRecognised()));
		}
		if (definition instanceof Review review) {
			put(data, REVIEWED, name(review, Literals.REVIEW__CARD));
			if (!review.getSignOffs().isEmpty()) {
				put(data, SIGNED, (review.getSignOffs().getLast().getDecision().getLiteral() + ' ' + text(review.getSignOffs().getLast().getDate())).strip());
			}
		}
		if (definition instanceof Work work) {
			put(data, CONTENT, content(work));
		}
		return data;
	}

	private static String dimensions(Declaration card) {
		String text = card.getProfiles().stream().map(Profile::getScaling).filter(Objects::nonNull).flatMap(s -> s.getDimensions().stream())
				.map(d -> d.getName() + ' ' + quantity(d.getMinimum()) + ' ' + quantity(d.getMaximum()) + ' ' + quantity(d.getInspected()))
				.collect(Collectors.joining(";"));
		return text.isEmpty() ? null : text;
	}

	private static String codes(Declaration card) {
		String text = card.getClassifications().stream().map(c -> text(c.getSystem()) + ' ' + text(c.getCode())).collect(Collectors.joining("\n"));
		return text.isEmpty() ? null : text;
	}

	private static String components(Declaration card) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < card.getClassifications().size(); i++) {
			for (Component component : card.getClassifications().get(i).getComponents()) {
				text.append(text.isEmpty() ? "" : "\n").append(i).append(' ').append(text(component.getCode()));
			}
		}
		return text.isEmpty() ? null : text.toString();
	}

	private static String publication(Declaration card) {
		if (card.getPublished() == null && card.getRoute() == null) {
			return null;
		}
		List<RouteStep> steps = card.getRoute() == null ? List.of() : card.getRoute().getSteps();
		return text(card.getPublished()) + steps.stream().map(step -> "\n" + step.getState().getLiteral() + ' ' + text(step.getDate())).collect(Collectors.joining());
	}

	private static String totals(Declaration card) {
		String text = card.getPublishedMki().stream().filter(p -> p.getModules().isEmpty() && p.getTotal() != null)
				.map(p -> text(p.getSet()) + card.getProfiles().stream().flatMap(f -> f.getTables().stream()).anyMatch(t -> text(p.getSet()).equals(t.getSet())))
				.collect(Collectors.joining(";"));
		return text.isEmpty() ? null : text;
	}

	/** By the names in the text: resolving them would load the cards. */
	private static String content(Work work) {
		StringBuilder text = new StringBuilder();
		text.append(text(work.getReferenceDate())).append(work.getEnforcement()).append(name(work, Literals.WORK__BASE));
		for (Element element : work.getElements()) {
			text.append('\n').append(element.getCode());
			element.getUses().forEach(use -> text.append(' ').append(name(use, Literals.USE__DECLARATION)).append('"').append(text(use.getLabel())));
			element.getChanges().forEach(change -> text.append(" -").append(name(change, Literals.USE_CHANGE__TARGET)).append('"').append(text(change.getTargetLabel()))
					.append(change instanceof UseReplacement replacement && replacement.getUse() != null ? '+' + name(replacement.getUse(), Literals.USE__DECLARATION)
							+ '"' + text(replacement.getUse().getLabel()) : ""));
		}
		work.getDrops().forEach(drop -> text.append("\n-").append(drop.getCode()));
		// The index need not hold the text, only tell when it changes.
		return Integer.toHexString(text.length()) + '-' + Integer.toHexString(text.toString().hashCode());
	}

	private static String name(EObject object, EReference reference) {
		return NodeModelUtils.findNodesForFeature(object, reference).stream().map(NodeModelUtils::getTokenText).collect(Collectors.joining());
	}

	private static String quantity(Quantity quantity) {
		return quantity == null ? null : text(quantity.getNumber()) + ' ' + text(quantity.getUnit());
	}

	private static String text(Object value) {
		return value == null ? "" : value.toString();
	}

	private static void put(Map<String, String> data, String key, String value) {
		if (value != null) {
			data.put(key, value);
		}
	}
}
