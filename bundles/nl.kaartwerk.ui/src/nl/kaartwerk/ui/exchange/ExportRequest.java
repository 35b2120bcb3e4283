package nl.kaartwerk.ui.exchange;

import java.nio.file.Path;
import java.util.List;

import nl.kaartwerk.exchange.Exporter;

/**
 * What is to be exported.
 *
 * @param texts files and folders with texts
 * @param folder to write to
 * @param overwrite whether files that exist are replaced
 */
record ExportRequest(List<Path> texts, Exporter exporter, Path folder, boolean overwrite) {
	ExportRequest {
		texts = List.copyOf(texts);
	}
}
