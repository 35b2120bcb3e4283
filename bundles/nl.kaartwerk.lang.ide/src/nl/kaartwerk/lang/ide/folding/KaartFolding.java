package nl.kaartwerk.lang.ide.folding;

import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.folding.FoldingRangeKind;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeAcceptor;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.KaartPackage.Literals;

/** What has braces folds, comments of several lines, and line comments that stand below each other. */
public class KaartFolding extends DefaultFoldingRangeProvider {
	private static final Set<EClass> FOLDED = Set.of(Literals.COMPOSITION, Literals.END_OF_LIFE, Literals.PUBLISHED_MKI, Literals.SCALING, Literals.PROFILE, Literals.SCORE_TABLE,
			Literals.ELEMENT);
	private static final String LINE_COMMENT = "//";

	@Override
	protected boolean isHandled(EObject object) {
		return object instanceof Definition || FOLDED.contains(object.eClass());
	}

	@Override
	protected boolean shouldProcessContent(EObject object) {
		return object.eClass() != Literals.SCORE_TABLE;
	}

	@Override
	protected void computeCommentFolding(XtextResource resource, IFoldingRangeAcceptor acceptor) {
		super.computeCommentFolding(resource, acceptor);
		if (resource.getParseResult() != null) {
			lineComments(resource.getParseResult().getRootNode(), acceptor);
		}
	}

	private static void lineComments(ICompositeNode root, IFoldingRangeAcceptor acceptor) {
		String text = root.getText();
		int from = -1;
		int to = -1;
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (!leaf.isHidden() || !leaf.getText().startsWith(LINE_COMMENT)) {
				continue;
			}
			if (from >= 0 && !isNextLine(text.substring(to, leaf.getOffset()))) {
				accept(from, to, acceptor);
				from = -1;
			}
			from = from < 0 && startsLine(text, leaf.getOffset()) ? leaf.getOffset() : from;
			to = leaf.getOffset() + leaf.getText().stripTrailing().length(); // some hold their line end
		}
		accept(from, to, acceptor);
	}

	private static void accept(int from, int to, IFoldingRangeAcceptor acceptor) {
		if (from >= 0) {
			acceptor.accept(from, to - from, FoldingRangeKind.COMMENT);
		}
	}

	private static boolean isNextLine(String between) {
		return between.isBlank() && between.chars().filter(c -> c == '\n').count() == 1;
	}

	private static boolean startsLine(String text, int offset) {
		return text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset).isBlank();
	}
}
