package nl.kaartwerk.ui.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.report.ReportFormat;

/**
 * What reports somebody asked for.
 *
 * @param texts files and folders
 * @param withCards whether declarations get a sheet when there are works
 * @param language of the reports
 * @param folder to write to
 * @param overwrite whether reports that exist are replaced
 */
public record ReportRequest(List<Path> texts, boolean withCards, Locale language, ReportFormat format, Path folder, boolean overwrite) {
	public ReportRequest {
		texts = List.copyOf(texts);
	}
}
