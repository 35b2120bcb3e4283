package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.create.BuildingWizard;
import nl.kaartwerk.ui.create.CardWizard;
import nl.kaartwerk.ui.create.CivilWizard;
import nl.kaartwerk.ui.create.CopyWizard;
import nl.kaartwerk.ui.create.ProjectWizard;

/** What New > Kaartwerk makes. */
class NewWizardsTest extends InWorkbench {
	private static final String CARDS = """
			package nl.bron

			declaration Oud "Het oude" {
			  category 1  valid 2026-01-01 to 2030-12-31
			  functional unit 1 m3
			}
			""";

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		if (file.getParent() instanceof IFolder folder && !folder.exists()) {
			folder.create(true, true, null);
		}
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	private <W extends Wizard & INewWizard> OpenWizard<W> open(W wizard, Object selected) throws Exception {
		return inUi(() -> new OpenWizard<>(wizard, new StructuredSelection(selected), window()));
	}

	/** What is selected in the editor in front. */
	private static String selected() throws Exception {
		return inUi(() -> ((ITextSelection) page().getActiveEditor().getSite().getSelectionProvider().getSelection()).getText());
	}

	private static IDocument document() throws Exception {
		return inUi(() -> page().getActiveEditor().getAdapter(ITextViewer.class).getDocument());
	}

	@Test
	void allAreOfferedUnderNewWithAnIcon() throws Exception {
		for (String id : new String[] { "project", "card", "copy", "building", "civil" }) {
			IWizardDescriptor wizard = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard("nl.kaartwerk.ui.new." + id);
			assertEquals("nl.kaartwerk.ui", wizard.getCategory().getId(), id);
			assertTrue(inUi(() -> wizard.getImageDescriptor().getImageData(100) != null), id);
			assertFalse(wizard.getLabel().startsWith("%"), id);
		}
	}

	@Test
	void aCardInANewFileIsWrittenAndItsFirstGapIsSelected() throws Exception {
		write("eerder.kaart", CARDS);
		waitFor(() -> LanguageServices.ready().isDone());
		OpenWizard<CardWizard> wizard = open(new CardWizard(), project);
		inUi(() -> {
			assertNull(wizard.error(), "no errors before there is any input");
			assertFalse(wizard.canFinish());
			wizard.type("Name:", "1e");
			assertEquals("1e is no name: use letters, digits and _, and begin with a letter.", wizard.error());
			wizard.type("Name:", "Beton");
			wizard.type("Title:", "Betonmortel");
			assertEquals("/" + project.getName() + "/Beton.kaart", wizard.field("File:", Text.class).getText());
			wizard.field("Functional unit, 1:", Combo.class).setText("ell");
			assertEquals("ell is no unit of the language.", wizard.error());
			wizard.field("Functional unit, 1:", Combo.class).setText("m3");
			wizard.field("NL/SfB code:", Combo.class).setText("16 Foundations");
			return null;
		});
		waitFor(() -> inUi(() -> wizard.field("Package:", Text.class).getText().equals("nl.bron")));
		inUi(() -> {
			assertTrue(wizard.canFinish(), wizard.error());
			assertTrue(wizard.preview().startsWith("declaration Beton \"Betonmortel\" {\n  category 1\n  functional unit 1 m3 \"description\"\n"), wizard.preview());
			assertTrue(wizard.preview().contains("  classified NL/SfB 16\n"), wizard.preview());
			assertTrue(wizard.preview().contains("    impacts A2 {\n"), wizard.preview());
			assertFalse(wizard.preview().contains("impacts A1"), wizard.preview());
			return null;
		});
		Screenshots.ofControl(wizard::shell, window(), "new-card");
		assertTrue(inUi(wizard::finish));
		assertEquals("description", selected());
		assertTrue(project.getFile("Beton.kaart").readString().startsWith("package nl.bron\n\ndeclaration Beton \"Betonmortel\" {\n"));
	}

