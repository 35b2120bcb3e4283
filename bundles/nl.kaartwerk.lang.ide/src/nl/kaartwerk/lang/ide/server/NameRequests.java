package nl.kaartwerk.lang.ide.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

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
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.UriExtensions;
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

/** Answers what clients ask about names, over all projects of a workspace. Whoever calls has the texts to himself. */
class NameRequests {
	@Inject
	private UriExtensions uris;

	// of the language, not of the server
	private final Renamer renamer = KaartIdeSetup.injector().getInstance(Renamer.class);
	private final References references = KaartIdeSetup.injector().getInstance(References.class);
	private final DefinitionSymbols symbols = KaartIdeSetup.injector().getInstance(DefinitionSymbols.class);

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

	/** The definitions of all projects that match, by their names. */
	List<WorkspaceSymbol> symbols(KaartWorkspace workspace, String query, CancelIndicator cancel) {
		List<WorkspaceSymbol> found = new ArrayList<>();
		for (KaartProject project : workspace.projects()) {
			for (XtextResource text : project.texts()) {
				if (cancel.isCanceled()) {
					throw new CancellationException();
				}
				found.addAll(symbols.of(text, query));
			}
		}
		found.sort(Comparator.comparing(WorkspaceSymbol::getName, String.CASE_INSENSITIVE_ORDER).thenComparing(symbol -> symbol.getLocation().getLeft().getUri()));
		return found;
	}

	private URI file(TextDocumentIdentifier asked) {
		return uris.toUri(asked.getUri());
	}

	private static Range range(Document document, int offset, int length) {
		Position start = document.getPosition(offset);
		return new Range(start, document.getPosition(offset + length));
	}
}
