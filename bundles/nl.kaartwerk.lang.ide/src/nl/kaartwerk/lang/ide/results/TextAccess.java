package nl.kaartwerk.lang.ide.results;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.method.Methods;

/** Reads the texts of a language server in turn with their changes. */
public interface TextAccess {
	/** Reads texts and index in turn with the changes that the server works off, and tells what a build has changed. */
	ILanguageServerAccess access();

	/** Reads a text in turn with the changes of it; empty when there is no such text, neither in an editor nor on the disk. */
	<T> CompletableFuture<Optional<T>> read(URI file, Function<ILanguageServerAccess.Context, T> reader);

	/** Looks something up in turn with the changes that the server works off, without reading a text. */
	<T> CompletableFuture<T> reading(Supplier<T> reader);

	/** The cards of a text as an earlier session has compiled them; empty when the text was read in this one. For those who are reading. */
	Optional<List<CompiledCard>> kept(URI file);

	/** The method data that a text of nothing but cards and parties is computed with; empty when it holds a work. For those who are reading. */
	Optional<Methods> methodsOfCards(URI file);
}
