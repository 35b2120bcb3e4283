package nl.kaartwerk.editor.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;

import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.Positions;

/** Marks in a viewer where the text names what it names at the caret. The button of the platform switches the marks off and on. */
final class Occurrences {
	/** A mark where a name is given. */
	static final String DEFINED = "nl.kaartwerk.editor.defined";
	/** A mark where a name is used. */
	static final String NAMED = "nl.kaartwerk.editor.named";

	private static final String PREFERENCES = "org.eclipse.ui.genericeditor";
	private static final String SWITCH = "org.eclipse.ui.genericeditor.togglehighlight";

	private final ISourceViewer viewer;
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(PREFERENCES);
	private final ISelectionChangedListener caretMoved = event -> look(event.getSelection());
	private final IPreferenceChangeListener switched = event -> {
		if (event.getKey().equals(SWITCH)) {
			lookLater();
		}
	};
	private Annotation[] marks = {};

	Occurrences(ISourceViewer viewer) {
		this.viewer = viewer;
	}

	void start() {
		((IPostSelectionProvider) viewer.getSelectionProvider()).addPostSelectionChangedListener(caretMoved);
		preferences.addPreferenceChangeListener(switched);
		lookLater();
	}

	void stop() {
		preferences.removePreferenceChangeListener(switched);
		((IPostSelectionProvider) viewer.getSelectionProvider()).removePostSelectionChangedListener(caretMoved);
		mark(Map.of());
	}

	private void lookLater() {
		viewer.getTextWidget().getDisplay().asyncExec(() -> {
			if (viewer.getTextWidget() != null) { // else it was closed
				look(viewer.getSelectionProvider().getSelection());
			}
		});
	}

	private void look(ISelection selection) {
		IDocument document = viewer.getDocument();
		Optional<String> address = document == null ? Optional.empty() : WorkspaceFiles.address(document);
		if (address.isEmpty() || !(selection instanceof ITextSelection caret) || !preferences.getBoolean(SWITCH, true)) {
			mark(Map.of());
			return;
		}
		try {
			long state = state(document);
			DocumentHighlightParams question = new DocumentHighlightParams(new TextDocumentIdentifier(address.get()), Positions.position(document, caret.getOffset()));
			Questions.ask(server -> server.documentHighlight(question), found -> {
				if (viewer.getDocument() == document && state(document) == state && isAt(caret)) {
					mark(positions(found, document));
				}
			});
		} catch (BadLocationException e) {
			mark(Map.of()); // typed away meanwhile
		}
	}

	private boolean isAt(ITextSelection asked) {
		return viewer.getSelectionProvider().getSelection() instanceof ITextSelection now && now.getOffset() == asked.getOffset();
	}

	private static long state(IDocument document) {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	private static Map<Annotation, Position> positions(List<? extends DocumentHighlight> found, IDocument document) {
		Map<Annotation, Position> positions = new HashMap<>();
		try {
			for (DocumentHighlight place : found) {
				IRegion region = Positions.region(document, place.getRange());
				boolean defined = place.getKind() == DocumentHighlightKind.Write;
				String word = document.get(region.getOffset(), region.getLength());
				positions.put(new Annotation(defined ? DEFINED : NAMED, false, Texts.get(defined ? "occurrence.defined" : "occurrence.named", word)),
						new Position(region.getOffset(), region.getLength()));
			}
		} catch (BadLocationException e) {
			return Map.of(); // the text is another by now; the caret tells again
		}
		return positions;
	}

	private void mark(Map<Annotation, Position> wanted) {
		IAnnotationModel model = viewer.getAnnotationModel();
		if (model instanceof IAnnotationModelExtension annotations && (marks.length > 0 || !wanted.isEmpty())) {
			annotations.replaceAnnotations(marks, wanted);
			marks = wanted.keySet().toArray(Annotation[]::new);
		}
	}
}
