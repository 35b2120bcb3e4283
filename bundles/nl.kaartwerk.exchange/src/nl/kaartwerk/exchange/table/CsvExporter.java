package nl.kaartwerk.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import nl.kaartwerk.exchange.Destination;
import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.table.CardSheet.Item;
import nl.kaartwerk.method.Method;

/** Writes cards as CSV (RFC 4180, UTF-8, decimal point), a file for each, laid out as a sheet of the workbook. */
public final class CsvExporter implements Exporter {
	private final Method method = Method.shipped();

	@Override
	public String id() {
		return "csv";
	}

	@Override
	public String title() {
		return "Table (CSV)";
	}

	@Override
	public List<String> extensions() {
		return List.of("csv");
	}

	@Override
	public List<ExportFinding> write(Iterable<Outgoing> cards, Destination destination) throws IOException {
		List<ExportFinding> findings = new ArrayList<>();
		Map<String, Integer> names = new HashMap<>();
		for (Outgoing outgoing : cards) {
			destination.checkCancelled();
			String name = outgoing.card().getName();
			int count = names.merge(name, 1, Integer::sum);
			List<List<Item>> rows = CardSheet.of(outgoing.card(), method, findings);
			destination.write((count == 1 ? name : name + '_' + count) + ".csv", out -> write(rows, out));
		}
		return findings;
	}

	private static void write(List<List<Item>> rows, OutputStream out) throws IOException {
		Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
		for (List<Item> row : rows) {
			csv.writeRecord(row.stream().map(CsvExporter::field).toList());
		}
		csv.flush();
		text.flush();
	}

	/** A text that a spreadsheet would take for a formula gets a blank before it, which no reader counts. */
	private static String field(Item item) {
		boolean formula = !item.number() && !item.text().isEmpty() && "=+-@".indexOf(item.text().charAt(0)) >= 0 && item.text().length() > 1;
		return formula ? ' ' + item.text() : item.text();
	}
}
