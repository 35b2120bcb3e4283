package nl.kaartwerk.ui.exchange;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.table.CellRef;
import nl.kaartwerk.exchange.table.Field;
import nl.kaartwerk.exchange.table.Mapping;
import nl.kaartwerk.exchange.table.Mapping.Column;
import nl.kaartwerk.exchange.table.Mapping.Decimals;
import nl.kaartwerk.exchange.table.Mapping.TableMapping;
import nl.kaartwerk.exchange.table.MappingEdit;
import nl.kaartwerk.exchange.table.MappingText;
import nl.kaartwerk.exchange.table.RememberedMappings;
import nl.kaartwerk.exchange.table.Sheet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.ui.exchange.Spreadsheets.Sheets;

/** Shows how the tables of spreadsheets will be read, and lets it be corrected in the cells themselves. What was corrected is remembered. */
final class MappingPage extends WizardPage {
	private static final int HEIGHT = 260;

	private final Formats formats;
	private final SourcePage source;
	private final RememberedMappings remembered;
	private List<Object> asked = List.of();
	private Map<Path, Sheets> books = new LinkedHashMap<>();
	private final Map<Path, Mapping> corrected = new LinkedHashMap<>();
	private List<Path> files = List.of();
	private Combo file;
	private Combo table;
	private Combo set;
	private Combo decimals;
	private Button turned;
	private Label place;
	private SheetGrid grid;
	private Menu menu;

