package nl.kaartwerk.ui.active;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.PartInitException;

import nl.kaartwerk.calculation.derivation.Origin;
import nl.kaartwerk.editor.reading.SourcePlaces;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;

/** The way back from a figure to the line of text that it comes from. */
public final class SourceText {
	private SourceText() {
	}

	/** Opens the text that a result comes from, with its name selected; does nothing when it is gone from the text. */
	public static void reveal(URI source) {
		reveal(source, -1);
	}

	/** Opens the text that a figure of a derivation stands in, with its cell selected. */
	public static void reveal(Origin.Text origin) {
		reveal(origin.object(), origin.cell());
	}

	/** Opens the text that a result comes from; of a row, with a cell selected, counted from 0. */
	public static void reveal(URI source, int cell) {
		LanguageServices.ready().thenCompose(services -> services.results().places().of(source, cell)).whenComplete((place, failure) -> {
			if (failure != null) {
				ILog.get().error("The text could not be found: " + source, failure);
			} else {
				place.ifPresent(found -> UiThread.later(() -> open(found)));
			}
		});
	}

	private static void open(Location place) {
		WorkspaceFiles.file(place.getUri()).ifPresent(file -> {
			try {
				SourcePlaces.open(file, place.getRange());
			} catch (PartInitException | BadLocationException e) {
				ILog.get().error("The text could not be opened: " + place.getUri(), e);
			}
		});
	}
}
