package nl.kaartwerk.lang;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.eclipse.xtext.util.Triple;

import nl.kaartwerk.lang.validation.TextPlace;

/** A text with its model. Its syntax errors have a place wherever they stand. */
public class KaartResource extends LazyLinkingResource {
	@Override
	protected void addSyntaxDiagnostic(List<Diagnostic> diagnostics, INode error) {
		diagnostics.add(new SyntaxProblem(error));
	}

	/** Takes what was parsed ahead. */
	@Override
	protected void doLoad(InputStream in, Map<?, ?> options) throws IOException {
		IParseResult ahead = ReadAhead.take(this);
		if (ahead == null) {
			super.doLoad(in, options);
		} else {
			updateInternalState(getParseResult(), ahead);
		}
	}

	/**
	 * A reference that leads somewhere takes back what was said of it before. Xtext makes the message anew to find the one that it takes back;
	 * ours names the nearest of all names, and one wrong name in a text would let it be looked for at each of its references.
	 */
	@Override
	protected void removeDiagnostic(Triple<EObject, EReference, INode> reference) {
		removeFrom(getErrors(), reference.getThird());
		removeFrom(getWarnings(), reference.getThird());
	}

	private static void removeFrom(List<Diagnostic> diagnostics, INode name) {
		if (!diagnostics.isEmpty()) {
			diagnostics.removeIf(each -> each instanceof XtextLinkingDiagnostic linking && linking.getOffset() == name.getOffset()
					&& linking.getLength() == name.getLength());
		}
	}

	private static final class SyntaxProblem extends XtextSyntaxDiagnostic {
		private SyntaxProblem(INode error) {
			super(error);
		}

		@Override
		public int getLine() {
			return TextPlace.at(getNode(), getOffset()).getLine();
		}

		@Override
		public int getColumn() {
			return TextPlace.at(getNode(), getOffset()).getColumn();
		}

		@Override
		public int getLineEnd() {
			return TextPlace.at(getNode(), getOffset() + getLength()).getLine();
		}

		@Override
		public int getColumnEnd() {
			return TextPlace.at(getNode(), getOffset() + getLength()).getColumn();
		}
	}
}
