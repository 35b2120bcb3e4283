package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.CardFiles;
import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Source;

/**
 * Damaged files of all formats: each is read or refused, in little time, and what is read can be written. Archives are damaged inside as
 * well, for hardly any damage to their bytes gets past the check sums.
 */
class ImporterFuzzTest {
	private static final Path SAMPLES = Path.of(System.getProperty("kaartwerk.root")).toAbsolutePath().normalize().resolveSibling("shared").resolve("samples");
	private static final int MUTANTS = Integer.getInteger("kaartwerk.fuzz.imports", 200);
	private static final long SEED = Long.getLong("kaartwerk.fuzz.seed", 20260701);
	private static final long LIMIT = TimeUnit.SECONDS.toNanos(5);
	/** Above this a file is a document beside an EPD, not an EPD. */
	private static final int LARGEST = 3 << 20;
	private static final String[] WORDS = { "", "0", "-1", "1e999", "1e-999999999", "NaN", "ND", "\"", "\\", "<", ">", "&", "{", "}", "[", "]", ",", ";", "\0",
			"\uFEFF", "\uD800", "null", "true", "A1-A3", "9".repeat(400), "&#0;", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", "&b;", "\r\n", "=1/0" };

	@Test
	void damagedFilesAreReadOrRefusedInTime() throws IOException {
		Formats formats = Formats.of(Importer.class.getClassLoader());
		Map<String, Integer> read = new TreeMap<>();
		for (Case each : cases()) {
			for (Importer importer : formats.recognise(Source.of(each.name, each.bytes))) {
				Random random = new Random(SEED ^ each.name.hashCode());
				for (int i = 0; i < MUTANTS; i++) {
					byte[] mutant = mutant(each.bytes, random);
					read.merge(importer.id(), read(importer, each.name, mutant, i), Integer::sum);
				}
			}
		}
		System.out.println("cards read of damaged files: " + read);
		for (Importer importer : formats.importers()) {
			assertTrue(read.getOrDefault(importer.id(), 0) > 0, "no damaged file of " + importer.id() + " was read: " + read);
		}
	}

	private static int read(Importer importer, String name, byte[] bytes, int number) throws IOException {
		String where = importer.id() + ' ' + name + " mutant " + number + " seed " + SEED;
		Received received = new Received();
		long start = System.nanoTime();
		try {
			importer.read(Source.of(name, bytes), received);
		} catch (Refusal e) {
			assertTrue(e.getMessage() != null && !e.getMessage().isBlank(), where);
		} catch (RuntimeException | StackOverflowError e) {
			throw new AssertionError(where, e);
		}
		CardFiles files = new CardFiles(null);
		for (Imported card : received.cards) {
			try {
				files.of(card, name);
			} catch (RuntimeException | StackOverflowError e) {
				throw new AssertionError(where, e);
			}
		}
		long taken = System.nanoTime() - start;
		assertTrue(taken < LIMIT, where + " took " + TimeUnit.NANOSECONDS.toMillis(taken) + " ms");
		return received.cards.size();
	}

	private static byte[] mutant(byte[] original, Random random) throws IOException {
		boolean archive = original.length > 4 && original[0] == 'P' && original[1] == 'K';
		return archive && random.nextInt(4) > 0 ? damagedInside(original, random) : damaged(original, random);
	}

	/** The archive with one of its entries damaged. */
	private static byte[] damagedInside(byte[] original, Random random) throws IOException {
		List<ZipEntry> entries = new ArrayList<>();
		List<byte[]> contents = new ArrayList<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				entries.add(entry);
				contents.add(in.readAllBytes());
			}
		}
		int chosen = random.nextInt(entries.size());
		for (int i = 0; i < 20 && !entries.get(chosen).getName().matches("(?i).*(process|sheet|content|strings).*"); i++) {
			chosen = random.nextInt(entries.size());
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			out.setLevel(1);
			for (int i = 0; i < entries.size(); i++) {
				if (contents.get(i).length > 100_000 && i != chosen && entries.get(i).getName().endsWith(".pdf")) {
					continue; // documents take long to pack and are not read
				}
				out.putNextEntry(new ZipEntry(entries.get(i).getName()));
				out.write(i == chosen ? damaged(contents.get(i), random) : contents.get(i));
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] damaged(byte[] original, Random random) {
		byte[] bytes = original;
		for (int times = 1 + random.nextInt(3); times > 0; times--) {
			int at = random.nextInt(bytes.length + 1);
			int length = Math.min(bytes.length - at, 1 + random.nextInt(1 << random.nextInt(10)));
			byte[] between = switch (random.nextInt(6)) {
			case 0 -> new byte[0];
			case 1 -> WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8);
			case 2 -> bytes(random, length);
			case 3 -> Arrays.copyOfRange(bytes, at, at + length); // what stood there stands there twice
			case 4 -> word(bytes, random);
			default -> new byte[0];
			};
			int end = random.nextInt(6) < 3 ? at : at + length;
			if (random.nextInt(20) == 0) {
				end = bytes.length; // broken off
			}
			bytes = joined(bytes, at, between, end);
		}
		return bytes;
	}

	private static byte[] bytes(Random random, int length) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}

	/** A piece from elsewhere in the file. */
	private static byte[] word(byte[] bytes, Random random) {
		int from = random.nextInt(bytes.length + 1);
		return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(60)));
	}

	private static byte[] joined(byte[] bytes, int at, byte[] between, int end) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + between.length);
		out.write(bytes, 0, at);
		out.writeBytes(between);
		out.write(bytes, end, bytes.length - end);
		return out.toByteArray();
	}

	private record Case(String name, byte[] bytes) {
	}

	private static List<Case> cases() throws IOException {
		List<Case> cases = new ArrayList<>(in(Workbooks.RESOURCES));
		assertTrue(cases.size() > 5, "cases of our own: " + cases.size());
		if (Files.isDirectory(SAMPLES)) {
			cases.addAll(in(SAMPLES));
			for (String folder : List.of("epdx", "indata")) {
				cases.addAll(in(SAMPLES.resolve(folder)));
			}
		} else {
			System.out.println("Skipped: the real EPDs are not part of the product, and are not beside it (shared/samples).");
		}
		return cases;
	}

	/** The files of a folder, and the workbooks that stand in it unpacked. */
	private static List<Case> in(Path folder) throws IOException {
		List<Case> found = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted().toList()) {
				String name = file.getFileName().toString();
				if (Files.isRegularFile(file) && Files.size(file) < LARGEST && !name.endsWith(".md")) {
					found.add(new Case(name, Files.readAllBytes(file)));
				} else if (name.endsWith(".xlsx") || name.endsWith(".ods")) {
					found.add(new Case(name, Workbooks.packed(file)));
				}
			}
		}
		return found;
	}

	@Test
	void theDamageIsTheSameForTheSameSeed() throws IOException {
		byte[] original;
		try (InputStream in = getClass().getResourceAsStream("tile.json")) {
			original = in.readAllBytes();
		}
		assertEquals(new String(mutant(original, new Random(SEED)), StandardCharsets.ISO_8859_1),
				new String(mutant(original, new Random(SEED)), StandardCharsets.ISO_8859_1));
	}
}
