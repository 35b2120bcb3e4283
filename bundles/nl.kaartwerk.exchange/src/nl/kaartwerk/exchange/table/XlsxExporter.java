package nl.kaartwerk.exchange.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import nl.kaartwerk.exchange.Destination;
import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.method.Method;

/** Writes cards as one workbook, a sheet for each. */
public final class XlsxExporter implements Exporter {
	private static final String FILE = "cards.xlsx";

	private final Method method = Method.shipped();

	@Override
	public String id() {
		return "xlsx";
	}

	@Override
	public String title() {
		return "Workbook (XLSX)";
	}

	@Override
	public List<String> extensions() {
		return List.of("xlsx");
	}

	@Override
	public List<ExportFinding> write(Iterable<Outgoing> cards, Destination destination) throws IOException {
		List<ExportFinding> findings = new ArrayList<>();
		destination.write(FILE, out -> {
			XlsxWriter workbook = new XlsxWriter(out);
			for (Outgoing outgoing : cards) {
				destination.checkCancelled();
				workbook.sheet(outgoing.card().getName(), CardSheet.of(outgoing.card(), method, findings));
			}
			workbook.finish();
		});
		return findings;
	}
}
