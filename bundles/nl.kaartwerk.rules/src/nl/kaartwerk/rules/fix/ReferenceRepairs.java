package nl.kaartwerk.rules.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.text.Words;
import nl.kaartwerk.text.operation.Operation.AddDefinition;
import nl.kaartwerk.text.operation.Operation.SetValue;

/** Repairs of what refers to something else. */
final class ReferenceRepairs {
	private ReferenceRepairs() {
	}

	/** The amount stays as it is: whether it was meant in the card's unit is for a person to see. */
	static List<Fix> useUnit(Finding finding) {
		String unit = finding.values().getLast();
		return List.of(Fix.choice("use-unit", List.of(finding.values().get(1), unit),
				new SetValue(finding.object(), finding.feature(), Words.unit(unit))));
	}

	/** Which of the two it is only the card's maker knows. */
	static List<Fix> surcharge(Finding finding) {
		String set = Words.name(((PublishedMki) finding.object()).getSet());
		return List.of("included", "excluded").stream()
				.map(word -> Fix.choice("surcharge", List.of(word), new SetValue(finding.object(), finding.feature(), set + " surcharge " + word)).of(word)).toList();
	}

	/** Values of the finding: kind, name, similar name. */
	static List<Fix> unresolved(Finding finding) {
		String name = finding.values().get(1);
		String similar = finding.values().get(2);
		List<Fix> fixes = new ArrayList<>();
		if (!similar.isEmpty()) {
			fixes.add(SimilarNames.rename(similar, new SetValue(finding.object(), finding.feature(), Words.name(similar))));
		}
		Document document = (Document) EcoreUtil.getRootContainer(finding.object());
		ownName(name, document).ifPresent(own -> fixes.add(Fix.choice("stub", List.of(finding.values().get(0), own),
				new AddDefinition(document, stub((EReference) finding.feature(), own, finding.object())))));
		return fixes;
	}

	/** The name that a definition of this text must have to be found under a name; none when it would have to stand in another package. */
	private static Optional<String> ownName(String name, Document document) {
		String pack = document.getPackageName() == null ? "" : document.getPackageName() + '.';
		String own = !pack.isEmpty() && name.startsWith(pack) ? name.substring(pack.length()) : name;
		return Words.isName(own) ? Optional.of(own) : Optional.empty();
	}

	private static Definition stub(EReference reference, String name, EObject user) {
		EClass type = reference.getEReferenceType().isAbstract() ? user.eClass() : reference.getEReferenceType(); // a variant extends its like
		Definition definition = (Definition) KaartFactory.eINSTANCE.create(type);
		definition.setName(name);
		if (definition instanceof Declaration card && user instanceof Use use && use.getAmount() != null && use.getAmount().getUnit() != null) {
			Quantity one = KaartFactory.eINSTANCE.createQuantity();
			one.setNumber(Decimal.of(1));
			one.setUnit(use.getAmount().getUnit());
			FunctionalUnit unit = KaartFactory.eINSTANCE.createFunctionalUnit();
			unit.setQuantity(one);
			card.setFunctionalUnit(unit);
		}
		if (definition.eClass() == Literals.DECLARATION) {
			definition.setTitle(name);
		}
		return definition;
	}
}
