package nl.kaartwerk.lang.scoping;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.Quantity;

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
			put(data, MASS, quantity(card.getMass()));
			put(data, LIFE, quantity(card.getServiceLife()));
			put(data, CATEGORY, card.getCategory());
			put(data, VALIDITY, text(card.getValidFrom()) + '/' + text(card.getValidTo()));
		}
		return data;
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
