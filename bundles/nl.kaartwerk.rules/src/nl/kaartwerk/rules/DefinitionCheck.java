package nl.kaartwerk.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Import;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.catalogue.TextRules;

/** Names, imports and dates. */
final class DefinitionCheck implements Checks {
	private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
	/** Dates of what has happened. Validity, and the day that a work is computed at, may well lie ahead. */
	private static final Set<EAttribute> PAST = Set.of(Literals.DECLARATION__REVIEWED, Literals.DECLARATION__PUBLISHED, Literals.DECLARATION__DATA_FROM,
			Literals.OWNER__REGISTERED, Literals.REVIEWER__RECOGNISED, Literals.PRACTITIONER__RECOGNISED, Literals.REVIEW__STARTED);

	@Override
	public void register(Registry registry) {
		registry.on(Document.class, List.of(TextRules.NAME_TWICE), DefinitionCheck::names);
		registry.on(Document.class, List.of(TextRules.IMPORT_TWICE, TextRules.IMPORT_UNUSED), DefinitionCheck::imports);
		registry.on(Definition.class, List.of(TextRules.DATE_INVALID, TextRules.DATE_TOO_EARLY, TextRules.DATE_IN_FUTURE), DefinitionCheck::dates);
		registry.on(RouteStep.class, List.of(TextRules.DATE_INVALID, TextRules.DATE_TOO_EARLY, TextRules.DATE_IN_FUTURE), DefinitionCheck::dates);
	}

	private static void names(Document document, Run run) {
		Map<String, Definition> seen = new HashMap<>();
		for (Definition definition : document.getDefinitions()) {
			if (definition.getName() != null && seen.putIfAbsent(definition.getName(), definition) != null) {
				run.report(TextRules.NAME_TWICE, definition, Literals.DEFINITION__NAME, definition.getName());
			}
		}
	}

	private static void imports(Document document, Run run) {
		Set<String> seen = new HashSet<>();
		Set<String> used = document.getImports().isEmpty() ? null : referred(document);
		for (Import each : document.getImports()) {
			String namespace = each.getImportedNamespace();
			if (namespace == null) {
				continue;
			}
			if (!seen.add(namespace)) {
				run.report(TextRules.IMPORT_TWICE, each, Literals.IMPORT__IMPORTED_NAMESPACE, namespace);
			} else if (used != null && !used.contains(namespace)) {
				run.report(TextRules.IMPORT_UNUSED, each, Literals.IMPORT__IMPORTED_NAMESPACE, namespace);
			}
		}
	}

	/** What a text refers to, as imports would name it; null when a name leads nowhere: the import may have been meant for that. */
	private static Set<String> referred(Document document) {
		Set<String> names = new HashSet<>();
		for (var all = EcoreUtil.getAllContents(document, false); all.hasNext();) {
			EObject object = (EObject) all.next();
			for (EReference reference : object.eClass().getEAllReferences()) {
				if (reference.isContainment() || reference.isContainer() || !(object.eGet(reference) instanceof Definition target)) {
					continue;
				}
				if (target.eIsProxy()) {
					return null;
				}
				if (target.eContainer() instanceof Document home) {
					String prefix = home.getPackageName() == null ? "" : home.getPackageName() + '.';
					names.add(prefix + target.getName());
					names.add(prefix + '*');
				}
			}
		}
		return names;
	}

	private static void dates(EObject definition, Run run) {
		for (EAttribute attribute : definition.eClass().getEAllAttributes()) {
			if (attribute.getEAttributeType() != Literals.PARTIAL_DATE || !(definition.eGet(attribute) instanceof PartialDate date)) {
				continue;
			}
			if (!date.isDate()) {
				run.report(TextRules.DATE_INVALID, definition, attribute, date.text());
			} else if (date.last().isBefore(FIRST)) {
				run.report(TextRules.DATE_TOO_EARLY, definition, attribute, date.text());
			} else if (PAST.contains(attribute) && run.today().isBefore(date.first())) {
				run.report(TextRules.DATE_IN_FUTURE, definition, attribute, date.text(), run.today().date().toString());
			}
		}
	}
}
