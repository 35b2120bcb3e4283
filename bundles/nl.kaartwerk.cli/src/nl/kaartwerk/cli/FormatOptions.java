package nl.kaartwerk.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import nl.kaartwerk.exchange.Format;
import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Source;
import picocli.CommandLine.Option;

/** The option that says in which format the sources are. */
final class FormatOptions {
	private static final String AUTO = "auto";

	private final Formats formats = Formats.of(Importer.class.getClassLoader());

	@Option(names = "--from", paramLabel = "FORMAT", defaultValue = AUTO, description = "Format of the sources. Default: ${DEFAULT-VALUE}, by their content. kaartwerk formats lists them.")
	private String format;

	/** @throws Failure when there is no such format */
	void check() throws Failure {
		if (!format.equals(AUTO) && formats.importer(format).isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no format " + format + "; the formats are: " + AUTO + ", "
					+ formats.importers().stream().map(Format::id).collect(Collectors.joining(", ")) + ".");
		}
	}

	/** Of the files that are read of a folder. */
	List<String> extensions() {
		return formats.importers().stream().filter(i -> format.equals(AUTO) || i.id().equals(format)).flatMap(i -> i.extensions().stream())
				.distinct().sorted().toList();
	}

	/** @throws Importer.Refusal when the content of the file says no format, or more than one */
	Importer importer(Source source) throws IOException, Importer.Refusal {
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
