package nl.kaartwerk.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import nl.kaartwerk.exchange.Format;
import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Importer;
import picocli.CommandLine.Command;

@Command(name = "formats", mixinStandardHelpOptions = true, description = { "Lists the formats that EPDs are read from and written in.",
		"Experimental: built from a public description alone, without a real file to try it against." })
final class FormatsCommand implements Callable<Integer> {
	private final Console console;

	FormatsCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		Formats formats = Formats.of(Importer.class.getClassLoader());
		Map<String, Format> all = new TreeMap<>();
		formats.exporters().forEach(f -> all.put(f.id(), f));
		formats.importers().forEach(f -> all.put(f.id(), f));
		row("Format", "Import", "Export", "Files", "Name");
		all.forEach((id, format) -> row(id, mark(formats.importer(id).orElse(null)), mark(formats.exporter(id).orElse(null)),
				"*." + String.join(" *.", format.extensions()), format.title()));
		return ExitCode.OK;
	}

	private void row(String... cells) {
		console.out().printf("%-15s %-13s %-13s %-33s %s%n", (Object[]) cells);
	}

	private static String mark(Format format) {
		if (format == null) {
			return "-";
		}
		return format.isExperimental() ? "experimental" : "yes";
	}
}
