package nl.kaartwerk.lang.ide.results;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.xtext.service.OperationCanceledManager;

import nl.kaartwerk.lang.ide.KaartIdeSetup;

/** Questions that a change of a text has overtaken: they are asked again. */
final class Overtaken {
	/** More often in a row nobody types between a question and its answer. */
	static final int ATTEMPTS = 200;

	/** Asks once more. */
	interface Retry<T> {
		CompletableFuture<T> with(int attemptsLeft);
	}

	private Overtaken() {
	}

	static <T> CompletableFuture<T> again(CompletableFuture<T> answer, int attempts, Retry<T> retry) {
		return answer.exceptionallyCompose(failure -> {
			Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
			boolean overtaken = cause instanceof CancellationException
					|| KaartIdeSetup.injector().getInstance(OperationCanceledManager.class).isOperationCanceledException(cause);
			return overtaken && attempts > 0 ? retry.with(attempts - 1) : CompletableFuture.failedFuture(cause);
		});
	}
}
