package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.exchange.Format;
import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.ui.exchange.ContributedFormats;
import nl.kaartwerk.ui.exchange.DroppedFiles;
import nl.kaartwerk.ui.exchange.ExportWizard;
import nl.kaartwerk.ui.exchange.ImportWizard;

/** File > Import and File > Export. */
class ExchangeWizardsTest extends InWorkbench {
	/** Invented figures. */
	private static final String EPD = """
			{"processInformation": {"dataSetInformation": {"UUID": "11111111-2222-3333-4444-555555555555",
			  "name": {"baseName": [{"value": "Tegel", "lang": "nl"}]}}, "time": {"referenceYear": 2025, "dataSetValidUntil": 2030}},
			 "administrativeInformation": {"publicationAndOwnership": {"referenceToRegistrationAuthority": {"shortDescription": [{"value": "IBU", "lang": "de"}]},
			  "referenceToOwnershipOfDataSet": {"shortDescription": [{"value": "Maker BV", "lang": "nl"}]}}},
			 "exchanges": {"exchange": []},
			 "LCIAResults": {"LCIAResult": [{"referenceToLCIAMethodDataSet": {"shortDescription": [{"value": "Global warming potential - total (GWP-total)", "lang": "en"}]},
			  "other": {"anies": [{"module": "A1-A3", "value": "12.5"}, {"module": "C4", "value": "ND"},
			   {"name": "referenceToUnitGroupDataSet", "value": {"shortDescription": [{"value": "kg CO2 eq.", "lang": "en"}]}}]}}]}}
			""";

	@TempDir
	private Path folder;

	private Path file(String name, String text) throws Exception {
		return Files.writeString(folder.resolve(name), text);
	}

	private OpenWizard<ImportWizard> open(Path... files) throws Exception {
		return inUi(() -> new OpenWizard<>(new ImportWizard(List.of(files)), new StructuredSelection(project), window()));
	}

