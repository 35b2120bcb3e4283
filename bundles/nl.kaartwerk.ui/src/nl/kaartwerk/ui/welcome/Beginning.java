package nl.kaartwerk.ui.welcome;

import java.util.Locale;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.intro.IIntroPart;

/** Where somebody may begin; each closes the welcome page and does something. */
enum Beginning {
	CARD {
		@Override
		void act(IWorkbenchWindow window) {
			try {
				window.getActivePage().showView("nl.kaartwerk.ui.guide");
			} catch (PartInitException e) {
				ILog.get().error("The first card cannot be begun.", e);
			}
		}
	},
	EXAMPLE {
		@Override
		void act(IWorkbenchWindow window) {
			new OpenExample(window).schedule();
		}
	},
	PROJECT {
		@Override
		void act(IWorkbenchWindow window) {
			boolean ours = window.getWorkbench().getNewWizardRegistry().findWizard(PROJECT_WIZARD) != null;
			try {
				ParameterizedCommand command = ParameterizedCommand.generateCommand(
						window.getService(ICommandService.class).getCommand(IWorkbenchCommandConstants.FILE_NEW),
						ours ? Map.of("newWizardId", PROJECT_WIZARD) : Map.of());
				window.getService(IHandlerService.class).executeCommand(command, null);
			} catch (CommandException e) {
				ILog.get().error("The wizard for a new project cannot be opened.", e);
			}
		}
	},
	HELP {
		@Override
		void act(IWorkbenchWindow window) {
			window.getWorkbench().getHelpSystem().displayHelp();
		}
	},
	CHANGES {
		@Override
		void act(IWorkbenchWindow window) {
			window.getWorkbench().getHelpSystem().displayHelpResource("/nl.kaartwerk.help/html/changes.html");
		}
	},
	WORKBENCH {
		@Override
		void act(IWorkbenchWindow window) {
			// the page is closed: that is all
		}
	};

	private static final String PROJECT_WIZARD = "nl.kaartwerk.ui.new.project";

	abstract void act(IWorkbenchWindow window);

	/** What its texts begin with. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	void begin(IIntroPart page) {
		IWorkbench workbench = PlatformUI.getWorkbench();
		IWorkbenchWindow window = page.getIntroSite().getWorkbenchWindow();
		workbench.getIntroManager().closeIntro(page);
		act(window);
	}
}
