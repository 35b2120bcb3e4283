package nl.kaartwerk.ui.mki;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.whatif.Trial;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.DocumentEdits;
import nl.kaartwerk.lang.ide.results.Trying;
import nl.kaartwerk.text.Words;
import nl.kaartwerk.ui.active.UiThread;

/** Writes what is tried in a work as a variant behind the text of its file: one change in its editor, which one undo takes back. */
final class VariantWriting {
	private final IWorkbenchPage page;
	private final Runnable written;

	/** @param written told when the variant stands in the text */
	VariantWriting(IWorkbenchPage page, Runnable written) {
		this.page = page;
		this.written = written;
	}

	/** Asks for the name of the variant, and writes it. */
	void ask(WorkResult work, Map<URI, Trial> trials, List<String> taken) {
		Shell shell = page.getWorkbenchWindow().getShell();
		InputDialog dialog = new InputDialog(shell, Texts.get("variant.title"), Texts.get("variant.name", work.name()), free(work.name(), taken),
				name -> !Words.isName(name) || Words.KEYWORDS.contains(name) ? Texts.get("variant.noName") : taken.contains(name) ? Texts.get("variant.taken") : null);
		if (dialog.open() == Window.OK) {
			write(work, trials, dialog.getValue());
		}
	}

	private static String free(String base, List<String> taken) {
		int number = 1;
		while (taken.contains(base + "Variant" + (number == 1 ? "" : number))) {
			number++;
		}
		return base + "Variant" + (number == 1 ? "" : number);
	}

	/** Writes a variant under a name that no other definition has. */
	void write(WorkResult work, Map<URI, Trial> trials, String name) {
		LanguageServices.ready().thenCompose(services -> services.results().trying().variant(work.source(), name, trials)).whenComplete((variant, failure) -> {
			if (failure != null) {
				ILog.get().error("The variant could not be written: " + work.source(), failure);
			} else {
				variant.ifPresent(found -> UiThread.later(() -> append(work, found)));
			}
		});
	}

	private void append(WorkResult work, Trying.Variant variant) {
		if (!variant.text().isEmpty()) {
			WorkspaceFiles.file(work.source().trimFragment().toString()).ifPresent(file -> {
				try {
					IEditorPart editor = IDE.openEditor(page, file);
					append(editor.getAdapter(ITextViewer.class), variant.text());
					written.run();
				} catch (PartInitException | BadLocationException e) {
					ILog.get().error("The variant could not be written: " + file, e);
				}
			});
		}
		if (!variant.unsaid().isEmpty()) {
			MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), Texts.get("variant.title"),
					Texts.get("variant.unsaid", Integer.toString(variant.unsaid().size())));
		}
	}

	private static void append(ITextViewer viewer, String text) throws BadLocationException {
		IDocument document = viewer.getDocument();
		int line = document.getNumberOfLines() - 1;
		int column = document.getLineLength(line);
		boolean atStart = column == 0;
		Position end = new Position(line, column);
		int offset = document.getLength();
		DocumentEdits.apply(document, List.of(new TextEdit(new Range(end, end), (atStart ? "\n" : "\n\n") + text)));
		viewer.revealRange(offset, document.getLength() - offset);
	}
}
