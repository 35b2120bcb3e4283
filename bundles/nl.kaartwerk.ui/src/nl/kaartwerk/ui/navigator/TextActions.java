package nl.kaartwerk.ui.navigator;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.navigator.ICommonMenuConstants;

import nl.kaartwerk.editor.reading.SourcePlaces;
import nl.kaartwerk.editor.server.Questions;
import nl.kaartwerk.ui.Texts;
import nl.kaartwerk.ui.active.SourceText;

/** Opens a definition or an element of the navigator in its text. */
public class TextActions extends CommonActionProvider {
	private final Action open = new Action(Texts.get("goto")) {
		@Override
		public void run() {
			switch (chosen()) {
			case TextDefinition definition -> open(definition);
			case TextElement element -> SourceText.reveal(element.source());
			case null -> {
				// nothing of a text is chosen
			}
			}
		}
	};

	private TextPart chosen() {
		return getContext() != null && getContext().getSelection() instanceof IStructuredSelection selection && selection.size() == 1
				&& selection.getFirstElement() instanceof TextPart part ? part : null;
	}

	@Override
	public void fillActionBars(IActionBars bars) {
		if (chosen() != null) {
			bars.setGlobalActionHandler(ICommonActionConstants.OPEN, open);
		}
	}

	@Override
	public void fillContextMenu(IMenuManager menu) {
		if (chosen() != null) {
			menu.appendToGroup(ICommonMenuConstants.GROUP_OPEN, open);
		}
	}

	/** It may be gone by now: then at least its text is opened. */
	private static void open(TextDefinition chosen) {
		Questions.ask(server -> server.resolveWorkspaceSymbol(chosen.symbol()), found -> {
			try {
				SourcePlaces.open(chosen.file(), found.getLocation().isLeft() ? found.getLocation().getLeft().getRange() : start());
			} catch (PartInitException | BadLocationException e) {
				ILog.get().error("The definition could not be opened: " + chosen, e);
			}
		});
	}

	private static Range start() {
		return new Range(new Position(0, 0), new Position(0, 0));
	}
}
