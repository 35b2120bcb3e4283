package nl.kaartwerk.ui.exchange;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.operation.IRunnableWithProgress;

import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.table.Book;
import nl.kaartwerk.exchange.table.Mapping;
import nl.kaartwerk.exchange.table.MappingProposal;
import nl.kaartwerk.exchange.table.RememberedMappings;
import nl.kaartwerk.exchange.table.SpreadsheetImporter;
import nl.kaartwerk.method.Method;

/** Finds the spreadsheets among files, with the mapping that was remembered for their shape, else a proposal. */
final class Spreadsheets implements IRunnableWithProgress {
	/**
	 * A spreadsheet.
	 *
	 * @param proposal what is proposed for it anew, whatever was remembered
	 * @param mapping by which it is read, for now
	 */
	record Sheets(Path file, Book book, Mapping proposal, Mapping mapping) {
	}

	private final Formats formats;
	private final Optional<Importer> chosen;
	private final List<Path> files;
	private final RememberedMappings remembered;
	private final Map<Path, Sheets> found = new LinkedHashMap<>();

	Spreadsheets(Formats formats, Optional<Importer> chosen, List<Path> files, RememberedMappings remembered) {
		this.formats = formats;
		this.chosen = chosen;
		this.files = List.copyOf(files);
		this.remembered = remembered;
	}

	Map<Path, Sheets> found() {
		return found;
	}

	/** What cannot be read is left to the preview, which says why. */
	@Override
	public void run(IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
		SubMonitor progress = SubMonitor.convert(monitor, Texts.get("reading"), files.size());
		for (Path file : files) {
			if (monitor.isCanceled()) {
				throw new InterruptedException();
			}
			progress.subTask(file.getFileName().toString());
			try {
				Source source = Source.of(file);
				if (isSpreadsheet(source)) {
					Book book = Book.read(source);
					Mapping proposal = MappingProposal.of(book, Method.shipped());
					found.put(file, new Sheets(file, book, proposal, remembered.of(book).orElse(proposal)));
				}
			} catch (Importer.Refusal | IOException e) {
				progress.subTask(String.valueOf(e.getMessage())); // the preview reads the file again and tells it
			}
			progress.worked(1);
		}
	}

	private boolean isSpreadsheet(Source source) throws IOException {
		if (chosen.isPresent()) {
			return chosen.get() instanceof SpreadsheetImporter;
		}
		List<Importer> candidates = formats.recognise(source);
		return candidates.size() == 1 && candidates.getFirst() instanceof SpreadsheetImporter;
	}
}
