package nl.kaartwerk.exchange;

import java.util.List;
import java.util.function.Supplier;

/**
 * Content of a foreign file that the language has no place for, as that format wrote it. It stands in the sidecar of the card and is put back
 * when the card is exported to the same format.
 *
 * @param format of the importer that kept it, "" when nothing is kept
 * @param parts in the order of the source
 */
public record Kept(String format, List<Part> parts) {
	public static final Kept NOTHING = new Kept("", List.of());

	public Kept {
		parts = List.copyOf(parts);
	}

	/** One piece. Its content is written out only when somebody asks for it: many imports never do. */
	public static final class Part {
		private final String path;
		private Supplier<String> writing;
		private String content;

		/**
		 * @param path where it stands, in the words of the format; only its exporter reads it
		 * @param content as JSON text, whole
		 */
		public Part(String path, String content) {
			this.path = path;
			this.content = content;
		}

		/** @param writing gives the content; called once, and what it gives must not depend on when */
		public Part(String path, Supplier<String> writing) {
			this.path = path;
			this.writing = writing;
		}

		public String path() {
			return path;
		}

		/** As JSON text. */
		public synchronized String content() {
			if (content == null) {
				content = writing.get();
				writing = null; // lets go of the source
			}
			return content;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Part part && path.equals(part.path) && content().equals(part.content());
		}

		@Override
		public int hashCode() {
			return 31 * path.hashCode() + content().hashCode();
		}

		@Override
		public String toString() {
			return path + ": " + content();
		}
	}
}
