package nl.kaartwerk.lang.lexing;

import java.io.StringReader;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.IPartialParsingHelper;
import org.eclipse.xtext.util.ReplaceRegion;

/**
 * Parses the whole text after every change. A region of it cannot be lexed on its own: whether a line is a table row depends on what stands
 * before it.
 */
public class WholeTextParsing implements IPartialParsingHelper {
	@Override
	public IParseResult reparse(IParser parser, IParseResult previous, ReplaceRegion change) {
		ICompositeNode root = previous.getRootNode();
		StringBuilder text = new StringBuilder(root.getText());
		change.applyTo(text);
		return parser.parse(new StringReader(text.toString()));
	}
}
