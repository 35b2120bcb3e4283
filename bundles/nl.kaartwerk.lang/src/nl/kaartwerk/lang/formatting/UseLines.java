package nl.kaartwerk.lang.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.KaartPackage;
import nl.kaartwerk.model.Use;

/** The uses of an element that stand on a line of their own: name, number, unit, text, and a life of its own. */
final class UseLines {
	private final SourceLines text;

	UseLines(SourceLines text) {
		this.text = text;
	}

	/** The first of them says how far they are indented. */
	List<Line> of(Element element) {
		List<List<List<Span>>> uses = element.getUses().stream().flatMap(use -> cells(use).stream()).toList();
		if (uses.isEmpty()) {
			return List.of();
		}
		String indentation = text.indentation(uses.getFirst().getFirst().getFirst().start());
		return uses.stream().map(cells -> text.lineOf(indentation, cells)).toList();
	}

	/** Empty when the use shares its lines with others, or takes several. */
	private Optional<List<List<Span>>> cells(Use use) {
		INode whole = NodeModelUtils.findActualNodeFor(use);
		boolean alone = text.isFirst(whole.getOffset()) && text.isOneLine(whole.getOffset(), whole.getEndOffset())
				&& text.endsLine(whole.getEndOffset());
		if (!alone || use.getAmount() == null) {
			return Optional.empty();
		}
		List<List<Span>> cells = new ArrayList<>();
		int end = whole.getOffset();
		for (Optional<Span> part : List.of(span(use, KaartPackage.Literals.USE__DECLARATION),
				span(use.getAmount(), KaartPackage.Literals.QUANTITY__NUMBER), span(use.getAmount(), KaartPackage.Literals.QUANTITY__UNIT),
				span(use, KaartPackage.Literals.USE__LABEL), life(use, whole))) {
			List<Span> cell = new ArrayList<>();
			if (part.isPresent()) {
				cell.addAll(text.between(end, part.get().start()));
				cell.add(part.get());
				end = part.get().end();
			}
			cells.add(cell);
		}
		return Optional.of(cells);
	}

	private static Optional<Span> span(EObject object, EStructuralFeature feature) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
		return nodes.isEmpty() ? Optional.empty() : Optional.of(new Span(nodes.get(0).getOffset(), nodes.get(0).getEndOffset()));
	}

	/** From the first keyword of the use to its end; only a life of its own begins with one. */
	private static Optional<Span> life(Use use, INode whole) {
		if (use.getServiceLife() == null) {
			return Optional.empty();
		}
		for (ILeafNode leaf : whole.getLeafNodes()) {
			if (!leaf.isHidden() && leaf.getText().equals("service")) {
				return Optional.of(new Span(leaf.getOffset(), whole.getEndOffset()));
			}
		}
		return Optional.empty();
	}
}
