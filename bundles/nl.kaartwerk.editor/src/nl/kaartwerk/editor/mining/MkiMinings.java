package nl.kaartwerk.editor.mining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;

import nl.kaartwerk.editor.preferences.EditorPreferences;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;

/**
 * Shows the MKI of cards, works, elements and uses behind their lines, as the server says it. The figures follow typing in this text and in
 * all others: those of a work come from the cards that it uses.
 */
public class MkiMinings extends AbstractCodeMiningProvider {
	/** While somebody types, the figures are asked for once in this time. */
	private static final int REST_MILLIS = 200;

	private final Consumer<Set<URI>> builds = changed -> updateSoon();
	private final IPreferenceChangeListener preferences = event -> {
		if (event.getKey().equals(EditorPreferences.MKI_BEHIND_LINES)) {
			updateSoon();
		}
	};
	private final AtomicBoolean updating = new AtomicBoolean();
	private volatile ITextViewer followed;
	private volatile Display display;
	private boolean disposed;

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		follow(viewer);
		IDocument document = viewer.getDocument();
		Optional<String> address = document == null ? Optional.empty() : WorkspaceFiles.address(document);
		if (address.isEmpty() || !EditorPreferences.showsMkiBehindLines()) {
			return CompletableFuture.completedFuture(List.of());
		}
		long asked = state(document);
		CompletableFuture<List<? extends ICodeMining>> minings = new CompletableFuture<>();
		LanguageServices.ready().thenCompose(services -> services.server().codeLens(new CodeLensParams(new TextDocumentIdentifier(address.get()))))
				.whenComplete((lenses, failure) -> answer(minings, lenses, failure, document, asked));
		return minings;
	}

	/**
	 * An answer that typing has overtaken is kept to ourselves: the figures stay where they are, and the update that typing brings asks anew. No
	 * answer at all would take them away for a moment.
	 */
	private void answer(CompletableFuture<List<? extends ICodeMining>> minings, List<? extends CodeLens> lenses, Throwable failure, IDocument document,
			long asked) {
		Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
		if (cause != null && !(cause instanceof CancellationException)) {
			ILog.get().error("The MKI behind the lines could not be found out.", cause);
		}
		if (cause == null && state(document) == asked) {
			try {
				minings.complete(minings(lenses, document));
			} catch (BadLocationException e) {
				updateSoon(); // the text became shorter at this very moment
			}
		}
	}

	/** One for each line: when an element and its uses share a line, the same figure stands there once. */
	private List<ICodeMining> minings(List<? extends CodeLens> lenses, IDocument document) throws BadLocationException {
		Map<Integer, Set<String>> lines = new TreeMap<>();
		lenses.forEach(lens -> lines.computeIfAbsent(lens.getRange().getStart().getLine(), line -> new LinkedHashSet<>()).add(lens.getCommand().getTitle()));
		List<ICodeMining> minings = new ArrayList<>(lines.size());
		for (Map.Entry<Integer, Set<String>> line : lines.entrySet()) {
			minings.add(new MkiMining(document, line.getKey(), String.join(" | ", line.getValue()), this));
		}
		return minings;
	}

	private static long state(IDocument document) {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	private synchronized void follow(ITextViewer viewer) {
		StyledText text = viewer.getTextWidget();
		if (followed == null && !disposed && text != null && !text.isDisposed()) {
			display = text.getDisplay();
			followed = viewer;
			EditorPreferences.addListener(preferences);
			LanguageServices.ready().thenAccept(services -> services.results().addListener(builds));
			display.asyncExec(() -> leaveWith(text));
		}
	}

	/** The platform disposes of providers when a viewer gets others, but not when it is closed. */
	private void leaveWith(StyledText text) {
		if (text.isDisposed()) {
			leave();
		} else {
			text.addDisposeListener(event -> leave());
		}
	}

	private void updateSoon() {
		if (followed != null && !display.isDisposed() && updating.compareAndSet(false, true)) {
			display.asyncExec(() -> display.timerExec(REST_MILLIS, this::update));
		}
	}

	private void update() {
		updating.set(false);
		ITextViewer viewer = followed;
		if (viewer instanceof ISourceViewerExtension5 shown && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			shown.updateCodeMinings();
		}
	}

	private synchronized void leave() {
		disposed = true;
		if (followed != null) {
			followed = null;
			EditorPreferences.removeListener(preferences);
			LanguageServices.ready().thenAccept(services -> services.results().removeListener(builds));
		}
	}

	@Override
	public void dispose() {
		leave();
		super.dispose();
	}
}