	MappingPage(Formats formats, SourcePage source, RememberedMappings remembered) {
		super("mapping", Texts.get("mapping.title"), null);
		setDescription(Texts.get("mapping.message"));
		this.formats = formats;
		this.source = source;
		this.remembered = remembered;
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		Composite choice = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(choice);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(choice);
		file = combo(choice, "mapping.file", () -> showTables(0));
		table = combo(choice, "mapping.table", this::showSheet);
		set = combo(choice, "mapping.set", () -> {
			if (table.getSelectionIndex() >= 0) {
				correct(new MappingEdit(mapping()).set(table.getSelectionIndex(), set.getSelectionIndex() == 0 ? "" : set.getText()));
			}
		});
		set.add(Texts.get("mapping.set.rows"));
		Method.shipped().impactSets().forEach(each -> set.add(each.id()));
		decimals = combo(choice, "mapping.decimals", () -> correct(new MappingEdit(mapping()).decimals(Decimals.values()[decimals.getSelectionIndex()])));
		decimals.setItems(Texts.get("decimals.auto"), Texts.get("decimals.comma"), Texts.get("decimals.point"));
		grid = new SheetGrid(area, cell -> place.setText(describe(cell)));
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(80), HEIGHT).applyTo(grid.control());
		buttons(area);
		place = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(place);
		menu = new Menu(grid.control());
		menu.addListener(SWT.Show, event -> fillMenu());
		grid.setMenu(menu);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "nl.kaartwerk.ui.exchange");
	}

	private static Combo combo(Composite parent, String key, Runnable changed) {
		new Label(parent, SWT.NONE).setText(Texts.get(key));
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private void buttons(Composite parent) {
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, "mapping.add", this::addTable);
		button(buttons, "mapping.remove", () -> {
			if (table.getSelectionIndex() >= 0) {
				correct(new MappingEdit(mapping()).remove(table.getSelectionIndex()));
			}
		});
		turned = new Button(buttons, SWT.CHECK | SWT.WRAP);
		turned.setText(Texts.get("mapping.turned"));
		turned.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			if (table.getSelectionIndex() >= 0) {
				correct(new MappingEdit(mapping()).turned(table.getSelectionIndex(), turned.getSelection()));
			}
		}));
		button(buttons, "mapping.propose", () -> {
			corrected.remove(file());
			books.computeIfPresent(file(), (key, sheets) -> new Sheets(key, sheets.book(), sheets.proposal(), sheets.proposal()));
			showTables(0);
		});
		button(buttons, "mapping.load", this::load);
		button(buttons, "mapping.save", this::save);
	}

	private static void button(Composite parent, String key, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(Texts.get(key));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.fillDefaults().applyTo(button);
	}

	/** Looks for spreadsheets among the files, when others were chosen; whether there are any. */
	boolean isNeeded() {
		List<Object> now = Arrays.asList(source.files(), source.importer());
		if (!now.equals(asked)) {
			Spreadsheets looking = new Spreadsheets(formats, source.importer(), source.files(), remembered);
			try {
				getContainer().run(true, true, looking);
				asked = now;
				books = new LinkedHashMap<>(looking.found());
				corrected.keySet().retainAll(books.keySet());
			} catch (InterruptedException e) {
				books = new LinkedHashMap<>();
			} catch (InvocationTargetException e) {
				ILog.get().error("The spreadsheets could not be read.", e.getCause());
				books = new LinkedHashMap<>();
			}
		}
		return !books.isEmpty();
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			files = List.copyOf(books.keySet());
			file.setItems(files.stream().map(f -> f.getFileName().toString()).toArray(String[]::new));
			file.select(0);
			showTables(0);
		}
		super.setVisible(visible);
	}

	private Path file() {
		return files.get(Math.max(0, file.getSelectionIndex()));
	}

	private Mapping mapping() {
		return corrected.getOrDefault(file(), books.get(file()).mapping());
	}

	/** The mapping of each spreadsheet, as it is shown. */
	Map<Path, Mapping> mappings() {
		Map<Path, Mapping> all = new LinkedHashMap<>();
		books.forEach((path, sheets) -> all.put(path, corrected.getOrDefault(path, sheets.mapping())));
		return all;
	}

	/** Remembers what was corrected, for files of the same shape. */
	void remember() {
		corrected.forEach((path, mapping) -> {
			try {
				remembered.remember(books.get(path).book(), mapping);
			} catch (IOException e) {
				ILog.get().warn("A mapping could not be remembered.", e);
			}
		});
	}

	private void correct(Mapping mapping) {
		int selected = table.getSelectionIndex();
		corrected.put(file(), mapping);
		showTables(selected);
	}

	private void showTables(int selected) {
		Mapping mapping = mapping();
		MappingEdit edit = new MappingEdit(mapping);
		List<String> names = new ArrayList<>();
		for (int i = 0; i < edit.tables().size(); i++) {
			TableMapping each = edit.tables().get(i);
			names.add(Texts.get("mapping.tableName", Integer.toString(edit.cardOf(i) + 1), each.sheet(), lines(each)));
		}
		table.setItems(names.toArray(String[]::new));
		table.select(Math.min(Math.max(0, selected), names.size() - 1));
		decimals.select(mapping.decimals().ordinal());
		turned.setSelection(!names.isEmpty() && edit.tables().get(table.getSelectionIndex()).turned());
		setMessage(names.isEmpty() ? Texts.get("mapping.none") : null, WARNING);
		setPageComplete(!names.isEmpty());
		showSheet();
	}

	private static String lines(TableMapping table) {
		return table.turned() ? CellRef.letters(table.first()) + "-" + CellRef.letters(table.last()) : table.first() + 1 + "-" + (table.last() + 1);
	}

	private void showSheet() {
		MappingEdit edit = new MappingEdit(mapping());
		int selected = table.getSelectionIndex();
		List<Sheet> sheets = books.get(file()).book().sheets();
		Sheet shown = selected < 0 ? sheets.getFirst() : books.get(file()).book().sheet(edit.tables().get(selected).sheet()).orElse(sheets.getFirst());
		set.select(selected < 0 ? 0 : Math.max(0, set.indexOf(edit.tables().get(selected).set())));
		turned.setSelection(selected >= 0 && edit.tables().get(selected).turned());
		grid.show(shown, mapping(), selected);
		place.setText(grid.cell().map(this::describe).orElse(Texts.get("mapping.hint")));
	}

	/** What the mapping makes of a cell, and how to change it. */
	private String describe(CellRef cell) {
		int selected = table.getSelectionIndex();
		Optional<Field> field = selected < 0 ? Optional.empty() : new MappingEdit(mapping()).field(new MappingEdit(mapping()).cardOf(selected), cell);
		String text = CellRef.letters(cell.column()) + (cell.row() + 1);
		return (field.isPresent() ? text + ": " + fieldName(field.get()) : text) + "  -  " + Texts.get("mapping.hint");
	}

	private static String fieldName(Field field) {
		return Texts.get("field." + field.id());
	}

	private void fillMenu() {
		for (MenuItem item : menu.getItems()) {
			item.dispose();
		}
		Optional<CellRef> cell = grid.cell();
		int selected = table.getSelectionIndex();
		if (cell.isEmpty() || selected < 0) {
			return;
		}
		TableMapping mapped = new MappingEdit(mapping()).tables().get(selected);
		int line = mapped.turned() ? cell.get().column() : cell.get().row();
		int across = mapped.turned() ? cell.get().row() : cell.get().column();
		String lineName = mapped.turned() ? CellRef.letters(line) : Integer.toString(line + 1);
		String acrossName = mapped.turned() ? Integer.toString(across + 1) : CellRef.letters(across);
		Menu places = cascade(Texts.get(mapped.turned() ? "menu.row" : "menu.column", acrossName));
		item(places, Texts.get("role.indicator"), () -> correct(new MappingEdit(mapping()).indicator(selected, across)));
		item(places, Texts.get("role.unit"), () -> correct(new MappingEdit(mapping()).unit(selected, across)));
		for (Module module : Method.shipped().modules().all()) {
			item(places, module.code(), () -> correct(new MappingEdit(mapping()).column(selected, across, new Column(module.code(), null))));
		}
		item(places, Texts.get("menu.module"), () -> askModule(selected, across));
		item(places, Texts.get("menu.nothing"), () -> correct(new MappingEdit(mapping()).nothing(selected, across)));
		Menu lines = cascade(Texts.get(mapped.turned() ? "menu.column" : "menu.row", lineName));
		item(lines, Texts.get("menu.header"), () -> correct(new MappingEdit(mapping()).header(selected, line)));
		item(lines, Texts.get("menu.first"), () -> correct(new MappingEdit(mapping()).first(selected, line)));
		item(lines, Texts.get("menu.last"), () -> correct(new MappingEdit(mapping()).last(selected, line)));
		Menu cells = cascade(Texts.get("menu.cell", CellRef.letters(cell.get().column()) + (cell.get().row() + 1)));
		int card = new MappingEdit(mapping()).cardOf(selected);
		for (Field field : Field.values()) {
			if (field != Field.PROFILE && field != Field.SCENARIO) {
				item(cells, fieldName(field), () -> correct(new MappingEdit(mapping()).field(card, cell.get(), field)));
			}
		}
		item(cells, Texts.get("menu.nothing"), () -> correct(new MappingEdit(mapping()).field(card, cell.get(), null)));
	}

	private Menu cascade(String label) {
		MenuItem item = new MenuItem(menu, SWT.CASCADE);
		item.setText(label);
		Menu inner = new Menu(item);
		item.setMenu(inner);
		return inner;
	}

	private static void item(Menu menu, String label, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(label);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}

	private void askModule(int selected, int across) {
		InputDialog dialog = new InputDialog(getShell(), Texts.get("mapping.title"), Texts.get("menu.module.message"), "", text -> text.isBlank() ? "" : null);
		if (dialog.open() == Window.OK) {
			correct(new MappingEdit(mapping()).column(selected, across, Column.valueOf(dialog.getValue())));
		}
	}

	/** A table whose header is where the cursor stands. */
	private void addTable() {
		Optional<CellRef> cell = grid.cell();
		if (cell.isPresent()) {
			Sheet sheet = books.get(file()).book().sheet(cell.get().sheet()).orElseThrow();
			corrected.put(file(), new MappingEdit(mapping()).add(sheet.name(), cell.get().row(), sheet.rows().getLast()));
			showTables(Integer.MAX_VALUE);
		}
	}

	private void load() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setFilterExtensions(new String[] { "*" + MappingText.ENDING, "*" });
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		try {
			correct(MappingText.parse(Files.readString(Path.of(chosen))));
		} catch (IOException | IllegalArgumentException e) {
			setErrorMessage(Texts.get("mapping.broken", chosen, String.valueOf(e.getMessage())));
		}
	}

	private void save() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setOverwrite(true);
		dialog.setFileName(file().getFileName() + MappingText.ENDING);
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		try {
			Files.writeString(Path.of(chosen), MappingText.write(mapping()));
		} catch (IOException e) {
			setErrorMessage(Texts.get("mapping.unsaved", chosen, String.valueOf(e.getMessage())));
		}
	}
}
