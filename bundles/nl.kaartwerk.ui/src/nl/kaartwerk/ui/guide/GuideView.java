package nl.kaartwerk.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** Leads through the first card step by step, and does each step for who wants that. */
public class GuideView extends ViewPart {
	public static final String ID = "nl.kaartwerk.ui.guide";

	private static final String STATE_DONE = "done";
	private static final String SHEET = "$nl$/cheatsheets/first-card.xml";
	private static final String TICK = "\u2713 ";
	private static final int MARGIN = 14;
	private static final int NARROW = 120;

	private final List<Label> titles = new ArrayList<>();
	private final List<Button> buttons = new ArrayList<>();
	private Guide guide;
	private int done;
	private ScrolledComposite scroll;
	private Composite page;
	private Font title;
	private Font strong;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		Integer before = memento == null ? null : memento.getInteger(STATE_DONE);
		done = before == null ? 0 : before;
		URL sheet = FileLocator.find(Platform.getBundle("nl.kaartwerk.ui"), IPath.fromPortableString(SHEET));
		try (InputStream in = sheet.openStream()) {
			guide = Guide.read(in);
		} catch (IOException e) {
			throw new PartInitException(e.getMessage(), e);
		}
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putInteger(STATE_DONE, done);
	}

	@Override
	public void createPartControl(Composite parent) {
		setPartName(guide.title());
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		page = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, 4).applyTo(page);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), page);
		FontDescriptor plain = FontDescriptor.createFrom(JFaceResources.getDialogFont());
		title = resources.create(plain.setStyle(SWT.BOLD).increaseHeight(4));
		strong = resources.create(plain.setStyle(SWT.BOLD));
		createIntroduction();
		guide.steps().forEach(this::createStep);
		scroll.setContent(page);
		scroll.addListener(SWT.Resize, event -> fit());
		Action again = new Action(Texts.get("again")) {
			@Override
			public void run() {
				finished(0);
			}
		};
		getViewSite().getActionBars().getMenuManager().add(again);
		finished(Math.clamp(done, 0, guide.steps().size()));
	}

	private void createIntroduction() {
		label(guide.title(), 0).setFont(title);
		label(guide.introduction(), 4);
		Link more = new Link(page, SWT.NONE);
		more.setText("<a>" + Texts.get("more") + "</a>");
		more.addListener(SWT.Selection, event -> PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(guide.help()));
	}

	private void createStep(Guide.Step step) {
		int number = titles.size();
		Label heading = label("", 14);
		heading.setFont(strong);
		titles.add(heading);
		label(step.description(), 0);
		Button button = new Button(page, SWT.PUSH);
		button.setText(Texts.get("do"));
		button.getAccessible().addAccessibleListener(new StepName(step.title()));
		button.addListener(SWT.Selection, event -> run(step, number));
		buttons.add(button);
	}

	private Label label(String text, int above) {
		Label label = new Label(page, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).indent(0, above).applyTo(label);
		return label;
	}

	private void run(Guide.Step step, int number) {
		try {
			var command = getSite().getService(ICommandService.class).deserialize(step.command());
			getSite().getService(IHandlerService.class).executeCommand(command, null);
			finished(Math.max(done, number + 1));
		} catch (CommandException e) {
			ILog.get().error("The step could not be done: " + step.title(), e);
		}
	}

	private void finished(int steps) {
		done = steps;
		for (int i = 0; i < titles.size(); i++) {
			titles.get(i).setText((i < done ? TICK : (i + 1) + ". ") + guide.steps().get(i).title().replace("&", "&&"));
		}
		if (done < buttons.size()) {
			scroll.showControl(buttons.get(done));
		}
		fit();
	}

	private void fit() {
		int width = Math.max(NARROW, scroll.getClientArea().width);
		page.layout();
		scroll.setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
	}

	@Override
	public void setFocus() {
		buttons.get(Math.min(done, buttons.size() - 1)).setFocus();
	}
}
