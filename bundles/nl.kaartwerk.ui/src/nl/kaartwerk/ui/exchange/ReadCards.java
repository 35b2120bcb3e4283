package nl.kaartwerk.ui.exchange;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.operation.IRunnableWithProgress;

import nl.kaartwerk.exchange.CardFiles;
import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.table.Mapping;
import nl.kaartwerk.exchange.table.SpreadsheetImporter;

/** Reads files of other formats into cards; writes nothing. */
final class ReadCards implements IRunnableWithProgress {
	private final Formats formats;
	private final Optional<Importer> chosen;
	private final List<Path> files;
	private final Map<Path, Mapping> mappings;
	private final CardFiles names;
	private final List<ReadCard> cards = new ArrayList<>();

	/**
	 * @param chosen format of all files; absent to recognise each by its content
	 * @param mappings how spreadsheets among them are read
	 * @param packageName of the cards, or null
	 */
	ReadCards(Formats formats, Optional<Importer> chosen, List<Path> files, Map<Path, Mapping> mappings, String packageName) {
		this.formats = formats;
		this.chosen = chosen;
		this.files = List.copyOf(files);
		this.mappings = Map.copyOf(mappings);
		this.names = new CardFiles(packageName);
	}

	/** What was read, in the order of the files. */
	List<ReadCard> cards() {
		return List.copyOf(cards);
	}

	@Override
	public void run(IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
		SubMonitor progress = SubMonitor.convert(monitor, Texts.get("reading"), files.size());
		for (Path file : files) {
			if (monitor.isCanceled()) {
				throw new InterruptedException();
			}
			progress.subTask(file.getFileName().toString());
			read(file, monitor);
			progress.worked(1);
		}
	}

	private void read(Path file, IProgressMonitor monitor) throws InterruptedException {
		Source source = Source.of(file);
		try {
			if (mappings.containsKey(file)) {
				new SpreadsheetImporter().read(source, mappings.get(file), receiver(source, monitor));
				return;
			}
			Optional<Importer> importer = chosen.isPresent() ? chosen : recognised(source);
			if (importer.isPresent()) {
				importer.get().read(source, receiver(source, monitor));
			}
		} catch (Importer.Refusal e) {
			refuse(source, e.getMessage());
		} catch (IOException e) {
			refuse(source, Texts.get("unreadable", source.name(), String.valueOf(e.getMessage())));
		} catch (CancellationException e) {
			throw new InterruptedException();
		}
	}

	private Optional<Importer> recognised(Source source) throws IOException {
		List<Importer> candidates = formats.recognise(source);
		if (candidates.size() != 1) {
			refuse(source, candidates.isEmpty() ? Texts.get("unrecognised", source.name())
					: Texts.get("ambiguous", source.name(), String.join(", ", candidates.stream().map(Importer::title).toList())));
			return Optional.empty();
		}
		return Optional.of(candidates.getFirst());
	}

	private Receiver receiver(Source source, IProgressMonitor monitor) {
		return new Receiver() {
			@Override
			public void receive(Imported imported) {
				cards.add(new ReadCard(source.name(), names.of(imported, source.name()), null));
			}

			@Override
			public void refuse(String part, String reason) {
				ReadCards.this.refuse(source, reason);
			}

			@Override
			public boolean isCancelled() {
				return monitor.isCanceled();
			}
		};
	}

	private void refuse(Source source, String reason) {
		cards.add(new ReadCard(source.name(), null, reason));
	}
}
