package nl.kaartwerk.lang.validation;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;

/** Lines and columns of offsets, from 1. Xtext itself fails at the end of a text whose last line ends at {@code \r} alone. */
public final class TextPlace {
	private TextPlace() {
	}

	/** @param node any node of the text */
	public static LineAndColumn at(INode node, int offset) {
		String text = node.getRootNode().getText();
		if (offset == text.length() && text.endsWith("\r")) {
			return LineAndColumn.from(NodeModelUtils.getLineAndColumn(node, offset - 1).getLine() + 1, 1);
		}
		return NodeModelUtils.getLineAndColumn(node, offset);
	}
}
