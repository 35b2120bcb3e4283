package nl.kaartwerk.ui.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPartService;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.part.IntroPart;

/** What the first start shows: where to begin. Drawn with plain widgets, so that it needs no browser and has the colours of the theme. */
public class Welcome extends IntroPart {
	private static final int WIDTH = 620;
	private static final int MARGIN = 48;
	private static final int LARGER = 12;
	/** What the platform calls the part that such a page stands in. */
	private static final String PAGE = "org.eclipse.ui.internal.introview";

	private ScrolledComposite scroll;
	private Composite page;
	private Font title;
	private Font strong;
	private Font link;

	@Override
	public void createPartControl(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		page = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, 2).applyTo(page);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), page);
		FontDescriptor plain = FontDescriptor.createFrom(JFaceResources.getDialogFont());
		title = resources.create(plain.setStyle(SWT.BOLD).increaseHeight(LARGER));
		strong = resources.create(plain.setStyle(SWT.BOLD).increaseHeight(2));
		link = resources.create(plain.increaseHeight(2));
		createEntries();
		scroll.setContent(page);
		scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "nl.kaartwerk.ui.guide");
		// Only when the workbench has been laid out: on the way there it activates parts that nobody asked for.
		parent.getDisplay().asyncExec(() -> {
			if (!page.isDisposed()) {
				giveWay();
			}
		});
	}

	/** A text or view that is opened in another way than from this page would lie below it, unseen. */
	private void giveWay() {
		IPartService parts = getIntroSite().getWorkbenchWindow().getPartService();
		IPartListener2 listener = new IPartListener2() {
			@Override
			public void partActivated(IWorkbenchPartReference part) {
				if (!PAGE.equals(part.getId())) {
					page.getDisplay().asyncExec(Welcome.this::close);
				}
			}
		};
		parts.addPartListener(listener);
		page.addDisposeListener(event -> parts.removePartListener(listener));
	}

	private void close() {
		IIntroManager manager = PlatformUI.getWorkbench().getIntroManager();
		if (!page.isDisposed() && !manager.isIntroStandby(this)) {
			manager.closeIntro(this);
		}
	}

	private void createEntries() {
		label(Texts.get("title"), title, 0);
		label(Texts.get("subtitle"), null, 4);
		label(Texts.get("begin"), strong, 28);
		for (Beginning beginning : Beginning.values()) {
			if (beginning == Beginning.HELP) {
				label(Texts.get("read"), strong, 28);
			}
			entry(beginning, beginning == Beginning.WORKBENCH ? 28 : 10);
		}
	}

	private void label(String text, Font font, int above) {
		Label label = new Label(page, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		if (font != null) {
			label.setFont(font);
		}
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).indent(0, above).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
	}

	private void entry(Beginning beginning, int above) {
		Link entry = new Link(page, SWT.NONE);
		entry.setFont(link);
		entry.setText("<a>" + Texts.get(beginning.key()) + "</a>");
		entry.addListener(SWT.Selection, event -> beginning.begin(this));
		GridDataFactory.fillDefaults().indent(0, above).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(entry);
		label(Texts.get(beginning.key() + ".about"), null, 0);
	}

	@Override
	public void standbyStateChanged(boolean standby) {
		scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}
}
