package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.kaartwerk.exchange.Format;
import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.table.Mapping;
import nl.kaartwerk.exchange.table.MappingText;
import nl.kaartwerk.exchange.table.SpreadsheetImporter;
import picocli.CommandLine.Option;

/** The option that says in which format the sources are. */
final class FormatOptions {
	private static final String AUTO = "auto";

	private final Formats formats = Formats.of(Importer.class.getClassLoader());

	@Option(names = "--from", paramLabel = "FORMAT", defaultValue = AUTO, description = "Format of the sources. Default: ${DEFAULT-VALUE}, by their content. kaartwerk formats lists them.")
	private String format;

	@Option(names = "--mapping", paramLabel = "FILE", description = "Where the cards of spreadsheets stand, as saved by the import wizard. Default: found out.")
	private Path mappingFile;

	private Optional<Mapping> mapping = Optional.empty();

	/** @throws Failure when there is no such format, or the mapping is none */
	void check() throws Failure {
		if (!format.equals(AUTO) && formats.importer(format).isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no format " + format + "; the formats are: " + AUTO + ", "
					+ formats.importers().stream().map(Format::id).collect(Collectors.joining(", ")) + ".");
		}
		mapping = mappingFile == null ? Optional.empty() : Optional.of(mapping(mappingFile));
	}

	private static Mapping mapping(Path file) throws Failure {
		try {
			return MappingText.parse(Files.readString(file));
		} catch (IOException | IllegalArgumentException e) {
			throw new Failure(ExitCode.UNUSABLE, file + " is no mapping that can be read.");
		}
	}

	/** Reads a file in its format. */
	void read(Source source, Receiver receiver) throws IOException, Importer.Refusal {
		Importer importer = importer(source);
		if (importer instanceof SpreadsheetImporter spreadsheet && mapping.isPresent()) {
			spreadsheet.read(source, mapping.get(), receiver);
		} else {
			importer.read(source, receiver);
		}
	}

	/** Of the files that are read of a folder. */
	List<String> extensions() {
		return formats.importers().stream().filter(i -> format.equals(AUTO) || i.id().equals(format)).flatMap(i -> i.extensions().stream())
				.distinct().sorted().toList();
	}

	/** @throws Importer.Refusal when the content of the file says no format, or more than one */
	private Importer importer(Source source) throws IOException, Importer.Refusal {
		if (!format.equals(AUTO)) {
			return formats.importer(format).orElseThrow();
		}
		List<Importer> candidates = formats.recognise(source);
		if (candidates.isEmpty()) {
			throw new Importer.Refusal(source.name() + " is in no format that is known; say --from FORMAT where you know it.");
		}
		if (candidates.size() > 1) {
			throw new Importer.Refusal(source.name() + " may be " + candidates.stream().map(Format::id).collect(Collectors.joining(" or "))
					+ "; say --from FORMAT.");
		}
		return candidates.get(0);
	}
}
