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
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IntroPart;

/** What the first start shows: where to begin. Drawn with plain widgets, so that it needs no browser and has the colours of the theme. */
public class Welcome extends IntroPart {
	private static final int WIDTH = 620;
	private static final int MARGIN = 48;
	private static final int LARGER = 12;

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
