package nl.kaartwerk.lang.ide.folding;

import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;

import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.KaartPackage.Literals;

/** What has braces folds, and comments of several lines. */
public class KaartFolding extends DefaultFoldingRangeProvider {
	private static final Set<EClass> FOLDED = Set.of(Literals.COMPOSITION, Literals.END_OF_LIFE, Literals.PROFILE, Literals.SCORE_TABLE,
			Literals.ELEMENT);

	@Override
	protected boolean isHandled(EObject object) {
		return object instanceof Definition || FOLDED.contains(object.eClass());
	}

	@Override
	protected boolean shouldProcessContent(EObject object) {
		return object.eClass() != Literals.SCORE_TABLE;
	}
}
