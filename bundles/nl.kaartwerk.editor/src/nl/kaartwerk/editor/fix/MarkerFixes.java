package nl.kaartwerk.editor.fix;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ui.texteditor.MarkerAnnotation;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.CurrentText;
import nl.kaartwerk.editor.text.Positions;
import nl.kaartwerk.lang.ide.fix.KaartCodeActions;

/** Asks the language server for the fixes of a marker. */
final class MarkerFixes {
	/** A fix is asked for by a key or a click; longer than this nobody waits for the list. */
	private static final Duration PATIENCE = Duration.ofMillis(500);

	private MarkerFixes() {
	}

	/** The fixes; none when the text has changed so that there is nothing to fix any more. */
	static List<CodeAction> of(IMarker marker) {
		if (!(marker.getResource() instanceof IFile file) || !file.isAccessible() || file.getLocationURI() == null) {
			return List.of();
		}
		try {
			Range range = range(marker, file);
			Diagnostic diagnostic = new Diagnostic(range, marker.getAttribute(IMarker.MESSAGE, ""));
			diagnostic.setSeverity(DiagnosticSeverity.Error); // the server ignores a diagnostic without one
			diagnostic.setCode(marker.getAttribute(ProblemMarkers.CODE, ""));
			CodeActionParams question = new CodeActionParams(new TextDocumentIdentifier(WorkspaceFiles.address(file.getLocationURI())), range,
					new CodeActionContext(List.of(diagnostic)));
			return LanguageServices.ask(PATIENCE, server -> server.codeAction(question)).orElse(List.of()).stream().filter(Either::isRight)
					.map(Either::getRight).filter(action -> !String.valueOf(action.getData()).startsWith(KaartCodeActions.ALL)).toList();
		} catch (BadLocationException e) {
			return List.of(); // the place has been typed away; the marker is about to go too
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
			return List.of();
		}
	}

	/** Whether a fix leaves something for a person to write. */
	static boolean isToComplete(CodeAction fix) {
		return KaartCodeActions.WAIVE.equals(fix.getData()) || String.valueOf(fix.getData()).startsWith(KaartCodeActions.REVIEW);
	}

	/** Where the marker is now: in an open text it has moved with what was typed before it. */
	private static Range range(IMarker marker, IFile file) throws BadLocationException, CoreException {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		IDocument document = CurrentText.of(file);
		Optional<Position> moved = buffer == null ? Optional.empty() : annotated(marker, buffer.getAnnotationModel());
		int start = moved.map(Position::getOffset).orElse(marker.getAttribute(IMarker.CHAR_START, 0));
		int length = moved.map(Position::getLength).orElse(marker.getAttribute(IMarker.CHAR_END, start) - start);
		return Positions.range(document, start, length);
	}

	private static Optional<Position> annotated(IMarker marker, IAnnotationModel annotations) {
		if (annotations == null) {
			return Optional.empty();
		}
		for (var all = annotations.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (annotation instanceof MarkerAnnotation marked && marked.getMarker().equals(marker)) {
				return Optional.ofNullable(annotations.getPosition(annotation));
			}
		}
		return Optional.empty();
	}
}
