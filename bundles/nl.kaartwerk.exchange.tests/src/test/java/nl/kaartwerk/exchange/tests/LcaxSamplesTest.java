package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.lcax.LcaxExporter;
import nl.kaartwerk.exchange.lcax.LcaxImporter;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;

/**
 * What the packages of LCAx and EPDx make of real ILCD data sets, beside our own reading of the same data sets: files of the same names in
 * the folders {@code lcax} and {@code epdx-converted} of the samples, or of the folder that the property kaartwerk.converted names.
 */
class LcaxSamplesTest {
	private static final Path SAMPLES = Path.of(System.getProperty("kaartwerk.root", "."), "../shared/samples").normalize();
	private static final double ROUNDING = 1e-9;

	private static List<Path> converted() throws IOException {
		Path folder = Path.of(System.getProperty("kaartwerk.converted", SAMPLES.toString()));
		List<Path> files = new ArrayList<>();
		for (String name : List.of("lcax", "epdx-converted")) {
			if (Files.isDirectory(folder.resolve(name))) {
				try (Stream<Path> found = Files.list(folder.resolve(name))) {
					found.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
				}
			}
		}
		if (files.isEmpty()) {
			System.out.println("Skipped: data sets converted by npm lcax and epdx are not beside the product (shared/samples/lcax).");
		}
		Assumptions.assumeFalse(files.isEmpty(), "no converted samples beside the product");
		return files;
	}

	private static Imported read(Path file) throws Exception {
		return Received.from(new LcaxImporter(), Source.of(file)).only();
	}

	/** By set, indicator and module: the numbers, which are several where there are scenarios. */
	private static Map<String, List<String>> numbers(Declaration card) {
		Map<String, List<String>> numbers = new HashMap<>();
		for (ScoreTable table : card.getProfiles().get(0).getTables()) {
			for (Row row : table.getRows()) {
				for (int i = 0; i < table.getColumns().size(); i++) {
					Columns.Column column = table.getColumns().columns().get(i);
					if (row.getCells().kind(i) == Cells.Kind.NUMBER) {
						numbers.computeIfAbsent(table.getSet() + ' ' + row.getIndicator() + ' ' + column.module(), k -> new ArrayList<>())
								.add(row.getCells().text(i));
					}
				}
			}
		}
		return numbers;
	}

	/** What the converters put in a1a3: that module where it is given, else the sum of its parts. */
	private static List<String> product(Map<String, List<String>> ilcd, String key) {
		if (!key.endsWith(" A1-A3") || ilcd.containsKey(key)) {
			return ilcd.getOrDefault(key, List.of());
		}
		String stem = key.substring(0, key.length() - "A1-A3".length());
		BigDecimal sum = BigDecimal.ZERO;
		for (String module : List.of("A1", "A2", "A3")) {
			List<String> part = ilcd.getOrDefault(stem + module, List.of("0"));
			sum = sum.add(new BigDecimal(part.get(0)));
		}
		return List.of(sum.toString());
	}

	@Test
	void everyNumberIsThatOfTheIlcdDataSet() throws Exception {
		int compared = 0;
		List<String> different = new ArrayList<>();
		for (Path file : converted()) {
			Path source = SAMPLES.resolve("epdx").resolve(file.getFileName());
			Map<String, List<String>> ilcd = numbers(Ilcd.card(Ilcd.read(Files.readAllBytes(source), source.toString())));
			Map<String, List<String>> lcax = numbers(Ilcd.card(read(file)));
			for (Map.Entry<String, List<String>> cell : lcax.entrySet()) {
				compared++;
				double value = Double.parseDouble(cell.getValue().get(0));
				if (product(ilcd, cell.getKey()).stream().map(Double::parseDouble).noneMatch(v -> Math.abs(v - value) <= ROUNDING * Math.abs(value))) {
					different.add(file.getFileName() + " " + cell.getKey() + " " + value + " " + product(ilcd, cell.getKey()));
				}
			}
		}
		System.out.println(compared + " numbers of LCAx and EPDx compared with ILCD");
		assertEquals(List.of(), different);
		assertTrue(compared > 100, Integer.toString(compared));
	}

	@Test
	void theMassIsNeverAnotherThanThatOfTheIlcdDataSet() throws Exception {
		for (Path file : converted()) {
			Path source = SAMPLES.resolve("epdx").resolve(file.getFileName());
			Declaration ilcd = Ilcd.card(Ilcd.read(Files.readAllBytes(source), source.toString()));
			Declaration lcax = Ilcd.card(read(file));
			if (lcax.getMass() != null && ilcd.getMass() != null) {
				assertEquals(ilcd.getMass().getNumber().value(), lcax.getMass().getNumber().value(), file.toString());
			}
		}
	}

	@Test
	void everyFileGoesToACardAndBackWithTheSameNumbers() throws Exception {
		for (Path file : converted()) {
			Imported imported = read(file);
			Written.readsBack(imported, file.toString());
			Declaration card = CardText.readBack(imported);
			Exported exported = Exported.by(new LcaxExporter(), new Outgoing(card, imported.kept()));
			Imported again = JsonCase.json(new LcaxImporter(), exported.only()).imported();
			assertEquals(numbers(card), numbers(Ilcd.card(again)), file.toString());
		}
	}

	@Test
	void aDamagedRealFileIsImportedOrRefused() throws Exception {
		for (Path file : converted()) {
			JsonMutants.survive(new LcaxImporter(), Files.readAllBytes(file));
		}
	}
}
