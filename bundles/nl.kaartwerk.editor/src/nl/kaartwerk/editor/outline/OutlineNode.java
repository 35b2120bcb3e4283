package nl.kaartwerk.editor.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.lsp4j.DocumentSymbol;

/**
 * A line of the outline. Two are equal when they stand for the same thing before and after an edit: same path of names. So what is open and
 * chosen in the tree stays so while typing.
 */
final class OutlineNode {
	private final OutlineNode parent;
	private final String path;
	private final DocumentSymbol symbol;
	private final List<OutlineNode> children;

	private OutlineNode(OutlineNode parent, String path, DocumentSymbol symbol) {
		this.parent = parent;
		this.path = path;
		this.symbol = symbol;
		this.children = of(this, path, symbol.getChildren() == null ? List.of() : symbol.getChildren());
	}

	static List<OutlineNode> of(List<DocumentSymbol> symbols) {
		return of(null, "", symbols);
	}

	private static List<OutlineNode> of(OutlineNode parent, String path, List<DocumentSymbol> symbols) {
		Map<String, Integer> count = new HashMap<>();
		List<OutlineNode> nodes = new ArrayList<>();
		for (DocumentSymbol symbol : symbols) {
			int same = count.merge(symbol.getName(), 1, Integer::sum);
			nodes.add(new OutlineNode(parent, path + '\n' + symbol.getName() + '\t' + same, symbol));
		}
		return nodes;
	}

	/** The lines that were there before with another label. */
	static List<OutlineNode> relabelled(List<OutlineNode> before, List<OutlineNode> now) {
		Map<OutlineNode, DocumentSymbol> known = new HashMap<>();
		collect(before, node -> known.put(node, node.symbol));
		List<OutlineNode> relabelled = new ArrayList<>();
		collect(now, node -> {
			DocumentSymbol symbol = known.get(node);
			if (symbol != null && !(Objects.equals(symbol.getDetail(), node.symbol.getDetail()) && symbol.getKind() == node.symbol.getKind())) {
				relabelled.add(node);
			}
		});
		return relabelled;
	}

	private static void collect(List<OutlineNode> nodes, Consumer<OutlineNode> to) {
		nodes.forEach(node -> {
			to.accept(node);
			collect(node.children, to);
		});
	}

	OutlineNode parent() {
		return parent;
	}

	/** The lines from the topmost to this one. */
	List<OutlineNode> path() {
		List<OutlineNode> path = new ArrayList<>();
		for (OutlineNode node = this; node != null; node = node.parent) {
			path.addFirst(node);
		}
		return path;
	}

	DocumentSymbol symbol() {
		return symbol;
	}

	List<OutlineNode> children() {
		return children;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OutlineNode node && path.equals(node.path);
	}

	@Override
	public int hashCode() {
		return Objects.hash(path);
	}
}
