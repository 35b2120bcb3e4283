package nl.kaartwerk.editor.naming;

import java.util.List;
import java.util.Objects;

import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolLocation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import nl.kaartwerk.lang.ide.symbol.DefinitionSymbols.Details;

/**
 * A definition that can be opened.
 *
 * @param container its package, empty when it has none
 * @param sort as the language has it, such as "civil work"
 * @param address of its file
 */
record DefinitionItem(String name, String container, String title, List<String> codes, String sort, String address) {
	static DefinitionItem of(WorkspaceSymbol symbol) {
		Details details = (Details) symbol.getData();
		return new DefinitionItem(symbol.getName(), symbol.getContainerName(), details.title(), details.codes(), details.sort(), symbol.getLocation().getRight().getUri());
	}

	String qualifiedName() {
		return container.isEmpty() ? name : container + '.' + name;
	}

	/** The question where it is. */
	WorkspaceSymbol symbol() {
		WorkspaceSymbol symbol = new WorkspaceSymbol();
		symbol.setName(name);
		symbol.setContainerName(container);
		symbol.setLocation(Either.forRight(new WorkspaceSymbolLocation(address)));
		return symbol;
	}

	/** The same definition is the same under another title than before. */
	@Override
	public boolean equals(Object object) {
		return object instanceof DefinitionItem other && qualifiedName().equals(other.qualifiedName()) && sort.equals(other.sort) && address.equals(other.address);
	}

	@Override
	public int hashCode() {
		return Objects.hash(qualifiedName(), sort, address);
	}
}
