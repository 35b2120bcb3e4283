package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;

/** What the JSON formats of others have in common: hostile input, cancelling, recognition, and cards at random out and in again. */
class JsonFormatsTest {
	private static final long SEED = 20261121;
	private static final Formats FORMATS = Formats.of(JsonFormatsTest.class.getClassLoader());
	private static final Map<String, String> CASES = Map.of("lcax", "slab.lcax.json", "openepd", "board.openepd.json", "iso22057",
			"block.iso22057.json");

	private static Importer importer(String format) {
		return FORMATS.importer(format).orElseThrow();
	}

	private static byte[] bytes(String format) {
		return JsonCase.bytes(CASES.get(format));
	}

	private static String refused(String format, byte[] bytes) {
		String message = assertThrows(Refusal.class, () -> Received.from(importer(format), Source.of("x.json", bytes))).getMessage();
		assertTrue(message.startsWith("x.json ") && !message.contains("\n"), message);
		return message;
	}

	@ParameterizedTest
	@ValueSource(strings = { "lcax", "openepd", "iso22057" })
	void hostileInputIsRefusedInOneSentence(String format) {
		refused(format, "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
		refused(format, "{\"assemblies\":".repeat(100_000).getBytes(StandardCharsets.UTF_8));
		refused(format, new byte[(64 << 20) + 1]);
		refused(format, ("[" + "0,".repeat(2_500_000) + "0]").getBytes(StandardCharsets.UTF_8));
		refused(format, new String(bytes(format), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
		refused(format, Arrays.copyOf(bytes(format), bytes(format).length / 2));
		refused(format, new byte[0]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "lcax", "openepd", "iso22057" })
	void aByteOrderMarkIsNoMatter(String format) throws Exception {
		byte[] marked = ('\uFEFF' + new String(bytes(format), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
		assertEquals(Received.from(importer(format), Source.of("x", bytes(format))).only().findings(),
				Received.from(importer(format), Source.of("x", marked)).only().findings());
	}

	@ParameterizedTest
	@ValueSource(strings = { "lcax", "openepd", "iso22057" })
	void whoeverAsksToStopIsObeyed(String format) {
		Receiver impatient = new Receiver() {
			@Override
			public void receive(Imported imported) {
				throw new AssertionError("received");
			}

			@Override
			public void refuse(String part, String reason) {
				throw new AssertionError("refused");
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> importer(format).read(Source.of("x", bytes(format)), impatient));
	}

	@ParameterizedTest
	@ValueSource(strings = { "lcax", "openepd", "iso22057" })
	void eachFormatRecognisesItsOwnFilesAndNoOtherDoes(String format) throws IOException {
		assertEquals(List.of(format), FORMATS.recognise(Source.of("x.json", bytes(format))).stream().map(Importer::id).toList());
	}

	@Test
	void absurdNumbersDoNotHang() {
		outAndIn("lcax", "/version", "1");
		for (String number : List.of("1e999999999", "1e-999999999", "1e-99999999999", "9".repeat(100_000), "-1e300", "0")) {
			for (String path : List.of("/impacts/gwp/a1a3", "/referenceServiceLife", "/conversions/0/value", "/publishedDate")) {
				assertTimeoutPreemptively(Duration.ofSeconds(5), () -> outAndIn("lcax", path, number));
			}
			for (String path : List.of("/impacts/EF 3.1/gwp/A1A2A3/mean", "/declared_unit/qty", "/kg_per_declared_unit/qty",
					"/product_service_life_years", "/impacts/EF 3.1/ep-fresh/A4/mean")) {
				assertTimeoutPreemptively(Duration.ofSeconds(5), () -> outAndIn("openepd", path, number));
			}
		}
	}

	private static void outAndIn(String format, String path, String number) {
		Imported imported = JsonCase.of(importer(format), CASES.get(format)).with(path, '"' + number + '"').imported();
		for (String each : List.of("lcax", "openepd")) {
			assertFalse(Exported.by(FORMATS.exporter(each).orElseThrow(), imported).only().isEmpty());
		}
	}

	@Test
	void twentyThousandModulesDoNotHang() {
		StringBuilder values = new StringBuilder("{\"a1a3\":1");
		for (int i = 0; i < 20_000; i++) {
			values.append(",\"m").append(i).append("\":1");
		}
		outAndIn("lcax", "/version", "1");
		assertTimeoutPreemptively(Duration.ofSeconds(20),
				() -> JsonCase.of(importer("lcax"), CASES.get("lcax")).with("/impacts/gwp", values + "}").imported());
	}

	/** LCAx holds one set without scenarios, openEPD both sets with scenarios of C and D. */
	@ParameterizedTest
	@ValueSource(strings = { "lcax", "openepd" })
	void everyNumberOfARandomCardComesBack(String format) throws Exception {
		Random random = new Random(SEED);
		for (int n = 0; n < 200; n++) {
			Imported model = JsonCase.of(importer(format), CASES.get(format)).imported();
			Declaration card = Ilcd.card(model);
			scores(card, random, format.equals("openepd"));
			Exported exported = Exported.by(FORMATS.exporter(format).orElseThrow(), new Outgoing(card, Kept.NOTHING));
			Imported again = JsonCase.json(importer(format), exported.only().replace("Unknown LCIA", "EF 3.1")).imported();
			assertEquals(numbers(card), numbers(Ilcd.card(again)), "card " + n + " of seed " + SEED);
		}
	}

	private static void scores(Declaration card, Random random, boolean scenarios) {
		for (ScoreTable table : card.getProfiles().get(0).getTables()) {
			String set = table.getSet() == null ? "inventory" : table.getSet();
			String columns = "A1-A3 A4 A5 B1 B6 C2 " + (scenarios ? "Recycling: C3 D Landfill: C3 C4 D" : "C3 C4 D");
			table.setColumns(Columns.valueOf(columns));
			table.getRows().clear();
			for (Indicator indicator : Method.shipped().set(set).orElseThrow().indicators()) {
				List<String> cells = new ArrayList<>();
				for (int i = 0; i < table.getColumns().size(); i++) {
					cells.add(cell(random));
				}
				Row row = KaartFactory.eINSTANCE.createRow();
				row.setIndicator(indicator.code());
				row.setUnit(indicator.code().equals("EP-freshwater") && scenarios ? "kg PO4 eq" : null);
				row.setCells(Cells.of(cells));
				table.getRows().add(row);
			}
		}
	}

	private static String cell(Random random) {
		return switch (random.nextInt(6)) {
		case 0 -> "ND";
		case 1 -> "0";
		case 2 -> "MND";
		case 3 -> String.format(Locale.ROOT, "%.3E", random.nextGaussian());
		case 4 -> Integer.toString(random.nextInt(2000) - 1000);
		default -> String.format(Locale.ROOT, "%.6f", random.nextGaussian() * 100);
		};
	}

	private static Map<String, String> numbers(Declaration card) {
		Map<String, String> numbers = new TreeMap<>();
		for (ScoreTable table : card.getProfiles().get(0).getTables()) {
			for (Row row : table.getRows()) {
				for (int i = 0; i < table.getColumns().size(); i++) {
					Columns.Column column = table.getColumns().columns().get(i);
					if (row.getCells().kind(i) == Cells.Kind.NUMBER) {
						numbers.put(table.getSet() + ' ' + row.getIndicator() + ' ' + column.scenario() + ' ' + column.module(), row.getCells().text(i));
					}
				}
			}
		}
		return numbers;
	}
}
