package nl.kaartwerk.ui.active;

import java.util.function.Function;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.IWorkbenchWindow;

/** What a window has one of, made when it is first asked for and gone with the window. */
final class InWindow {
	private InWindow() {
	}

	static <T> T one(IWorkbenchWindow window, Class<T> type, Function<IWorkbenchWindow, T> maker) {
		IEclipseContext context = window.getService(MWindow.class).getContext();
		T known = type.cast(context.getLocal(type.getName()));
		if (known == null) {
			known = maker.apply(window);
			context.set(type.getName(), known);
		}
		return known;
	}
}
