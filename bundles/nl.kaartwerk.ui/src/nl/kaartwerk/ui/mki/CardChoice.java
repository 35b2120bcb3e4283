package nl.kaartwerk.ui.mki;

import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.ui.active.UiThread;

/** Lets the user choose one of the declarations that a text can name. */
final class CardChoice {
	private CardChoice() {
	}

	/** Opens the dialog as soon as the declarations are known. */
	static void ask(Shell shell, String address, Consumer<URI> chosen) {
		LanguageServices.ready().thenCompose(services -> services.results().trying().declarations(address)).whenComplete((declarations, failure) -> {
			if (failure != null) {
				ILog.get().error("The declarations could not be listed: " + address, failure);
			} else {
				UiThread.later(() -> open(shell, declarations, chosen));
			}
		});
	}

	private static void open(Shell shell, Map<String, URI> declarations, Consumer<URI> chosen) {
		if (shell.isDisposed()) {
			return;
		}
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new LabelProvider());
		dialog.setTitle(Texts.get("whatif.card"));
		dialog.setMessage(Texts.get("whatif.card.message"));
		dialog.setElements(declarations.keySet().toArray());
		if (dialog.open() == Window.OK) {
			chosen.accept(declarations.get(dialog.getFirstResult()));
		}
	}
}
