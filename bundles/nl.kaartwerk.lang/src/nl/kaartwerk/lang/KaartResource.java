package nl.kaartwerk.lang;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.Triple;

/** A text with its model. */
public class KaartResource extends LazyLinkingResource {
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
}
