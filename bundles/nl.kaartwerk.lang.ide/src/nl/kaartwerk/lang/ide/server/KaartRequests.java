package nl.kaartwerk.lang.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.eclipse.xtext.ide.server.concurrent.AbstractRequest;
import org.eclipse.xtext.ide.server.concurrent.RequestManager;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.xbase.lib.Functions.Function0;
import org.eclipse.xtext.xbase.lib.Functions.Function1;
import org.eclipse.xtext.xbase.lib.Functions.Function2;

import com.google.inject.Inject;

/**
 * Lets nobody touch the texts while somebody else does. Xtext takes a reader that was overtaken for done as soon as it is told so; it may
 * then still be reading while a build replaces the same resources, and the build fails. Readers are quick, so they also wait for each other:
 * resolving a reference changes the model.
 * <p>
 * And nothing overtakes the opening of the workspace: Xtext would give it up when a project comes in while it runs.
 */
public class KaartRequests extends RequestManager {
	private final ReentrantLock texts = new ReentrantLock();
	private final List<AbstractRequest<?>> open = new ArrayList<>();
	private CompletableFuture<?> handedOn;

	@Inject
	public KaartRequests(ExecutorService threads, OperationCanceledManager cancellations) {
		super(threads, cancellations);
	}

	/** The first request opens the workspace; what comes while it runs is handed on in order when it is done, for it cannot be overtaken. */
	private synchronized <V> CompletableFuture<V> inTurn(Supplier<CompletableFuture<V>> request) {
		if (handedOn == null) {
			CompletableFuture<V> opening = request.get();
			handedOn = opening;
			return opening;
		}
		if (handedOn.isDone()) {
			return request.get();
		}
		CompletableFuture<CompletableFuture<V>> waiting = handedOn.handle((result, failure) -> request.get());
		handedOn = waiting;
		return waiting.thenCompose(answer -> answer);
	}

	@Override
	public <V> CompletableFuture<V> runRead(Function1<? super CancelIndicator, ? extends V> reader) {
		return inTurn(() -> read(reader));
	}

	private <V> CompletableFuture<V> read(Function1<? super CancelIndicator, ? extends V> reader) {
		return super.runRead(cancel -> {
			texts.lock();
			try {
				if (cancel.isCanceled()) {
					throw new CancellationException();
				}
				return reader.apply(cancel);
			} catch (RuntimeException e) {
				if (MissingFile.isCauseOf(e)) {
					throw new CancellationException();
				}
				throw e;
			} finally {
				texts.unlock();
			}
		});
	}

	@Override
	public <U, V> CompletableFuture<V> runWrite(Function0<? extends U> change,
			Function2<? super CancelIndicator, ? super U, ? extends V> build) {
		return inTurn(() -> write(change, build));
	}

	private <U, V> CompletableFuture<V> write(Function0<? extends U> change, Function2<? super CancelIndicator, ? super U, ? extends V> build) {
		return super.runWrite(() -> {
			texts.lock();
			try {
				return change.apply();
			} finally {
				texts.unlock();
			}
		}, (CancelIndicator cancel, U changed) -> {
			texts.lock();
			try {
				return build.apply(cancel, changed);
			} finally {
				texts.unlock();
			}
		});
	}

	/** Xtext holds on to every answer until something is written, be they thousands of proposals each. */
	@Override
	protected synchronized void addRequest(AbstractRequest<?> request) {
		open.removeIf(each -> each.get().isDone());
		open.add(request);
	}

	@Override
	protected synchronized CompletableFuture<Void> cancel() {
		List<AbstractRequest<?>> cancelled = List.copyOf(open);
		open.clear();
		cancelled.forEach(AbstractRequest::cancel);
		return CompletableFuture.allOf(cancelled.stream().map(AbstractRequest::get).toArray(CompletableFuture[]::new));
	}
}
