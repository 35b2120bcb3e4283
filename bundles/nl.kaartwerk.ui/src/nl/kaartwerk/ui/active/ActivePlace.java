package nl.kaartwerk.ui.active;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.results.TextPlace;

/**
 * What the caret of the active editor stands in: which work, element, use, card, row and cell. Follows the caret a moment after it has come to
 * rest, while somebody listens. For the UI thread.
 */
public final class ActivePlace {
	private static final int REST_MILLIS = 120;

	private final IWorkbenchWindow window;
	private final ActiveText text;
	private final List<Consumer<Optional<TextPlace>>> listeners = new ArrayList<>();
	private final CaretListener carets = event -> moved();
	private final Runnable ask = this::ask;

	private StyledText watched;
	private Optional<TextPlace> place = Optional.empty();
	private long asked;

	private ActivePlace(IWorkbenchWindow window) {
		this.window = window;
		text = new ActiveText(window, this::follow);
	}

	/** That of the window that a page is in. */
	public static ActivePlace of(IWorkbenchPage page) {
		return InWindow.one(page.getWorkbenchWindow(), ActivePlace.class, ActivePlace::new);
	}

	/** Tells the place as far as it is known, and from now on each other one; empty when no Kaartwerk text is edited. In the UI thread. */
	public void addListener(Consumer<Optional<TextPlace>> listener) {
		listeners.add(listener);
		listener.accept(place);
		if (listeners.size() == 1) {
			text.follow();
			follow();
		}
	}

	/** The last one who leaves stops the following. */
	public void removeListener(Consumer<Optional<TextPlace>> listener) {
		if (listeners.remove(listener) && listeners.isEmpty()) {
			text.leave();
			watch(null);
			place = Optional.empty();
			asked++;
		}
	}

	private void follow() {
		Optional<ActiveText.Editor> editor = text.editor();
		StyledText widget = editor.map(found -> found.viewer().getTextWidget()).orElse(null);
		if (editor.isEmpty()) {
			watch(null);
			asked++;
			tell(Optional.empty());
		} else if (widget != watched || place.isEmpty() || !place.get().address().equals(editor.get().address())) {
			watch(widget);
			ask();
		}
	}

	private void watch(StyledText widget) {
		if (watched != null && !watched.isDisposed()) {
			watched.removeCaretListener(carets);
		}
		watched = widget;
		if (widget != null) {
			widget.addCaretListener(carets);
		}
	}

	private void moved() {
		window.getShell().getDisplay().timerExec(REST_MILLIS, ask);
	}

	private void ask() {
		ActiveText.Editor editor = listeners.isEmpty() || window.getShell() == null || window.getShell().isDisposed() ? null : text.editor().orElse(null);
		if (editor == null || editor.viewer().getTextWidget() == null) {
			return;
		}
		long question = ++asked;
		int offset = editor.viewer().getSelectedRange().x;
		LanguageServices.ready().thenCompose(services -> services.results().places().at(editor.address(), offset)).whenComplete((found, failure) -> {
			if (failure != null) {
				ILog.get().error("The place of the caret could not be read: " + editor.address(), failure);
				return;
			}
			UiThread.later(() -> {
				if (question == asked) {
					tell(Optional.of(found));
				}
			});
		});
	}

	private void tell(Optional<TextPlace> now) {
		if (!now.equals(place)) {
			place = now;
			List.copyOf(listeners).forEach(listener -> listener.accept(now));
		}
	}
}