	private static Set<String> ids(List<? extends Format> formats) {
		return formats.stream().map(Format::id).collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void theWizardsOfferTheFormatsOfTheCommandLine() {
		Formats workbench = ContributedFormats.all();
		Formats commandLine = Formats.of(Importer.class.getClassLoader());
		assertEquals(ids(commandLine.importers()), ids(workbench.importers()));
		assertEquals(ids(commandLine.exporters()), ids(workbench.exporters()));
		assertTrue(ids(workbench.importers()).contains("ilcd-json"));
	}

	@Test
	void bothAreOfferedWithAnIcon() throws Exception {
		assertTrue(inUi(() -> PlatformUI.getWorkbench().getImportWizardRegistry().findWizard("nl.kaartwerk.ui.import").getImageDescriptor().getImageData(100) != null));
		assertTrue(inUi(() -> PlatformUI.getWorkbench().getExportWizardRegistry().findWizard("nl.kaartwerk.ui.export").getImageDescriptor().getImageData(100) != null));
		assertFalse(PlatformUI.getWorkbench().getImportWizardRegistry().findWizard("nl.kaartwerk.ui.import").getLabel().startsWith("%"));
	}

	@Test
	void anEpdIsShownWithItsFindingsThenWrittenAndUndoneInOneStep() throws Exception {
		OpenWizard<ImportWizard> wizard = open(file("tegel.json", EPD), file("kapot.json", "{\"processInformation\": "));
		inUi(() -> {
			assertFalse(wizard.canFinish(), "nobody imports what they have not seen");
			assertEquals("/" + project.getName(), wizard.field("Into:", Text.class).getText());
			wizard.next();
			return null;
		});
		IFile card = project.getFile("Tegel.kaart");
		inUi(() -> {
			Table table = wizard.onPage(Table.class).getFirst();
			assertEquals(List.of("Tegel", "(refused)"), Arrays.stream(table.getItems()).map(i -> i.getText(0)).toList());
			assertTrue(table.getItem(0).getChecked());
			assertFalse(table.getItem(1).getChecked());
			assertTrue(wizard.page().getMessage().startsWith("1 could not be read"), wizard.page().getMessage());
			assertFalse(card.exists(), "nothing is written yet");
			return null;
		});
		Screenshots.ofControl(wizard::shell, inUi(() -> window()), "import-preview");
		assertTrue(inUi(wizard::finish));
		String text = card.readString();
		assertTrue(text.startsWith("// Imported from tegel.json\n"), text);
		assertTrue(text.contains("  foreign \"IBU\"\n") && text.contains("12.5") && text.contains("ND"), text);
		assertTrue(project.getFile("Tegel.import.json").exists());
		assertEquals("Tegel.kaart", inUi(() -> page().getActiveEditor().getEditorInput().getName()));
		IStatus undone = inUi(() -> OperationHistoryFactory.getOperationHistory().undo(WorkspaceUndoUtil.getWorkspaceUndoContext(), null, null));
		assertTrue(undone.isOK(), undone.toString());
		assertFalse(card.exists());
		assertFalse(project.getFile("Tegel.import.json").exists());
	}

	@Test
	void aCardThatExistsIsReplacedOnlyWhenAskedAndUndoBringsItBack() throws Exception {
		IFile card = project.getFile("Tegel.kaart");
		card.write("declaration Mijn { }\n".getBytes(StandardCharsets.UTF_8), true, false, false, null);
		OpenWizard<ImportWizard> wizard = open(file("tegel.json", EPD));
		inUi(() -> {
			wizard.next();
			assertFalse(wizard.canFinish());
			assertEquals("1 of the cards exist already; leave them out, or say that they are to be replaced.", wizard.error());
			Button replace = wizard.onPage(Button.class).stream().filter(b -> b.getText().startsWith("Re&place")).findFirst().orElseThrow();
			replace.setSelection(true);
			replace.notifyListeners(SWT.Selection, new Event());
			assertTrue(wizard.canFinish());
			assertTrue(wizard.finish());
			return null;
		});
		assertTrue(card.readString().contains("Maker"), card.readString());
		inUi(() -> OperationHistoryFactory.getOperationHistory().undo(WorkspaceUndoUtil.getWorkspaceUndoContext(), null, null));
		assertEquals("declaration Mijn { }\n", card.readString());
	}

	/** Presses an item of the context menu of a cell. */
	private static void choose(OpenWizard<?> wizard, int row, int column, String... path) {
		TableCursor cursor = wizard.onPage(TableCursor.class).getFirst();
		cursor.setSelection(row, column + 1);
		cursor.notifyListeners(SWT.Selection, new Event());
		Menu menu = cursor.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		for (int i = 0; i < path.length; i++) {
			String label = path[i];
			MenuItem item = Arrays.stream(menu.getItems()).filter(each -> each.getText().equals(label)).findFirst()
					.orElseThrow(() -> new AssertionError("no " + label));
			if (i == path.length - 1) {
				item.notifyListeners(SWT.Selection, new Event());
			}
			menu = item.getMenu();
		}
	}

	private static void press(OpenWizard<?> wizard, String label) {
		wizard.onPage(Button.class).stream().filter(b -> b.getText().equals(label)).findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
	}

	/** A table that nothing in it tells: stages have names of a program, and the indicators stand in the middle. */
	private static final String SHEET = """
			Dakpan Rood;;;
			Production;What;Measured in;Waste
			1,5;GWP-total;kg CO2 eq;0,25
			2,5;ODP;kg CFC-11 eq;ND
			""";

	@Test
	void aSpreadsheetIsMappedInItsCellsAndTheMappingIsRememberedForTheNext() throws Exception {
		OpenWizard<ImportWizard> wizard = open(file("dak.csv", SHEET));
		inUi(() -> {
			wizard.next();
			assertEquals("Where the Cards Stand", wizard.page().getTitle());
			while (wizard.field("Table:", Combo.class).getItemCount() > 0) {
				press(wizard, "&Remove Table");
			}
			assertTrue(wizard.page().getMessage().startsWith("No table was recognised."), wizard.page().getMessage());
			assertFalse(wizard.page().isPageComplete());
			wizard.onPage(TableCursor.class).getFirst().setSelection(1, 1);
			press(wizard, "&Add Table Here");
			choose(wizard, 2, 1, "Column B Is", "indicator");
			choose(wizard, 2, 2, "Column C Is", "unit");
			choose(wizard, 2, 0, "Column A Is", "A1-A3");
			choose(wizard, 2, 3, "Column D Is", "C4");
			choose(wizard, 0, 0, "Cell A1 Says", "name");
			Combo set = wizard.field("Set:", Combo.class);
			set.setText("A2");
			set.notifyListeners(SWT.Selection, new Event());
			assertTrue(wizard.page().isPageComplete());
			return null;
		});
		Screenshots.ofControl(wizard::shell, inUi(() -> window()), "import-mapping");
		inUi(() -> {
			wizard.next();
			assertTrue(wizard.canFinish(), wizard.error());
			assertTrue(wizard.finish());
			return null;
		});
		String text = project.getFile("Dakpan_Rood.kaart").readString();
		assertTrue(text.contains("declaration Dakpan_Rood \"Dakpan Rood\""), text);
		assertTrue(text.matches("(?s).*A1-A3\\s+C4\\s.*GWP-total\\s+1\\.5\\s+0\\.25\\s.*ODP\\s+2\\.5\\s+ND\\s.*"), text);
		OpenWizard<ImportWizard> next = open(file("dak2.csv", SHEET.replace("1,5", "7,5")));
		inUi(() -> {
			next.next();
			assertEquals("Card 1: Sheet1, 3-4", next.field("Table:", Combo.class).getText());
			next.cancel();
			return null;
		});
	}

	@Test
	void whatIsNoEpdIsRefusedWithASentenceAndNothingCanBeWritten() throws Exception {
		OpenWizard<ImportWizard> wizard = open(file("brief.txt", "Geachte heer"));
		inUi(() -> {
			wizard.next();
			assertEquals("None of it can become a card; the reasons stand below.", wizard.error());
			assertTrue(wizard.onPage(Text.class).stream().anyMatch(t -> t.getText().startsWith("brief.txt is in no format that is known.")));
			assertFalse(wizard.canFinish());
			wizard.cancel();
			return null;
		});
		assertEquals(0, Arrays.stream(project.members()).filter(m -> m.getName().endsWith(".kaart")).count());
	}

	@Test
	void declarationsAreExportedInTheBackgroundAndAnExistingFileIsLeftAlone() throws Exception {
		IFile text = project.getFile("tegel.kaart");
		text.write("""
				declaration Tegel "Rode tegel" {
				  functional unit 1 m2
				  profile { impacts A2 {
				    A1-A3  C4
				    GWP-total  12.50  ND
				  } }
				}
				""".getBytes(StandardCharsets.UTF_8), true, false, false, null);
		OpenWizard<ExportWizard> wizard = inUi(() -> new OpenWizard<>(new ExportWizard(), new StructuredSelection(text), window()));
		inUi(() -> {
			assertEquals(project.getLocation().append("export").toOSString(), wizard.field("Folder:", Text.class).getText());
			assertTrue(wizard.onPage(Table.class).getFirst().getItem(0).getChecked());
			Combo format = wizard.field("Format:", Combo.class);
			format.setText("ILCD+EPD JSON (soda4LCA)");
			format.notifyListeners(SWT.Selection, new Event());
			wizard.type("Folder:", "export");
			assertEquals("Give the full path of a folder.", wizard.error());
			wizard.type("Folder:", project.getLocation().append("export").toOSString());
			assertTrue(wizard.canFinish(), wizard.error());
			return null;
		});
		Screenshots.ofControl(wizard::shell, inUi(() -> window()), "export");
		assertTrue(inUi(wizard::finish));
		waitFor(() -> dialogText() != null);
		assertTrue(dialogText().startsWith("One file was written into "), dialogText());
		closeDialog();
		IFolder exported = project.getFolder("export");
		waitFor(() -> exported.exists() && exported.members().length == 1);
		String json = ((IFile) exported.members()[0]).readString();
		assertTrue(json.contains("12.50") && !json.contains("\"ND\""), json);
		OpenWizard<ExportWizard> again = inUi(() -> new OpenWizard<>(new ExportWizard(), new StructuredSelection(text), window()));
		inUi(() -> {
			Combo format = again.field("Format:", Combo.class);
			format.setText("ILCD+EPD JSON (soda4LCA)");
			return again.finish();
		});
		waitFor(() -> dialogText() != null);
		assertTrue(dialogText().contains("exists already and was left as it is"), dialogText());
		closeDialog();
		assertEquals(json, ((IFile) exported.members()[0]).readString());
	}

	/** What a message says that came up over the window; null while there is none. */
	private static String dialogText() throws Exception {
		return inUi(() -> message() == null ? null : Arrays.stream(all(message())).filter(Label.class::isInstance).map(l -> ((Label) l).getText())
				.filter(text -> !text.isEmpty()).findFirst().orElse(null));
	}

	private static Control[] all(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(c -> c instanceof Composite inner ? Stream.concat(Stream.of(c), Arrays.stream(all(inner))) : Stream.of(c))
				.toArray(Control[]::new);
	}

	private static Shell message() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.isVisible() && s.getText().equals("Export Declarations") && s.getData() instanceof MessageDialog)
				.findFirst().orElse(null);
	}

	private static void closeDialog() throws Exception {
		inUi(() -> {
			message().close();
			return null;
		});
	}

	@Test
	void whatIsDroppedIsImportedOnlyWhenAllOfItAreEpds() throws Exception {
		Path epd = file("tegel.json", EPD);
		assertTrue(DroppedFiles.areAllRecognised(List.of(epd)));
		assertFalse(DroppedFiles.areAllRecognised(List.of(epd, file("brief.txt", "Geachte heer"))), "the platform copies what is no EPD");
		assertFalse(DroppedFiles.areAllRecognised(List.of(folder)));
		assertFalse(DroppedFiles.areAllRecognised(List.of()));
	}

	@Test
	void theFormatCanBeChosenAndExperimentalOnesSaySo() throws Exception {
		OpenWizard<ImportWizard> wizard = open(file("tegel.json", EPD));
		List<String> items = inUi(() -> List.of(wizard.field("Format:", Combo.class).getItems()));
		Formats formats = ContributedFormats.all();
		assertEquals(formats.importers().size() + 1, items.size());
		for (Importer importer : formats.importers()) {
			assertTrue(items.contains(importer.isExperimental() ? importer.title() + " (experimental)" : importer.title()), importer.id());
		}
		inUi(() -> {
			wizard.cancel();
			return null;
		});
	}
}
