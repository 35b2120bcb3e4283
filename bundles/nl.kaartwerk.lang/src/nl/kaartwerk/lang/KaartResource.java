package nl.kaartwerk.lang;

import java.util.List;

import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;

import nl.kaartwerk.lang.validation.TextPlace;

/** A text whose syntax errors have a place wherever they stand. */
public class KaartResource extends LazyLinkingResource {
	@Override
	protected void addSyntaxDiagnostic(List<Diagnostic> diagnostics, INode error) {
		diagnostics.add(new SyntaxProblem(error));
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
