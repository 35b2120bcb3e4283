package nl.kaartwerk.lang.ide.folding;

import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.folding.FoldingRangeKind;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeAcceptor;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;

import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartPackage.Literals;

/** What has braces folds, the imports together, comments of several lines, and line comments that stand below each other. */
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
	protected void computeObjectFolding(XtextResource resource, IFoldingRangeAcceptor acceptor, CancelIndicator cancel) {
		super.computeObjectFolding(resource, acceptor, cancel);
		if (!resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof Document document && !document.getImports().isEmpty()) {
			int from = getLocationInFileProvider().getFullTextRegion(document.getImports().getFirst()).getOffset();
			ITextRegion last = getLocationInFileProvider().getFullTextRegion(document.getImports().getLast());
			acceptor.accept(from, last.getOffset() + last.getLength() - from, FoldingRangeKind.IMPORTS);
		}
	}

	/** Folding hides whole lines: a last line on which something else begins stays. */
	@Override
	protected void acceptObjectFolding(EObject object, IFoldingRangeAcceptor acceptor) {
		ICompositeNode node = NodeModelUtils.getNode(object);
		String text = node.getRootNode().getText();
		int end = node.getEndOffset();
		int lineEnd = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
		String rest = text.substring(end, lineEnd).strip();
		if (rest.isEmpty() || rest.startsWith(LINE_COMMENT) || rest.chars().allMatch(c -> c == '}' || Character.isWhitespace(c))) {
			super.acceptObjectFolding(object, acceptor);
			return;
		}
		int lineBefore = text.lastIndexOf('\n', end - 1);
		if (lineBefore > node.getOffset()) {
			acceptor.accept(node.getOffset(), lineBefore - node.getOffset());
		}
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
