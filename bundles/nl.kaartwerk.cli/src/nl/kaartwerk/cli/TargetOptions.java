package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.FolderDestination;
import nl.kaartwerk.exchange.Format;
import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Outgoing;
import picocli.CommandLine.Option;

/** The options that say in which format cards are written, and where. */
final class TargetOptions {
	private final Formats formats = Formats.of(Exporter.class.getClassLoader());

	@Option(names = "--to", required = true, paramLabel = "FORMAT", description = "Format to write. kaartwerk formats lists them.")
	private String format;

	@Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to; made when absent.")
	private Path folder;

	@Option(names = "--overwrite", description = "Replace files that exist already.")
	private boolean overwrite;

	/** @throws Failure when there is no such format */
	void check() throws Failure {
		if (formats.exporter(format).isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no format " + format + " to write; the formats are: "
					+ formats.exporters().stream().map(Format::id).collect(Collectors.joining(", ")) + ".");
		}
	}

	/** Writes the cards and tells what was written and what the format could not hold. */
	void write(List<Outgoing> cards, Console console) throws Failure {
		FolderDestination destination = new FolderDestination(folder, overwrite, () -> false);
		try {
			List<Exporter.ExportFinding> findings = formats.exporter(format).orElseThrow().write(cards, destination);
			destination.written().forEach(file -> console.out().println(file));
			findings.forEach(f -> console.out().printf("  %s: %s %s%n", f.card(), f.code(), f.message()));
			console.out().printf("%s in %s, %s.%n", Counted.of(cards.size(), "declaration", "declarations"),
					Counted.of(destination.written().size(), "file", "files"), Counted.of(findings.size(), "finding", "findings"));
		} catch (FileAlreadyExistsException e) {
			throw new Failure(ExitCode.UNUSABLE, e.getFile() + " exists already; it was left as it is. Say --overwrite to replace it.");
		} catch (IOException e) {
			throw new Failure(ExitCode.UNUSABLE, "Cannot write to " + folder + ": " + Unwritten.cause(e) + '.');
		}
	}
}
