package nl.kaartwerk.lang.ide.results;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

import org.eclipse.xtext.util.CancelIndicator;

/** All projects at once, for views that look at texts of several beside each other. */
public final class Projects {
	private final Declarations.Reader texts;

	public Projects(Declarations.Reader texts) {
		this.texts = texts;
	}

	/**
	 * Reads while nobody changes a text. What typing overtakes is read again; what is returned must hold nothing of the model.
	 *
	 * @param reader called in a thread of the language services; it changes nothing
	 */
	public <T> CompletableFuture<T> read(BiFunction<List<? extends CardTexts>, CancelIndicator, T> reader) {
		return read(reader, Overtaken.ATTEMPTS);
	}

	private <T> CompletableFuture<T> read(BiFunction<List<? extends CardTexts>, CancelIndicator, T> reader, int attempts) {
		return Overtaken.again(texts.read(cancel -> reader.apply(texts.projects(), cancel)), attempts, left -> read(reader, left));
	}
}
