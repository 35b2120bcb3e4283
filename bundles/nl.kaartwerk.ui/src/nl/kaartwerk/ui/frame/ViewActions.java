package nl.kaartwerk.ui.frame;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;

import nl.kaartwerk.model.messages.Messages;

/**
 * Makes the actions of a view and puts them where they can be found. An action has a key: its name stands under it in {@code texts.properties}
 * beside the view, and what it does more exactly under {@code KEY.tip}, if it needs to be said.
 */
public final class ViewActions {
	private static final String SVG = ".svg";

	private final IActionBars bars;
	private final Messages texts;

	/** @param view that has its texts beside its class */
	public ViewActions(IViewPart view) {
		bars = view.getViewSite().getActionBars();
		texts = new Messages(view.getClass(), "texts");
	}

	/** An action without an image, for menus. */
	public Action of(String key, Runnable effect) {
		return of(key, IAction.AS_UNSPECIFIED, action -> effect.run());
	}

	/**
	 * An action with an image.
	 *
	 * @param image a name of {@link ISharedImages}, or that of a file of this bundle: {@code pin.svg} in icons
	 */
	public Action of(String key, String image, Runnable effect) {
		Action action = of(key, effect);
		action.setImageDescriptor(image(image));
		return action;
	}

	/** An action that is on or off. */
	public Action toggle(String key, String image, boolean on, Toggled effect) {
		Action toggle = of(key, IAction.AS_CHECK_BOX, action -> effect.to(action.isChecked()));
		toggle.setImageDescriptor(image == null ? null : image(image));
		toggle.setChecked(on);
		return toggle;
	}

	/** Told what a toggle is now. */
	public interface Toggled {
		void to(boolean on);
	}

	private interface Effect {
		void of(IAction action);
	}

	private Action of(String key, int style, Effect effect) {
		Locale locale = Locale.getDefault();
		Action action = new Action(texts.plain(key, locale), style) {
			@Override
			public void run() {
				effect.of(this);
			}
		};
		if (texts.has(key + ".tip", locale)) {
			action.setToolTipText(texts.plain(key + ".tip", locale));
		}
		return action;
	}

	private static ImageDescriptor image(String name) {
		return name.endsWith(SVG) ? ResourceLocator.imageDescriptorFromBundle(ViewActions.class, "icons/" + name).orElseThrow()
				: PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name);
	}

	/** The action {@code copy}, also for the key and the menu Edit of the workbench. */
	public Action copy(Runnable effect) {
		Action copy = of("copy", ISharedImages.IMG_TOOL_COPY, effect);
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		handle(ActionFactory.COPY, copy);
		return copy;
	}

	/** Selects all, with the key and the menu Edit of the workbench only. */
	public void selectAll(Runnable effect) {
		handle(ActionFactory.SELECT_ALL, of("copy", effect));
	}

	/** Does what a key and a menu of the workbench ask of the part with the focus. */
	public void handle(ActionFactory asked, IAction action) {
		bars.setGlobalActionHandler(asked.getId(), action);
	}

	/** Puts groups of actions into the tool bar. */
	@SafeVarargs
	public final void toolBar(List<? extends IAction>... groups) {
		add(bars.getToolBarManager(), groups);
	}

	/** Puts groups of actions into the menu of the view. */
	@SafeVarargs
	public final void viewMenu(List<? extends IAction>... groups) {
		add(bars.getMenuManager(), groups);
	}

	/** Makes groups of actions the context menu of a control. */
	@SafeVarargs
	public final void contextMenu(Control control, List<? extends IAction>... groups) {
		MenuManager menu = new MenuManager();
		add(menu, groups);
		control.setMenu(menu.createContextMenu(control));
	}

	private static void add(IContributionManager manager, List<? extends IAction>[] groups) {
		for (List<? extends IAction> group : groups) {
			if (!manager.isEmpty()) {
				manager.add(new Separator());
			}
			group.forEach(manager::add);
		}
	}
}
