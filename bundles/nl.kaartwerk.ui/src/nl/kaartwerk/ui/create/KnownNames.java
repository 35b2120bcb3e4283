package nl.kaartwerk.ui.create;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.lsp4j.WorkspaceSymbol;

import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.symbol.DefinitionSymbols.Details;

/**
 * The definitions of all open projects, as the index has them.
 *
 * @param all in the order of their names
 */
record KnownNames(List<Known> all) {
	/**
	 * A definition.
	 *
	 * @param container its package; empty when it has none
	 * @param sort as the language has it
	 */
	record Known(String name, String container, String title, String sort, IFile file) {
		static Optional<Known> of(WorkspaceSymbol symbol) {
			Details details = (Details) symbol.getData();
			return WorkspaceFiles.file(symbol.getLocation().getRight().getUri())
					.map(file -> new Known(symbol.getName(), symbol.getContainerName(), details.title(), details.sort(), file));
		}
	}

	static final KnownNames NONE = new KnownNames(List.of());

	static KnownNames of(List<? extends WorkspaceSymbol> symbols) {
		return new KnownNames(symbols.stream().map(Known::of).flatMap(Optional::stream).toList());
	}

	boolean isTaken(IProject project, String container, String name) {
		return all.stream().anyMatch(known -> known.name.equals(name) && known.container.equals(container) && known.file.getProject().equals(project));
	}

	/** The package that the texts of a folder have; else that of the project's texts; empty when there is none. */
	String packageOf(IFile file) {
		return all.stream().filter(known -> known.file.getParent().equals(file.getParent())).findFirst()
				.or(() -> all.stream().filter(known -> known.file.getProject().equals(file.getProject())).findFirst()).map(Known::container).orElse("");
	}

	List<Known> cards() {
		return all.stream().filter(known -> known.sort.equals("declaration")).toList();
	}
}
