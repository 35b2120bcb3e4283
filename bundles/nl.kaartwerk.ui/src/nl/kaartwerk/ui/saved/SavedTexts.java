package nl.kaartwerk.ui.saved;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import com.google.inject.Injector;

import nl.kaartwerk.lang.SeparateSetup;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.lang.validation.Language;

/** Reads texts as they are saved, as the command line does, so that what is made of them is the same. */
public final class SavedTexts {
	private SavedTexts() {
	}

	/** Errors that keep texts from being computed. */
	public static final class Obstacles extends Exception {
		private static final long serialVersionUID = 1;

		private final int count;
		private final String place;

		Obstacles(int count, Diagnostic first) {
			super(first.message());
			this.count = count;
			this.place = first.file().getFileName() + ":" + first.line();
		}

		/** How many there are; the message is that of the first. */
		public int count() {
			return count;
		}

		/** File and line of the first. */
		public String place() {
			return place;
		}
	}

	/**
	 * Reads and links the texts below some files and folders.
	 *
	 * @param language of messages
	 * @throws OperationCanceledException when the user had enough
	 */
	public static Corpus read(List<Path> texts, Locale language, SubMonitor progress) throws IOException, Obstacles {
		KaartIdeSetup.injector(); // that of the workbench goes before any other
		Injector injector = SeparateSetup.injector();
		injector.getInstance(Language.class).use(language);
		Corpus corpus = injector.getInstance(Corpus.class);
		corpus.read(texts, (done, of) -> {
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
			progress.setWorkRemaining(of - done + 1).worked(1);
		});
		List<Diagnostic> obstacles = corpus.obstacles();
		if (!obstacles.isEmpty()) {
			throw new Obstacles(obstacles.size(), obstacles.getFirst());
		}
		return corpus;
	}
}