	@Test
	void aNameThatIsTakenAndAPlaceThatIsNoneAreRefused() throws Exception {
		write("eerder.kaart", CARDS);
		OpenWizard<CardWizard> wizard = open(new CardWizard(), project);
		inUi(() -> {
			wizard.type("Name:", "Oud");
			return null;
		});
		waitFor(() -> inUi(() -> "There is something named Oud already in this project.".equals(wizard.error())));
		inUi(() -> {
			wizard.type("Name:", "Nieuw");
			assertNull(wizard.error());
			wizard.type("File:", "/nergens/a.kaart");
			assertEquals("There is no open project nergens.", wizard.error());
			wizard.type("File:", "/" + project.getName());
			assertEquals("/" + project.getName() + " is a folder; add the name of a file.", wizard.error());
			wizard.type("File:", "/" + project.getName() + "/a.txt");
			assertEquals("The name of the file must end with .kaart.", wizard.error());
			wizard.type("File:", "/" + project.getName() + "/eerder.kaart/a.kaart");
			assertEquals("There is a file /" + project.getName() + "/eerder.kaart where the folder would be.", wizard.error());
			wizard.type("File:", "");
			assertEquals("Say which file it goes into, for example /project/cards.kaart.", wizard.error());
			wizard.type("File:", "/" + project.getName() + "/nieuw/map/a.kaart");
			assertNull(wizard.error());
			wizard.type("Package:", "a..b");
			assertEquals("a..b is no package name: use names with dots between.", wizard.error());
			assertFalse(wizard.canFinish());
			wizard.type("Package:", "");
			assertTrue(wizard.canFinish());
			assertTrue(wizard.finish());
			return null;
		});
		assertTrue(project.getFile("nieuw/map/a.kaart").readString().startsWith("declaration Nieuw \"title\" {"));
		assertEquals("title", selected());
	}

	@Test
	void aCardInAFileThatIsThereComesAtTheEndOfItsUnsavedTextAndUndoTakesItBack() throws Exception {
		IFile file = write("eerder.kaart", CARDS);
		inUi(() -> IDE.openEditor(page(), file));
		inUi(() -> {
			document().set(CARDS + "// unsaved");
			return null;
		});
		OpenWizard<BuildingWizard> wizard = open(new BuildingWizard(), file);
		inUi(() -> {
			wizard.type("Name:", "Huis");
			wizard.type("Gross floor area (m\u00b2):", "87,5");
			assertEquals("87,5 is no area: write a number such as 87.5, with a decimal point.", wizard.error());
			wizard.type("Gross floor area (m\u00b2):", "87.5");
			wizard.type("Reference date:", "2026-13-01");
			assertEquals("2026-13-01 is no date: write it as 2026-07-01, or a year alone.", wizard.error());
			wizard.type("Reference date:", "2026-07-01");
			assertEquals("/" + project.getName() + "/eerder.kaart", wizard.field("File:", Text.class).getText());
			assertFalse(wizard.field("Package:", Text.class).isEnabled());
			assertEquals("nl.bron", wizard.field("Package:", Text.class).getText());
			return null;
		});
		Screenshots.ofControl(wizard::shell, window(), "new-building");
		assertTrue(inUi(wizard::finish));
		assertEquals(CARDS + "// unsaved\n\nbuilding Huis \"title\" {\n  function dwelling\n  gross floor area 87.5 m2\n  reference date 2026-07-01\n  \n}\n", document().get());
		assertEquals("title", selected());
		assertEquals(CARDS, file.readString());
		inUi(() -> {
			page().getActiveEditor().getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
			return null;
		});
		assertEquals(CARDS + "// unsaved", document().get());
	}

	@Test
	void aCivilWorkStatesItsAnalysisPeriod() throws Exception {
		OpenWizard<CivilWizard> wizard = open(new CivilWizard(), project);
		inUi(() -> {
			wizard.type("Name:", "Brug");
			wizard.type("Title:", "De brug");
			wizard.type("Analysis period (years):", "0");
			assertEquals("0 is no number of years.", wizard.error());
			wizard.type("Analysis period (years):", "80");
			assertTrue(wizard.finish());
			return null;
		});
		assertEquals("civil work Brug \"De brug\" {\n  analysis period 80 years\n  reference date " + LocalDate.now() + "\n  \n}\n",
				project.getFile("Brug.kaart").readString());
		assertEquals("", selected());
	}

	@Test
	void aCardIsCopiedFromATemplateWithoutItsValidityAndImportsWhatItSees() throws Exception {
		IFile source = write("bron/eerder.kaart", CARDS.replace("package nl.bron\n", "package nl.bron\nimport nl.partij.*\n"));
		OpenWizard<CopyWizard> wizard = open(new CopyWizard(), source);
		inUi(() -> {
			wizard.type("Name:", "Nieuw");
			wizard.type("File:", "/" + project.getName() + "/doel.kaart");
			wizard.type("Package:", "nl.doel");
			return null;
		});
		waitFor(() -> inUi(wizard::canFinish));
		Screenshots.ofControl(wizard::shell, window(), "new-copy");
		assertTrue(inUi(wizard::finish));
		assertEquals("package nl.doel\n\nimport nl.partij.*\nimport nl.bron.*\n\ndeclaration Nieuw \"Het oude\" {\n  category 1\n  functional unit 1 m3\n}\n",
				project.getFile("doel.kaart").readString());
		assertEquals("Het oude", selected());
	}

