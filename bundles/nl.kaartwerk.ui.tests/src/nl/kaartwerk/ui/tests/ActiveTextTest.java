package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.lang.ide.results.TextPlace;
import nl.kaartwerk.ui.active.ActivePlace;
import nl.kaartwerk.ui.active.ActiveResults;
import nl.kaartwerk.ui.active.ActiveState;
import nl.kaartwerk.ui.active.ActiveView;

/** What views hear of the text that is being edited. A1 weighs GWP with 0.05 euro per kg. */
class ActiveTextTest extends InWorkbench {
	private static final String TEXT = """
			declaration Beton { functional unit 1 m3 category 1 profile { impacts A1 {
			A1-A3
			GWP 100
			} } }
			building Huis { life 50 years element 16 { Beton 2 m3 } }
			""";

	private final List<ActiveState> heard = new CopyOnWriteArrayList<>();
	private final Consumer<ActiveState> listener = heard::add;

	/** Those that earlier tests have left open would go on listening. */
	@BeforeEach
	void closeViews() throws Exception {
		inUi(() -> {
			for (IViewReference view : page().getViewReferences()) {
				if (view.getView(false) instanceof ActiveView<?>) {
					page().hideView(view);
				}
			}
			return null;
		});
	}

	private IEditorPart open(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return inUi(() -> IDE.openEditor(page(), file));
	}

	private static IDocument document(IEditorPart editor) throws Exception {
		return inUi(() -> editor.getAdapter(ITextViewer.class).getDocument());
	}

	private Optional<FileResults> latest() {
		return !heard.isEmpty() && heard.getLast() instanceof ActiveState.Computed computed ? Optional.of(computed.results()) : Optional.empty();
	}

	private boolean shows(double mki) {
		return latest().filter(results -> !results.works().isEmpty()).filter(results -> Math.abs(results.works().getFirst().outcome("A1").mki() - mki) < 1e-9).isPresent();
	}

	private void listen() throws Exception {
		inUi(() -> {
			ActiveResults.of(page()).addListener(listener);
			return null;
		});
	}

	private void leave() throws Exception {
		inUi(() -> {
			ActiveResults.of(page()).removeListener(listener);
			return null;
		});
	}

	@Test
	void whatIsTypedMovesTheFiguresUntilTheListenerLeaves() throws Exception {
		IDocument text = document(open("huis.kaart", TEXT));
		listen();
		try {
			waitFor(() -> shows(10));
			inUi(() -> {
				text.replace(TEXT.indexOf("2 m3"), 1, "3");
				return null;
			});
			waitFor(() -> shows(15));
		} finally {
			leave();
		}
		int before = heard.size();
		inUi(() -> {
			text.replace(TEXT.indexOf("2 m3"), 1, "4");
			return null;
		});
		List<ActiveState> second = new CopyOnWriteArrayList<>();
		Consumer<ActiveState> other = second::add;
		inUi(() -> {
			ActiveResults.of(page()).addListener(other);
			return null;
		});
		waitFor(() -> second.getLast() instanceof ActiveState.Computed computed
				&& Math.abs(computed.results().works().getFirst().outcome("A1").mki() - 20) < 1e-9);
		inUi(() -> {
			ActiveResults.of(page()).removeListener(other);
			return null;
		});
		assertEquals(before, heard.size());
		assertTrue(second.getFirst() instanceof ActiveState.Reading, "what is not listened to is not kept: " + second.getFirst());
	}

	@Test
	void twoListenersHearTheSameResultsAndAWindowHasOneOfThem() throws Exception {
		open("huis.kaart", TEXT);
		listen();
		try {
			waitFor(() -> shows(10));
			List<ActiveState> second = new CopyOnWriteArrayList<>();
			Consumer<ActiveState> other = second::add;
			inUi(() -> {
				ActiveResults.of(page()).addListener(other);
				ActiveResults.of(page()).removeListener(other);
				return null;
			});
			assertSame(heard.getLast(), second.getFirst());
		} finally {
			leave();
		}
	}

	@Test
	void itSaysWhyThereIsNothing() throws Exception {
		listen();
		try {
			waitFor(() -> heard.getLast() instanceof ActiveState.NoEditor);
			open("leeg.kaart", "// nothing\n");
			waitFor(() -> heard.getLast() instanceof ActiveState.Nothing);
			inUi(() -> page().closeAllEditors(false));
			waitFor(() -> heard.getLast() instanceof ActiveState.NoEditor);
		} finally {
			leave();
		}
	}

	@Test
	void theCaretTellsWhatItStandsIn() throws Exception {
		IEditorPart editor = open("huis.kaart", TEXT);
		listen();
		List<Optional<TextPlace>> places = new CopyOnWriteArrayList<>();
		Consumer<Optional<TextPlace>> carets = places::add;
		try {
			waitFor(() -> shows(10));
			UseResult use = latest().orElseThrow().works().getFirst().elements().getFirst().uses().getFirst();
			inUi(() -> {
				ActivePlace.of(page()).addListener(carets);
				((ITextEditor) editor).selectAndReveal(TEXT.indexOf("2 m3"), 0);
				return null;
			});
			waitFor(() -> places.getLast().flatMap(TextPlace::use).equals(Optional.of(use.source())));
			assertEquals(Optional.of(use.card().orElseThrow().source()), places.getLast().orElseThrow().card());
			inUi(() -> {
				((ITextEditor) editor).selectAndReveal(TEXT.indexOf("100"), 0);
				return null;
			});
			waitFor(() -> places.getLast().isPresent() && places.getLast().get().cell() == 0);
			inUi(() -> page().closeAllEditors(false));
			waitFor(() -> places.getLast().isEmpty());
		} finally {
			inUi(() -> {
				ActivePlace.of(page()).removeListener(carets);
				return null;
			});
			leave();
		}
	}
}
