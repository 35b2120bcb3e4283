package nl.kaartwerk.editor.server;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.lang.ide.server.KaartLanguageServer;

/** Questions to the language server that the UI thread puts and does not wait for. */
public final class Questions {
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
			} else if (answer != null && PlatformUI.isWorkbenchRunning()) {
				Display display = PlatformUI.getWorkbench().getDisplay();
				if (!display.isDisposed()) {
					display.asyncExec(() -> hear.accept(answer));
				}
			}
		});
	}

	private static void report(Throwable failure) {
		Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
		if (!(cause instanceof CancellationException) && !(cause instanceof OperationCanceledException)) {
			ILog.get().error("A question to the language services failed.", cause);
		}
	}
}