	@Test
	void aTemplateWithSyntaxErrorsIsRefusedAndTheFilterFindsByTitle() throws Exception {
		write("half.kaart", "declaration Half \"Een halve\" { category 1 \n");
		write("heel.kaart", CARDS);
		OpenWizard<CopyWizard> wizard = open(new CopyWizard(), project);
		waitFor(() -> inUi(() -> wizard.controls(Table.class).getFirst().getItemCount() == 2));
		inUi(() -> {
			wizard.type("Name:", "Nieuw");
			assertEquals("Choose the card to copy.", wizard.error());
			wizard.controls(Text.class).stream().filter(text -> text.getMessage().equals("Filter by name or title")).findFirst().orElseThrow().setText("halve");
			Table table = wizard.controls(Table.class).getFirst();
			assertEquals(1, table.getItemCount());
			table.setSelection(0);
			Event event = new Event();
			event.item = table.getItem(0);
			table.notifyListeners(SWT.Selection, event);
			return null;
		});
		waitFor(() -> inUi(() -> "Half has syntax errors; it cannot be copied until they are mended.".equals(wizard.error())));
		inUi(() -> {
			wizard.cancel();
			return null;
		});
	}

	@Test
	void aProjectHasItsDescriptionItsDependenciesAndAFirstText() throws Exception {
		OpenWizard<ProjectWizard> wizard = open(new ProjectWizard(), project);
		inUi(() -> {
			assertNull(wizard.error());
			wizard.type("Project name:", project.getName());
			assertEquals("There is a project named " + project.getName() + " already.", wizard.error());
			wizard.type("Project name:", "nieuwbouw");
			assertEquals("nieuwbouw", wizard.field("Package of its first text:", Text.class).getText());
			wizard.type("Package of its first text:", "nl.nieuwbouw");
			Table others = wizard.controls(Table.class).getFirst();
			for (var item : others.getItems()) {
				item.setChecked(item.getText().equals(project.getName()));
			}
			others.notifyListeners(SWT.Selection, new Event());
			assertTrue(wizard.preview().endsWith("depends = ../" + project.getName() + "\n"), wizard.preview());
			return null;
		});
		Screenshots.ofControl(wizard::shell, window(), "new-project");
		assertTrue(inUi(wizard::finish));
		IProject made = ResourcesPlugin.getWorkspace().getRoot().getProject("nieuwbouw");
		try {
			assertTrue(made.getFile(".kaartwerk/project").readString().endsWith("\ndepends = ../" + project.getName() + "\n"));
			assertEquals("package nl.nieuwbouw\n\n", made.getFile("nieuwbouw.kaart").readString());
			assertEquals("nieuwbouw.kaart", inUi(() -> page().getActiveEditor().getEditorInput().getName()));
		} finally {
			inUi(() -> page().closeAllEditors(false));
			made.delete(true, true, null);
		}
	}

	@Test
	void aProjectInAFolderThatHoldsSomethingLeavesItAsItIs() throws Exception {
		Path folder = Files.createTempDirectory("bestaand");
		Files.createDirectories(folder.resolve(".kaartwerk"));
		Files.writeString(folder.resolve(".kaartwerk/project"), "depends = \n");
		Files.writeString(folder.resolve("elders.kaart"), "owner A\n");
		OpenWizard<ProjectWizard> wizard = open(new ProjectWizard(), project);
		inUi(() -> {
			wizard.type("Project name:", "elders");
			Button usual = wizard.controls(Button.class).stream().filter(button -> button.getText().startsWith("Beside")).findFirst().orElseThrow();
			usual.setSelection(false);
			usual.notifyListeners(SWT.Selection, new Event());
			wizard.type("Folder:", "weg/ergens");
			assertEquals("weg/ergens is no folder to make a project in: give its full path.", wizard.error());
			wizard.type("Folder:", folder.toString());
			assertNull(wizard.error());
			assertEquals("The folder " + folder + " holds something already; the project is made in it and nothing there is changed.", wizard.page().getMessage());
			assertTrue(wizard.finish());
			return null;
		});
		IProject made = ResourcesPlugin.getWorkspace().getRoot().getProject("elders");
		try {
			assertEquals("depends = \n", Files.readString(folder.resolve(".kaartwerk/project")));
			assertEquals("owner A\n", Files.readString(folder.resolve("elders.kaart")));
		} finally {
			inUi(() -> page().closeAllEditors(false));
			made.delete(false, true, null);
		}
	}
}
