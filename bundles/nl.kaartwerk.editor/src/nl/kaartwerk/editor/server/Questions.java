package nl.kaartwerk.editor.server;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.lang.ide.server.KaartLanguageServer;
import nl.kaartwerk.model.messages.Messages;

/** Questions to the language server: those that the UI thread puts and does not wait for, and those that a job waits for. */
public final class Questions {
	private static final Messages TEXTS = new Messages(Questions.class, "questions");

	private Questions() {
	}

	/**
	 * Asks, and hears the answer in the UI thread, as soon as the workspace has been read. A question that typing overtakes is never answered:
	 * whoever follows a text asks again after each change.
	 */
	public static <T> void ask(Function<KaartLanguageServer, CompletableFuture<T>> question, Consumer<T> hear) {
		LanguageServices.ready().thenCompose(services -> question.apply(services.server())).whenComplete((answer, failure) -> {
			if (failure != null) {
				report(failure);
			} else if (answer != null) {
				inUi(() -> hear.accept(answer));
			}
		});
	}

	/**
	 * Asks and waits for as long as it takes, or until the user gives up. Not for the UI thread.
	 *
	 * @throws CoreException when the workspace is still being read, when typing overtook the question, or when it failed
	 */
	public static <T> T await(Function<KaartLanguageServer, CompletableFuture<T>> question, IProgressMonitor monitor) throws CoreException {
		LanguageServices services = LanguageServices.ready().getNow(null);
		if (services == null) {
			throw new CoreException(Status.error(TEXTS.plain("not-ready", Locale.getDefault())));
		}
		CompletableFuture<T> answer = question.apply(services.server());
		while (true) {
			try {
				return answer.get(100, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				if (monitor.isCanceled()) {
					answer.cancel(true);
					throw new OperationCanceledException();
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new OperationCanceledException();
			} catch (ExecutionException | CancellationException e) {
				throw new CoreException(Status.error(TEXTS.plain("overtaken", Locale.getDefault()), e));
			}
		}
	}

	/**
	 * Asks from the UI thread and hears the answer there. When a change overtakes the question it is asked again, as long as the answer is wanted:
	 * for those who follow one text and would not hear of a change in another.
	 */
	public static <T> void ask(Function<KaartLanguageServer, CompletableFuture<T>> question, BooleanSupplier wanted, Consumer<T> hear) {
		LanguageServices.ready().thenCompose(services -> question.apply(services.server())).whenComplete((answer, failure) -> {
			if (failure == null && answer != null) {
				inUi(() -> hear.accept(answer));
			} else if (failure != null && isOvertaken(failure)) {
				inUi(() -> {
					if (wanted.getAsBoolean()) {
						ask(question, wanted, hear);
					}
				});
			} else if (failure != null) {
				report(failure);
			}
		});
	}

	private static void inUi(Runnable action) {
		if (PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().getDisplay().isDisposed()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(action);
		}
	}

	private static void report(Throwable failure) {
		if (!isOvertaken(failure)) {
			ILog.get().error("A question to the language services failed.", cause(failure));
		}
	}

	private static boolean isOvertaken(Throwable failure) {
		return cause(failure) instanceof CancellationException || cause(failure) instanceof OperationCanceledException;
	}

	private static Throwable cause(Throwable failure) {
		return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
	}
}
