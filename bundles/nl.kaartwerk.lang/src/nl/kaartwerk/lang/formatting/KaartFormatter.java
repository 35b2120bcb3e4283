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
import org.eclipse.xtext.util.ReplaceRegion;

import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.text.Alignment;

/**
 * Aligns the score tables of a text and the uses of its elements, and changes nothing else: no word, no comment, no line. It only widens and
 * narrows blanks within the lines of tables and uses. Formatting what is formatted changes nothing.
 */
public final class KaartFormatter {
	private KaartFormatter() {
	}

	/** Formats a whole text; refused when it has syntax errors anywhere. */
	public static Formatted format(XtextResource resource) {
		return format(resource, 0, resource.getParseResult().getRootNode().getTotalLength());
	}

	/**
	 * Formats the lines that a range touches, in line with the rest of their tables. Refused when a syntax error lies in the range or in a table
	 * or element that it touches: what a line there is, is a guess.
	 */
	public static Formatted format(XtextResource resource, int offset, int length) {
		ICompositeNode root = resource.getParseResult().getRootNode();
		SourceLines text = new SourceLines(root.getText());
		int from = text.startOfLine(Math.min(offset, text.length()));
		int to = text.endOfLine(Math.min(offset + length, text.length()));
		if (hasErrors(resource, from, to)) {
			return Formatted.REFUSED;
		}
		List<ReplaceRegion> replacements = new ArrayList<>();
		for (TreeIterator<EObject> objects = resource.getAllContents(); objects.hasNext();) {
			EObject object = objects.next();
			if (object instanceof Row) {
				objects.prune();
				continue;
			}
			ICompositeNode node = object instanceof ScoreTable || object instanceof Element ? NodeModelUtils.findActualNodeFor(object) : null;
			if (node == null || node.getOffset() > to || node.getEndOffset() < from) {
				continue;
			}
			if (hasErrors(resource, node.getOffset(), node.getEndOffset()) || !isClosed(node)) {
				return Formatted.REFUSED;
			}
			replacements.addAll(layout(object, node, text).replacements(from, to));
		}
		replacements.sort(Comparator.comparingInt(ReplaceRegion::getOffset));
		return new Formatted(replacements, false);
	}

	private static Layout layout(EObject object, INode node, SourceLines text) {
		String indentation = text.deeperThan(node.getOffset());
		return object instanceof ScoreTable table
				? new Layout(text, Alignment.ofTable(), new TableLines(text, indentation).of(table))
				: new Layout(text, Alignment.ofUses(), new UseLines(text, indentation).of((Element) object));
	}

	private static boolean hasErrors(XtextResource resource, int from, int to) {
		for (INode error : resource.getParseResult().getSyntaxErrors()) {
			if (error.getOffset() <= to && error.getEndOffset() >= from) {
				return true;
			}
		}
		return false;
	}

	/** The error of a brace that is missing lies where the parser noticed, which may be far behind. */
	private static boolean isClosed(INode node) {
		return node.getText().endsWith("}");
	}
}
