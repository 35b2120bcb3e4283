package nl.kaartwerk.editor.naming;

import java.util.List;
import java.util.Objects;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.WorkspaceSymbol;

import nl.kaartwerk.lang.ide.symbol.DefinitionSymbols.Details;

/**
 * A definition that can be opened.
 *
 * @param container its package, empty when it has none
 * @param sort as the language has it, such as "civil work"
 * @param place where it is defined
 */
record DefinitionItem(String name, String container, String title, List<String> codes, String sort, Location place) {
	static DefinitionItem of(WorkspaceSymbol symbol) {
		Details details = (Details) symbol.getData();
		return new DefinitionItem(symbol.getName(), symbol.getContainerName(), details.title(), details.codes(), details.sort(), symbol.getLocation().getLeft());
	}

	String qualifiedName() {
		return container.isEmpty() ? name : container + '.' + name;
	}

	/** The same definition is the same, be it elsewhere in its file or under another title than before. */
	@Override
	public boolean equals(Object object) {
		return object instanceof DefinitionItem other && qualifiedName().equals(other.qualifiedName()) && sort.equals(other.sort)
				&& place.getUri().equals(other.place.getUri());
	}

	@Override
	public int hashCode() {
		return Objects.hash(qualifiedName(), sort, place.getUri());
	}
}
