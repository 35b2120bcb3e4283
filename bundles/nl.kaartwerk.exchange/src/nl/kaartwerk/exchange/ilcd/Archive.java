package nl.kaartwerk.exchange.ilcd;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;

/**
 * Walks through the data sets of a zip archive. Nothing is written anywhere; the number of entries, what they unpack to and how far they were
 * packed are limited, and an entry whose name leads out of the archive is refused.
 */
final class Archive {
	private static final int MOST_ENTRIES = 200_000;
	private static final long LARGEST = 8L << 30;
	/** Data sets pack well, but not as well as this; small archives may. */
	private static final int LARGEST_RATIO = 200;
	private static final long RATIO_COUNTS_FROM = 32L << 20;

	/** Takes a data set. */
	@FunctionalInterface
	interface Visitor {
		void visit(String entry, InputStream content) throws IOException, Refusal;
	}

	/** Which entries are visited. */
	@FunctionalInterface
	interface Selection {
		boolean includes(String folder);
	}

	private final Source source;
	private final Receiver receiver;

	Archive(Source source, Receiver receiver) {
		this.source = source;
		this.receiver = receiver;
	}

	/**
	 * Visits the XML files in folders of the archive; what a visit refuses is told and the rest goes on.
	 *
	 * @param tellingNames whether entries whose name leads out of the archive are told
	 * @return how many were visited
	 * @throws Refusal when it is no archive, not all of it is there, or it is larger than an archive of EPDs can be
	 */
	int walk(Selection selection, boolean tellingNames, Visitor visitor) throws IOException, Refusal {
		try (Counted packed = new Counted(source.open(), null); ZipInputStream zip = new ZipInputStream(packed)) {
			Counted unpacked = new Counted(zip, packed);
			return walk(zip, unpacked, selection, tellingNames, visitor);
		} catch (Bomb e) {
			throw new Refusal(Texts.SENTENCES.get("refused-archive-large", source.name(), Long.toString(LARGEST >> 30), Integer.toString(LARGEST_RATIO)));
		} catch (ZipException | EOFException | IllegalArgumentException e) {
			throw new Refusal(Texts.SENTENCES.get("refused-archive", source.name(), String.valueOf(e.getMessage()).replaceAll("\\s+", " ")));
		}
	}

	private int walk(ZipInputStream zip, Counted unpacked, Selection selection, boolean tellingNames, Visitor visitor) throws IOException, Refusal {
		int visited = 0;
		int entries = 0;
		for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
			receiver.checkCancelled();
			if (++entries > MOST_ENTRIES) {
				throw new Refusal(Texts.SENTENCES.get("refused-archive-entries", source.name(), Integer.toString(MOST_ENTRIES)));
			}
			String name = entry.getName().replace('\\', '/');
			if (isOutside(name)) {
				if (tellingNames) {
					receiver.refuse(shortened(name), Texts.SENTENCES.get("refused-entry-name", shortened(name)));
				}
			} else if (name.toLowerCase(Locale.ROOT).endsWith(".xml") && selection.includes(folder(name))) {
				visited++;
				try {
					visitor.visit(shortened(name), unpacked);
				} catch (Refusal e) {
					receiver.refuse(shortened(name), e.getMessage());
				}
			}
			unpacked.skipAll();
		}
		if (entries == 0) {
			throw new Refusal(Texts.SENTENCES.get("refused-archive", source.name(), "no entries"));
		}
		return visited;
	}

	private static boolean isOutside(String name) {
		return name.startsWith("/") || name.contains(":") || ('/' + name + '/').contains("/../");
	}

	private static String folder(String name) {
		int end = name.lastIndexOf('/');
		return end < 0 ? "" : name.substring(name.lastIndexOf('/', end - 1) + 1, end).toLowerCase(Locale.ROOT);
	}

	private static String shortened(String name) {
		String plain = name.replaceAll("\\p{Cntrl}", "_");
		return plain.length() <= 200 ? plain : plain.substring(0, 200) + "...";
	}

	private static final class Bomb extends IOException {
		private static final long serialVersionUID = 1;
	}

	/** Counts the bytes that pass; what is unpacked is compared with what was packed. Closing it does not close the archive. */
	private static final class Counted extends FilterInputStream {
		private final Counted packed;
		private long count;

		Counted(InputStream in, Counted packed) {
			super(in);
			this.packed = packed;
		}

		@Override
		public int read() throws IOException {
			int value = super.read();
			count(value < 0 ? 0 : 1);
			return value;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			count(read);
			return read;
		}

		private void count(int read) throws Bomb {
			count += Math.max(read, 0);
			if (packed != null && (count > LARGEST || count > RATIO_COUNTS_FROM && count / LARGEST_RATIO > packed.count)) {
				throw new Bomb();
			}
		}

		void skipAll() throws IOException {
			byte[] bytes = new byte[8192];
			while (read(bytes, 0, bytes.length) >= 0) {
				// counted
			}
		}

		@Override
		public void close() throws IOException {
			if (packed == null) {
				super.close();
			}
		}
	}
}
