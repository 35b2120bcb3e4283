package nl.kaartwerk.lang.ide.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolLocation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.naming.Mention;
import nl.kaartwerk.lang.ide.naming.References;
import nl.kaartwerk.lang.ide.naming.Renamer;
import nl.kaartwerk.lang.ide.naming.Renaming;
import nl.kaartwerk.lang.ide.symbol.DefinitionSymbols;
import nl.kaartwerk.model.KaartPackage.Literals;

/** Answers what clients ask about names, over all projects of a workspace. Whoever calls has the texts to himself. */
class NameRequests {
	@Inject
	private UriExtensions uris;

	// of the language, not of the server
	private final Renamer renamer = KaartIdeSetup.injector().getInstance(Renamer.class);
	private final References references = KaartIdeSetup.injector().getInstance(References.class);
	private final DocumentExtensions documents = KaartIdeSetup.injector().getInstance(DocumentExtensions.class);

	/** The word that would be renamed, and how it is called now; null, as the protocol wants it, when there is none. */
	PrepareRenameResult prepare(KaartWorkspace workspace, PrepareRenameParams asked) {
		return workspace.doRead(file(asked.getTextDocument()), (document, text) -> text == null ? null : renamer.at(text, document.getOffSet(asked.getPosition()))
				.map(word -> new PrepareRenameResult(range(document, word.offset(), word.length()), written(document, word))).orElse(null));
	}

	private static String written(Document document, Mention word) {
		return document.getContents().substring(word.offset(), word.offset() + word.length()).replace("^", "");
	}

	Renaming rename(KaartWorkspace workspace, RenameParams asked, CancelIndicator cancel) {
		return workspace.doRead(file(asked.getTextDocument()), (document, text) -> text == null ? new Renaming(Map.of(), null, List.of())
				: renamer.rename(text, document.getOffSet(asked.getPosition()), asked.getNewName(), workspace.projects(), cancel));
	}

	/** As the protocol has it. */
	WorkspaceEdit edit(KaartWorkspace workspace, Renaming renaming) {
		Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
		renaming.changes().forEach((file, changes) -> edits.put(uris.toUriString(file), workspace.doRead(file, (document, text) -> edits(document, changes))));
		return new WorkspaceEdit(edits);
	}

	private static List<TextEdit> edits(Document document, List<TextChange> changes) {
		return changes.stream().map(change -> new TextEdit(range(document, change.offset(), change.length()), change.text())).toList();
	}

	List<Location> references(KaartWorkspace workspace, ReferenceParams asked, CancelIndicator cancel) {
		List<Mention> found = workspace.doRead(file(asked.getTextDocument()), (document, text) -> text == null ? List.of()
				: references.of(text, document.getOffSet(asked.getPosition()), workspace.projects(), cancel));
		List<Location> locations = new ArrayList<>();
		for (Mention mention : found) {
			if (mention.kind() != Mention.Kind.DEFINITION || asked.getContext().isIncludeDeclaration()) {
				locations.add(workspace.doRead(mention.text(), (document, text) -> new Location(uris.toUriString(mention.text()), range(document, mention.offset(), mention.length()))));
			}
		}
		return locations;
	}

	/**
	 * The definitions of all projects that match, by their names.
	 *
	 * @param placed whether each comes with its place, for which its text may have to be read; else it comes with its file
	 */
	List<WorkspaceSymbol> symbols(KaartWorkspace workspace, String query, boolean placed, CancelIndicator cancel) {
		Pattern wanted = DefinitionSymbols.pattern(query);
		List<WorkspaceSymbol> found = new ArrayList<>();
		for (KaartProject project : workspace.projects()) {
			for (IEObjectDescription definition : project.names().getExportedObjectsByType(Literals.DEFINITION)) {
				if (cancel.isCanceled()) {
					throw new CancellationException();
				}
				DefinitionSymbols.of(definition, wanted).ifPresent(symbol -> {
					symbol.setLocation(placed ? Either.forLeft(place(project, definition)) : Either.forRight(new WorkspaceSymbolLocation(address(definition))));
					found.add(symbol);
				});
			}
		}
		found.sort(Comparator.comparing(WorkspaceSymbol::getName, String.CASE_INSENSITIVE_ORDER).thenComparing(NameRequests::home));
		return found;
	}

	/** The definitions of one text in its order, from the index; each with its file as its place. */
	List<WorkspaceSymbol> definitions(KaartWorkspace workspace, URI file) {
		List<WorkspaceSymbol> found = new ArrayList<>();
		for (IEObjectDescription definition : workspace.index(file)) {
			DefinitionSymbols.of(definition, DefinitionSymbols.pattern("")).ifPresent(symbol -> {
				symbol.setLocation(Either.forRight(new WorkspaceSymbolLocation(address(definition))));
				found.add(symbol);
			});
		}
		return found;
	}

	private Location place(KaartProject project, IEObjectDescription definition) {
		XtextResource text = project.text(definition.getEObjectURI().trimFragment());
		return documents.newLocation(text.getEObject(definition.getEObjectURI().fragment()));
	}

	/** A symbol with its place; without one when it is no longer defined where it was. */
	WorkspaceSymbol placed(KaartWorkspace workspace, WorkspaceSymbol symbol) {
		String name = symbol.getContainerName() == null || symbol.getContainerName().isEmpty() ? symbol.getName() : symbol.getContainerName() + '.' + symbol.getName();
		for (KaartProject project : workspace.projects()) {
			for (IEObjectDescription definition : project.names().getExportedObjectsByType(Literals.DEFINITION)) {
				if (definition.getQualifiedName().toString().equals(name) && address(definition).equals(home(symbol))) {
					symbol.setLocation(Either.forLeft(place(project, definition)));
					return symbol;
				}
			}
		}
		return symbol;
	}

	private String address(IEObjectDescription definition) {
		return uris.toUriString(definition.getEObjectURI().trimFragment());
	}

	private static String home(WorkspaceSymbol symbol) {
		return symbol.getLocation().isLeft() ? symbol.getLocation().getLeft().getUri() : symbol.getLocation().getRight().getUri();
	}

	private URI file(TextDocumentIdentifier asked) {
		return uris.toUri(asked.getUri());
	}

	private static Range range(Document document, int offset, int length) {
		Position start = document.getPosition(offset);
		return new Range(start, document.getPosition(offset + length));
	}
}
