package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jface.dialogs.IDialogPage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.help.HelpContent;

/** The help: that there is a page for everything that asks for one, and how one gets there. */
class HelpTest extends InWorkbench {
	private static final String HELP = "nl.kaartwerk.ui.help";
	private static final String CONTEXT = "org.eclipse.ui.help";
	private static final String CARD = "declaration Beton \"Beton\" {\n  service life 100 years\n  mass 0 kg\n  profile {\n    impacts A2 {\n      A1-A3\n    }\n  }\n}\n";

	@AfterEach
	void closeTheHelp() throws Exception {
		inUi(() -> {
			page().hideView(page().findView(HELP));
			return null;
		});
	}

	@Test
	void everyTopicOfTheContentsHasItsPageInEnglishAndInDutch() throws Exception {
		List<String> missing = new ArrayList<>();
		int topics = 0;
		for (IToc toc : HelpSystem.getTocs()) {
			for (ITopic topic : toc.getTopics()) {
				for (ITopic each : all(topic).toList()) {
					topics++;
					for (String language : List.of("en", "nl")) {
						if (!hasPlace(each.getHref(), language)) {
							missing.add(language + ' ' + each.getHref());
						}
					}
				}
			}
		}
		assertEquals(List.of(), missing);
		assertTrue(topics > 200, "topics: " + topics);
	}

