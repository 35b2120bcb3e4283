package nl.kaartwerk.calculation.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.calculation.work.WorkContent;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.UseReplacement;
import nl.kaartwerk.model.Work;

/**
 * A variant that says what is tried in a work, to be written as text.
 *
 * @param work extends the work; refers to stand-ins that have the names of what they stand for
 * @param unsaid where the uses are written whose trial a variant cannot say: another category, or one of several uses of a declaration in an
 *            element that no label tells apart
 */
public record VariantDraft(Work work, List<URI> unsaid) {
	/**
	 * Drafts the variant.
	 *
	 * @param name that no other definition has
	 * @param nameOf how the text calls the declaration of a use
	 * @param nameAt how the text calls the declaration at an address
	 */
	public static VariantDraft of(Work base, String name, Map<URI, Trial> trials, Function<Use, String> nameOf, Function<URI, String> nameAt) {
		Work variant = (Work) KaartFactory.eINSTANCE.create(((EObject) base).eClass());
		Work standIn = (Work) KaartFactory.eINSTANCE.create(((EObject) base).eClass());
		standIn.setName(base.getName());
		variant.setName(name);
		variant.setBase(standIn);
		List<URI> unsaid = new ArrayList<>();
		for (WorkContent.Part part : WorkContent.of(base).parts()) {
			Element element = KaartFactory.eINSTANCE.createElement();
			element.setCode(part.code());
			for (WorkContent.Item item : part.uses()) {
				Trial trial = trials.get(item.place().uri());
				if (trial == null) {
					continue;
				}
				boolean onlyCategory = trial.amount().isEmpty() && trial.life().isEmpty() && trial.card().isEmpty();
				boolean found = part.uses().stream().filter(other -> isSame(other.use(), item.use())).count() == 1;
				if (trial.category().isPresent() || !found) {
					unsaid.add(trial.use());
				}
				if (found && !onlyCategory) {
					element.getChanges().add(replacement(item.use(), trial, nameOf.apply(item.use()), nameAt));
				}
			}
			if (!element.getChanges().isEmpty()) {
				variant.getElements().add(element);
			}
		}
		return new VariantDraft(variant, List.copyOf(unsaid));
	}

	/** Whether a replacement of the one could be meant for the other: a use without a label is found only when no other has its declaration. */
	private static boolean isSame(Use other, Use use) {
		return Objects.equals(address(other), address(use)) && (use.getLabel() == null || use.getLabel().equals(other.getLabel()));
	}

	private static URI address(Use use) {
		EObject declaration = (EObject) use.eGet(Literals.USE__DECLARATION, true);
		return declaration == null ? null : EcoreUtil.getURI(declaration);
	}

	private static UseReplacement replacement(Use use, Trial trial, String name, Function<URI, String> nameAt) {
		UseReplacement replacement = KaartFactory.eINSTANCE.createUseReplacement();
		replacement.setTarget(named(name));
		replacement.setTargetLabel(use.getLabel());
		Use changed = WhatIf.changed(use, trial);
		changed.setDeclaration(named(trial.card().map(nameAt).orElse(name)));
		replacement.setUse(changed);
		return replacement;
	}

	private static Declaration named(String name) {
		Declaration declaration = KaartFactory.eINSTANCE.createDeclaration();
		declaration.setName(name);
		return declaration;
	}
}
