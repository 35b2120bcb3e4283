package nl.kaartwerk.lang.validation;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import nl.kaartwerk.rules.Finding;

/**
 * Where a finding stands in the text, in characters.
 *
 * @param length at least 1
 */
public record FindingPlace(int offset, int length) {

	/** The place of a finding; none when its object was not read from a text. */
	public static Optional<FindingPlace> of(Finding finding) {
		INode node = node(finding);
		if (node == null) {
			return Optional.empty();
		}
		int from = finding.from() < 0 ? 0 : finding.from();
		int to = finding.to() < 0 ? node.getLength() : finding.to();
		return Optional.of(new FindingPlace(node.getOffset() + from, Math.max(to - from, 1)));
	}

	/** The place of a value of an object, or of the object itself; none when it was not read from a text. */
	public static Optional<FindingPlace> of(EObject object, EStructuralFeature feature) {
		INode node = node(object, feature, 0);
		return node == null ? Optional.empty() : Optional.of(new FindingPlace(node.getOffset(), Math.max(node.getLength(), 1)));
	}

	private static INode node(Finding finding) {
		return node(finding.object(), finding.feature(), Math.max(finding.index(), 0));
	}

	private static INode node(EObject object, EStructuralFeature feature, int index) {
		if (feature != null) {
			var nodes = NodeModelUtils.findNodesForFeature(object, feature);
			return nodes.isEmpty() ? null : nodes.get(index);
		}
		ICompositeNode whole = NodeModelUtils.findActualNodeFor(object);
		if (whole == null) {
			return null;
		}
		for (INode leaf : whole.getLeafNodes()) {
			if (leaf.getOffset() >= whole.getOffset() && leaf.getLength() > 0) {
				return leaf;
			}
		}
		return whole;
	}
}