	@Test
	void thePagesToBeginWithAreTranslated() throws Exception {
		for (String name : List.of("index", "first-card", "workbench", "rules/gwp-sum")) {
			try (InputStream in = HelpContent.open("/nl.kaartwerk.help/html/" + name + ".html", "nl")) {
				assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("lang=\"nl\""), name);
			}
		}
	}

	private static Stream<ITopic> all(ITopic topic) {
		return Stream.concat(Stream.of(topic), Arrays.stream(topic.getSubtopics()).flatMap(HelpTest::all));
	}

	/** Whether there is a page with this section, which has the same address in each language. */
	private static boolean hasPlace(String href, String language) throws Exception {
		int hash = href.indexOf('#');
		try (InputStream in = HelpContent.open(hash < 0 ? href : href.substring(0, hash), language)) {
			String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return !page.isEmpty() && (hash < 0 || page.contains("id=\"" + href.substring(hash + 1) + '"'));
		}
	}

	/** Over the registry, so that a view, wizard or page that is added later is asked for its help too. */
	@Test
	void everyViewWizardAndPageOfOursHasHelpAboutItself() throws Exception {
		Set<String> without = new TreeSet<>();
		for (IConfigurationElement view : ours("org.eclipse.ui.views", "view")) {
			String id = view.getAttribute("id");
			IViewPart part = inUi(() -> page().showView(id));
			inUi(() -> {
				check(id, (Control) part.getSite().getService(MPart.class).getWidget(), without);
				page().hideView(part);
				return null;
			});
		}
		for (IConfigurationElement wizard : ours("org.eclipse.ui.newWizards", "wizard")) {
			inUi(() -> {
				check(wizard, without);
				return null;
			});
		}
		for (IConfigurationElement page : ours("org.eclipse.ui.preferencePages", "page")) {
			String id = page.getAttribute("id");
			inUi(() -> {
				check(id, PreferencesUtil.createPreferenceDialogOn(window().getShell(), id, null, null), without);
				return null;
			});
		}
		for (IConfigurationElement page : ours("org.eclipse.ui.propertyPages", "page")) {
			String id = page.getAttribute("id");
			inUi(() -> {
				check(id, PreferencesUtil.createPropertyDialogOn(window().getShell(), project, id, null, null), without);
				return null;
			});
		}
		assertEquals(Set.of(), without);
	}

	private static List<IConfigurationElement> ours(String point, String name) {
		List<IConfigurationElement> found = Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(point))
				.filter(element -> element.getName().equals(name) && element.getContributor().getName().startsWith("nl.kaartwerk.")).toList();
		assertFalse(found.isEmpty(), point);
		return found;
	}

	private static void check(IConfigurationElement element, Set<String> without) throws Exception {
		INewWizard wizard = (INewWizard) element.createExecutableExtension("class");
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(window().getShell(), wizard);
		try {
			dialog.create();
			for (IWizardPage page : wizard.getPages()) {
				if (page.getControl() == null) {
					page.createControl(dialog.getShell());
				}
				check(element.getAttribute("id") + ", page " + page.getName(), page.getControl(), without);
			}
		} finally {
			dialog.close();
		}
	}

	private static void check(String id, PreferenceDialog dialog, Set<String> without) {
		dialog.setBlockOnOpen(false);
		dialog.open();
		check(id, ((IDialogPage) dialog.getSelectedPage()).getControl(), without);
		dialog.close();
	}

	private static void check(String what, Control control, Set<String> without) {
		Object id = control.getData(CONTEXT);
		IContext context = id instanceof String name ? HelpSystem.getContext(name) : null;
		if (context == null || !name(id).startsWith("nl.kaartwerk.") || context.getRelatedTopics().length == 0) {
			without.add(what + " has the context " + id);
			return;
		}
		for (IHelpResource topic : context.getRelatedTopics()) {
			try {
				if (!hasPlace(topic.getHref(), "en")) {
					without.add(what + " leads to " + topic.getHref() + ", which is not there");
				}
			} catch (Exception e) {
				throw new AssertionError(e);
			}
		}
	}

	private static String name(Object id) {
		return String.valueOf(id);
	}

	@Test
	void theHelpMenuOpensTheContents() throws Exception {
		inUi(() -> {
			Menu bar = window().getShell().getMenuBar();
			Menu help = Arrays.stream(bar.getItems()).filter(i -> i.getText().contains("Help")).findFirst().orElseThrow().getMenu();
			help.notifyListeners(SWT.Show, new Event());
			List<String> entries = Arrays.stream(help.getItems()).map(MenuItem::getText).map(t -> t.replace("&", "")).toList();
			assertTrue(entries.contains("About Kaartwerk"), entries.toString());
			MenuItem contents = Arrays.stream(help.getItems()).filter(i -> i.getText().replace("&", "").startsWith("Help Contents")).findFirst().orElseThrow();
			contents.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		assertEquals("Kaartwerk help", title());
		waitFor(() -> labels().size() > 5);
		assertEquals(List.of("Kaartwerk help", "Your first card", "Install and start Kaartwerk", "The workbench", "Language reference", "How the MKI is computed", "Rules",
				"Method data", "Making a report to hand over", "Importing and exporting EPDs", "Formats", "The route into the NMD", "Reviewing a card",
				"White spots: which product groups lack good data", "Grants for white spots", "Command line", "Working together", "Using Kaartwerk in other editors", "Extend Kaartwerk", "Recent changes",
				"Licences"), labels());
	}

	@Test
	void f1InATextExplainsTheProblemAtTheCaretOrTheWordThere() throws Exception {
		IFile file = project.getFile("beton.kaart");
		file.write(CARD.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		waitFor(() -> Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, 0)).anyMatch(m -> "mass-not-positive".equals(m.getAttribute("code", ""))));
		ITextViewer viewer = inUi(() -> editor.getAdapter(ITextViewer.class));
		f1(viewer, CARD.indexOf("0 kg"));
		assertEquals("mass-not-positive", title());
		f1(viewer, CARD.indexOf("life"));
		assertEquals("Language reference", title());
		assertEquals("Declarations", sectionAtTop());
		f1(viewer, CARD.indexOf("profile {") + 3);
		assertEquals("Profiles and tables", sectionAtTop());
		inUi(() -> {
			viewer.setSelectedRange(CARD.indexOf("declaration") + 1, 0);
			page().activate(editor);
			viewer.getTextWidget().setFocus();
			assertEquals("F1", window().getService(IBindingService.class).getBestActiveBindingFormattedFor("org.eclipse.ui.help.dynamicHelp"));
			return window().getService(IHandlerService.class).executeCommand("org.eclipse.ui.help.dynamicHelp", null);
		});
		assertEquals("Declarations", sectionAtTop());
		f1(viewer, CARD.indexOf("A1-A3") + 1);
		assertEquals("Profiles and tables", sectionAtTop());
	}

	private static void f1(ITextViewer viewer, int caret) throws Exception {
		inUi(() -> {
			viewer.setSelectedRange(caret, 0);
			viewer.getTextWidget().notifyListeners(SWT.Help, new Event());
			return null;
		});
	}

	@Test
	void theQuickFixesOfALineOfferToExplainItsRule() throws Exception {
		IFile file = project.getFile("beton.kaart");
		file.write(CARD.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		waitFor(() -> Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, 0)).anyMatch(m -> "mass-not-positive".equals(m.getAttribute("code", ""))));
		ISourceViewer viewer = (ISourceViewer) inUi(() -> editor.getAdapter(ITextViewer.class));
		inUi(() -> {
			viewer.getTextWidget().setFocus();
			viewer.setSelectedRange(CARD.indexOf("mass"), 0);
			viewer.getTextOperationTarget().doOperation(ISourceViewer.QUICK_ASSIST);
			return null;
		});
		waitFor(() -> inUi(() -> shown().contains("Explain rule mass-not-positive")));
		inUi(() -> {
			window().getShell().setFocus();
			return null;
		});
	}

	@Test
	void linksAreFollowedAndGoneBackFrom() throws Exception {
		inUi(() -> {
			PlatformUI.getWorkbench().getHelpSystem().displayHelpResource("/nl.kaartwerk.help/html/index.html");
			return null;
		});
		assertEquals("Kaartwerk help", title());
		inUi(() -> {
			StyledText text = text();
			int link = text.getText().indexOf("Language reference");
			text.setSelection(link + 2);
			Event enter = new Event();
			enter.character = SWT.CR;
			text.notifyListeners(SWT.KeyDown, enter);
			return null;
		});
		assertEquals("Language reference", title());
		inUi(() -> {
			page().activate(page().findView(HELP));
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.eclipse.ui.navigate.backwardHistory", null);
			return null;
		});
		assertEquals("Kaartwerk help", title());
	}

	@Test
	void theSearchFindsSectionsWithTheWordsThoseWithTheWordInTheTitleFirst() throws Exception {
		inUi(() -> {
			PlatformUI.getWorkbench().getHelpSystem().search("spreadsheet cells");
			return null;
		});
		waitFor(() -> labels().getFirst().equals("Pasting cells of a spreadsheet \u2013 The workbench"));
	}

	@Test
	void theHelpOfAWizardOpensBesideIt() throws Exception {
		inUi(() -> {
			IConfigurationElement example = ours("org.eclipse.ui.newWizards", "wizard").stream()
					.filter(wizard -> wizard.getAttribute("id").equals("nl.kaartwerk.ui.example")).findFirst().orElseThrow();
			INewWizard wizard = (INewWizard) example.createExecutableExtension("class");
			wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
			WizardDialog dialog = new WizardDialog(window().getShell(), wizard);
			dialog.setBlockOnOpen(false);
			dialog.open();
			dialog.getShell().forceActive();
			wizard.getPages()[0].getControl().notifyListeners(SWT.Help, new Event());
			assertNotNull(dialog.getTray());
			StyledText page = find(dialog.getShell(), StyledText.class).findFirst().orElseThrow();
			assertEquals("The workbench", page.getText().lines().findFirst().orElseThrow());
			dialog.close();
			return null;
		});
	}

	@Test
	void pagesAreReadableInLightAndDark() throws Exception {
		inUi(() -> {
			PlatformUI.getWorkbench().getHelpSystem().displayHelpResource("/nl.kaartwerk.help/html/workbench.html#see-what-the-values-mean");
			return null;
		});
		Screenshots.ofWindow(window(), "help");
		inUi(() -> {
			PlatformUI.getWorkbench().getHelpSystem().displayHelpResource("/nl.kaartwerk.help/html/rules/gwp-sum.html");
			return null;
		});
		Screenshots.ofWindow(window(), "help-rule");
		assertEquals("gwp-sum", title());
	}

	private static Composite view() {
		return (Composite) page().findView(HELP).getSite().getService(MPart.class).getWidget();
	}

	private static <T extends Control> Stream<T> find(Composite parent, Class<T> type) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> Stream.concat(type.isInstance(child) ? Stream.of(type.cast(child)) : Stream.empty(),
				child instanceof Composite inner ? find(inner, type) : Stream.empty()));
	}

	private static StyledText text() {
		return find(view(), StyledText.class).findFirst().orElseThrow();
	}

	private static String title() throws Exception {
		return inUi(() -> text().getText().lines().findFirst().orElseThrow());
	}

	private static String sectionAtTop() throws Exception {
		return inUi(() -> text().getLine(text().getLineAtOffset(text().getSelection().x)));
	}

	private static List<String> labels() throws Exception {
		return inUi(() -> {
			assertTrue(find(view(), Text.class).findFirst().isPresent());
			return Arrays.stream(find(view(), Tree.class).findFirst().orElseThrow().getItems()).map(TreeItem::getText).toList();
		});
	}
}
