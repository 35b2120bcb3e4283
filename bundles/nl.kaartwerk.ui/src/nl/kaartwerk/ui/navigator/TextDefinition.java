package nl.kaartwerk.ui.navigator;

import org.eclipse.core.resources.IFile;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolLocation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.symbol.DefinitionSymbols.Details;

/**
 * A definition of a text, as the navigator shows it.
 *
 * @param container its package; empty when it has none
 * @param title empty when it has none
 * @param sort as the language has it
 */
record TextDefinition(IFile file, String name, String container, String title, String sort) implements TextPart {
	static TextDefinition of(IFile file, WorkspaceSymbol symbol) {
		Details details = (Details) symbol.getData();
		return new TextDefinition(file, symbol.getName(), symbol.getContainerName(), details.title(), details.sort());
	}

	static boolean mayHoldSome(IFile file) {
		return "kaart".equals(file.getFileExtension());
	}

	boolean isWork() {
		return sort.equals("building") || sort.equals("civil work");
	}

	@Override
	public String icon() {
		return isWork() ? "work" : sort.equals("declaration") ? "declaration" : "party";
	}

	/** The question where it is. */
	WorkspaceSymbol symbol() {
		WorkspaceSymbol symbol = new WorkspaceSymbol();
		symbol.setName(name);
		symbol.setContainerName(container);
		symbol.setLocation(Either.forRight(new WorkspaceSymbolLocation(WorkspaceFiles.address(file.getLocationURI()))));
		return symbol;
	}
}
