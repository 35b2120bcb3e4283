package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.ilcd.IlcdXmlImporter;
import nl.kaartwerk.exchange.ilcd.IlcdZipImporter;
import nl.kaartwerk.text.KaartWriter;

/** Whatever the bytes are: cards that can be written, or one clear sentence. */
class IlcdXmlRobustnessTest {
	private static final long SEED = 20260706;
	private static final int MUTANTS = 200;
	private static final Importer XML = new IlcdXmlImporter();
	private static final Importer ZIP = new IlcdZipImporter();

	private static byte[] process() {
		return resource("tile-process.xml");
	}

	private static byte[] resource(String name) {
		try (InputStream in = IlcdXmlRobustnessTest.class.getResourceAsStream(name)) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static String changed(String from, String to) {
		String text = new String(process(), StandardCharsets.UTF_8);
		assertTrue(text.contains(from), from);
		return text.replace(from, to);
	}

	private static String refused(Importer importer, byte[] bytes) {
		String message = assertThrows(Refusal.class, () -> Received.from(importer, Source.of("x.y", bytes))).getMessage();
		assertTrue(message.startsWith("x.y ") && !message.contains("\n"), message);
		return message;
	}

	private static String refused(String xml) {
		return refused(XML, xml.getBytes(StandardCharsets.UTF_8));
	}

	private static Imported read(byte[] bytes) throws IOException, Refusal {
		return Received.from(XML, Source.of("x.xml", bytes)).only();
	}

	@Test
	void whatIsNoXmlOrNotAllOfItIsRefused() {
		String whole = new String(process(), StandardCharsets.UTF_8);
		for (String text : List.of("", "   ", "hello", "{}", "<", "<processDataSet", whole.substring(0, whole.length() / 2), whole + "<more/>", "\u0000")) {
			assertTrue(refused(text).contains("is not XML"), text);
		}
		assertTrue(refused("<html/>").contains("begins with \"html\""));
		assertTrue(refused("<processDataSet/>").contains("processDataSet"));
		assertTrue(refused("<processDataSet xmlns='http://lca.jrc.it/ILCD/Process'/>").contains("process information"));
		assertTrue(refused(XML, resource("tile-flow.xml")).contains("begins with \"flowDataSet\""));
	}

	@Test
	void documentTypesAndEntitiesAreRefusedAndNothingIsOpened() {
		String root = "<processDataSet xmlns='http://lca.jrc.it/ILCD/Process'>";
		assertTrue(refused("<!DOCTYPE processDataSet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + root + "&x;</processDataSet>").contains("document type"));
		assertTrue(refused("<!DOCTYPE processDataSet SYSTEM \"http://127.0.0.1:1/x.dtd\">" + root + "</processDataSet>").contains("document type"));
		StringBuilder bomb = new StringBuilder("<!DOCTYPE b [<!ENTITY a0 \"ha\">");
		for (int i = 1; i < 30; i++) {
			bomb.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
		}
		assertTrue(refused(bomb + "]>" + root + "&a29;</processDataSet>").contains("document type"));
		assertTrue(refused(root + "&undefined;</processDataSet>").contains("x.y"));
	}

	@Test
	void deepAndEndlessXmlIsRefused() {
		String start = "<processDataSet xmlns='http://lca.jrc.it/ILCD/Process'>";
		contains("nested deeper", refused(start + "<a>".repeat(100_000)));
		contains("nested deeper", refused(start + "<processInformation><dataSetInformation><name><baseName>" + "<b>".repeat(200_000)));
		contains("more than 1000000 elements", refused(start + "<a/>".repeat(1_000_001)));
		byte[] large = Arrays.copyOf(start.getBytes(StandardCharsets.UTF_8), (64 << 20) + 10);
		Arrays.fill(large, start.length(), large.length, (byte) ' ');
		contains("larger than 64 MB", refused(XML, large));
	}

	private static void contains(String expected, String message) {
		assertTrue(message.contains(expected), message);
	}

	@Test
	void encodingsAreReadAsDeclaredAndAWrongOneIsRefused() throws Exception {
		String expected = KaartWriter.write(read(changed("Red tile", "Rötliche").getBytes(StandardCharsets.UTF_8)).document());
		for (Map.Entry<String, Charset> encoding : Map.of("ISO-8859-1", StandardCharsets.ISO_8859_1, "UTF-16", StandardCharsets.UTF_16).entrySet()) {
			String text = changed("Red tile", "Rötliche").replace("UTF-8", encoding.getKey());
			assertEquals(expected, KaartWriter.write(read(text.getBytes(encoding.getValue())).document()), encoding.getKey());
		}
		assertEquals(expected, KaartWriter.write(read(("\uFEFF" + changed("Red tile", "Rötliche")).getBytes(StandardCharsets.UTF_8)).document()));
		assertTrue(refused(XML, changed("Red tile", "Rötliche").getBytes(StandardCharsets.ISO_8859_1)).contains("is not XML"));
	}

	@Test
	void oddValuesAreReadAsTheJsonImporterReadsThem() throws Exception {
		Imported imported = read(changed("<epd:amount epd:module=\"C1\">0.0</epd:amount>", "<epd:amount epd:module=\"C1\">INA</epd:amount>")
				.replace(">4.14E-08<", ">1,5<").replace(">-0.0100<", ">-<").replace("2022-07-01", "1900-01-01").getBytes(StandardCharsets.UTF_8));
		assertEquals("1,5 ND ND", Ilcd.row(Ilcd.table(Ilcd.card(imported), "A2"), "AP").getCells().text());
		assertEquals("1900-01-01", Ilcd.card(imported).getPublished().text());
		assertTrue(Ilcd.codes(imported).containsAll(List.of("date-odd", "cell-not-a-number", "flow-apart")), Ilcd.codes(imported).toString());
	}

	@Test
	void theFormatIsRecognisedByItsContent() throws IOException {
		Formats formats = Formats.of(getClass().getClassLoader());
		assertEquals(List.of("ilcd-xml"), formats.recognise(Source.of("x", process())).stream().map(Importer::id).toList());
		assertEquals(List.of("ilcd-zip"), formats.recognise(Source.of("x", archive())).stream().map(Importer::id).toList());
	}

	private static byte[] archive() {
		return IlcdOut.zip(Ilcd.tile().card(), Kept.NOTHING).bytes();
	}

	private static byte[] zip(Map<String, byte[]> entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void namesThatLeadOutOfTheArchiveAreToldAndTheRestIsRead() throws Exception {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("../../etc/processes/a.xml", process());
		entries.put("/processes/b.xml", process());
		entries.put("C:\\processes\\c.xml", process());
		entries.put("ILCD\\processes\\d.xml", process());
		entries.put("ILCD/processes/e.xml", "<broken".getBytes(StandardCharsets.UTF_8));
		entries.put("ILCD/processes/f.txt", new byte[100]);
		Received received = Received.from(ZIP, Source.of("x.zip", zip(entries)));
		assertEquals(1, received.cards.size());
		assertEquals(4, received.refusals.size());
		assertTrue(received.refusals.get(0).startsWith("../../etc/processes/a.xml: The name"), received.refusals.toString());
		assertTrue(received.refusals.get(3).startsWith("ILCD/processes/e.xml: ILCD/processes/e.xml is not XML"), received.refusals.toString());
	}

	@Test
	void archivesThatAreNoneOrEmptyOrCutOrEncryptedAreRefused() throws Exception {
		assertTrue(refused(ZIP, new byte[0]).contains("no readable zip"));
		assertTrue(refused(ZIP, "PK\u0003\u0004nonsense".getBytes(StandardCharsets.ISO_8859_1)).contains("no readable zip"));
		assertTrue(refused(ZIP, zip(Map.of("ILCD/sources/a.xml", process()))).contains("no process data sets"));
		byte[] archive = archive();
		assertTrue(refused(ZIP, Arrays.copyOf(archive, 2000)).contains("not all of it"));
		byte[] encrypted = archive.clone();
		encrypted[6] |= 1;
		assertTrue(refused(ZIP, encrypted).contains("no readable zip"));
	}

	@Test
	void anArchiveThatUnpacksToVeryMuchIsRefused() throws Exception {
		byte[] nothing = new byte[64 << 20];
		byte[] bomb = zip(Map.of("ILCD/external_docs/x.pdf", nothing));
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertTrue(refused(ZIP, bomb).contains("200 times its size")));
	}

	@Test
	void readingAnArchiveCanBeStopped() {
		assertThrows(CancellationException.class, () -> ZIP.read(Source.of("x.zip", archive()), new Receiver() {
			@Override
			public void receive(Imported imported) {
				throw new AssertionError("nothing is read after stopping");
			}

			@Override
			public void refuse(String part, String reason) {
				throw new AssertionError(reason);
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		}));
	}

	@Test
	void aMutantIsImportedOrRefused() throws IOException {
		mutate(XML, process());
		mutate(ZIP, archive());
	}

	@Test
	void aMutantOfARealFileIsImportedOrRefused() throws IOException {
		mutate(XML, Files.readAllBytes(Ilcd.example("v1.3_57a4ae65.xml")));
		mutate(ZIP, Files.readAllBytes(Ilcd.archive()));
	}

	private static void mutate(Importer importer, byte[] original) throws IOException {
		// the language takes its time to start, which is no time of the importer
		assertTimeoutPreemptively(Duration.ofMinutes(2), () -> importOrRefuse(importer, original, "the original"));
		Random random = new Random(SEED);
		for (int n = 0; n < MUTANTS; n++) {
			byte[] mutant = original.clone();
			for (int i = random.nextInt(6); i >= 0; i--) {
				mutant[random.nextInt(mutant.length)] = (byte) (random.nextBoolean() ? "<>/&\";:=0-e ".charAt(random.nextInt(12)) : random.nextInt(256));
			}
			if (random.nextInt(4) == 0) {
				mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length));
			}
			byte[] bytes = mutant;
			String what = importer.id() + " mutant " + n + " of seed " + SEED;
			assertTimeoutPreemptively(Duration.ofSeconds(5), () -> importOrRefuse(importer, bytes, what), what);
		}
	}

	private static void importOrRefuse(Importer importer, byte[] bytes, String what) throws IOException {
		try {
			for (Imported imported : Received.from(importer, Source.of("x.y", bytes)).cards) {
				Written.readsBack(imported, what);
				IlcdOut.zip(Ilcd.card(imported), imported.kept());
				IlcdOut.json(Ilcd.card(imported), imported.kept());
			}
		} catch (Refusal e) {
			assertTrue(e.getMessage().startsWith("x.y "), what + ": " + e.getMessage());
		} catch (RuntimeException | StackOverflowError e) {
			throw new AssertionError(what, e);
		}
	}
}
