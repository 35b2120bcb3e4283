package nl.kaartwerk.ui.mki;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import nl.kaartwerk.report.sheet.Csv;
import nl.kaartwerk.report.sheet.CsvDialect;
import nl.kaartwerk.report.sheet.Sheet;
import nl.kaartwerk.report.sheet.Xlsx;

/** Writes a table into a file for a spreadsheet that the user names. */
public final class SheetExport {
	private SheetExport() {
	}

	/** Asks for a file, and writes it in the background. */
	public static void ask(Shell shell, Sheet sheet) {
		ask(shell, List.of(sheet), "mki.xlsx");
	}

	/**
	 * Asks for a file, and writes it in the background; CSV holds the first table.
	 *
	 * @param name that is proposed; its ending is the format that is proposed
	 */
	public static void ask(Shell shell, List<Sheet> sheets, String name) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Texts.get("export"));
		dialog.setFilterExtensions(new String[] { "*.xlsx", "*.csv" });
		dialog.setFilterNames(new String[] { "XLSX", "CSV" });
		dialog.setFilterIndex(isCsv(name) ? 1 : 0);
		dialog.setFileName(name);
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		Job job = Job.create(Texts.get("export.job", chosen), monitor -> {
			return write(sheets, Path.of(chosen));
		});
		job.setUser(true);
		job.schedule();
	}

	private static boolean isCsv(String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(".csv");
	}

	/** Writes CSV when the name says so, else XLSX. */
	public static IStatus write(Sheet sheet, Path file) {
		return write(List.of(sheet), file);
	}

	/** Writes CSV of the first table when the name says so, else XLSX of all. */
	public static IStatus write(List<Sheet> sheets, Path file) {
		try {
			if (isCsv(file.getFileName().toString())) {
				Files.writeString(file, Csv.text(sheets.getFirst(), CsvDialect.of(Locale.getDefault())), StandardCharsets.UTF_8);
			} else {
				try (OutputStream out = Files.newOutputStream(file)) {
					Xlsx.write(sheets, out);
				}
			}
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error(Texts.get("export.failed", file.toString()), e);
		}
	}
}
