package nl.kaartwerk.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartPackage;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.catalogue.Catalogue;

/** Names, dates and categories of definitions. */
final class DefinitionCheck implements Check {
	private final Method method;

	DefinitionCheck(Method method) {
		this.method = method;
	}

	@Override
	public void check(EObject object, Consumer<Finding> findings) {
		if (object instanceof Document document) {
			names(document, findings);
		}
		if (object instanceof Definition) {
			dates(object, findings);
		}
		if (object instanceof Declaration card) {
			category(card, findings);
		}
	}

	private static void names(Document document, Consumer<Finding> findings) {
		Map<String, Definition> seen = new HashMap<>();
		for (Definition definition : document.getDefinitions()) {
			if (definition.getName() != null && seen.putIfAbsent(definition.getName(), definition) != null) {
				findings.accept(Finding.at(Catalogue.NAME_TWICE, definition, Literals.DEFINITION__NAME, definition.getName()));
			}
		}
	}

	private static void dates(EObject object, Consumer<Finding> findings) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (attribute.getEAttributeType() == KaartPackage.Literals.PARTIAL_DATE
					&& object.eGet(attribute) instanceof PartialDate date && !date.isDate()) {
				findings.accept(Finding.at(Catalogue.DATE_INVALID, object, attribute, date.text()));
			}
		}
	}

	private void category(Declaration card, Consumer<Finding> findings) {
		if (card.getCategory() != null && method.category(card.getCategory()).isEmpty()) {
			String known = method.categories().stream().map(Category::code).collect(Collectors.joining(", "));
			findings.accept(Finding.at(Catalogue.CATEGORY_UNKNOWN, card, Literals.DECLARATION__CATEGORY, card.getCategory(), known));
		}
	}
}
