package nl.kaartwerk.lang.formatting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.text.Alignment;

/**
 * Aligns the tables of a text and the uses of its elements, and changes nothing else: labels and names to the left, modules, values and
 * amounts to the right of their column, as new texts are written. Only blanks between words change, so no word, comment or line is lost or
 * moved. A table or element with a syntax error in it stays as it is.
 */
public final class TableFormatter {
	private TableFormatter() {
	}

	/** The changes that align everything in a text. */
	public static List<TextChange> format(XtextResource resource) {
		return format(resource, 0, Integer.MAX_VALUE);
	}

	/** The changes that align the tables and elements that a range touches; in order and without overlap. */
	public static List<TextChange> format(XtextResource resource, int offset, int length) {
		List<TextChange> changes = new ArrayList<>();
		if (resource.getParseResult() == null) {
			return changes;
		}
		SourceLines text = new SourceLines(resource.getParseResult().getRootNode().getText());
		long end = (long) offset + length;
		for (TreeIterator<EObject> objects = resource.getAllContents(); objects.hasNext();) {
			EObject object = objects.next();
			if (object instanceof Row) {
				objects.prune();
			} else if (object instanceof ScoreTable || object instanceof Element) {
				ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
				if (node != null && node.getOffset() <= end && offset <= node.getEndOffset() && isClosed(node) && !hasSyntaxError(node)) {
					changes.addAll(layout(object, text).changes());
				}
			}
		}
		changes.sort(Comparator.comparingInt(TextChange::offset));
		return changes;
	}

	private static Layout layout(EObject object, SourceLines text) {
		return object instanceof ScoreTable table ? new Layout(text, Alignment.ofTable(), new TableLines(text).of(table))
				: new Layout(text, Alignment.ofUses(), new UseLines(text).of((Element) object));
	}

	/** Where a closing brace is missing the error lies behind the table, at the word that could not follow it. */
	private static boolean isClosed(INode node) {
		return node.getText().endsWith("}");
	}

	private static boolean hasSyntaxError(INode node) {
		if (node.getSyntaxErrorMessage() != null) {
			return true;
		}
		if (node instanceof ICompositeNode composite) {
			for (INode child : composite.getChildren()) {
				if (hasSyntaxError(child)) {
					return true;
				}
			}
		}
		return false;
	}
}
