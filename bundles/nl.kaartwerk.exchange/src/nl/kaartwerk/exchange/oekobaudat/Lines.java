package nl.kaartwerk.exchange.oekobaudat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import nl.kaartwerk.exchange.Importer.Refusal;

/**
 * Reads the file line by line. It is Latin 1; files that went through another program are UTF-8. There are no quotation marks around cells: the
 * writer takes semicolons and line ends out of texts. Programs that saved the file anew put them.
 */
final class Lines {
	private static final int LONGEST = 1 << 20;
	private static final Charset LATIN = Charset.forName("windows-1252");

	private final InputStream in;
	private final String name;
	private int number;

	Lines(InputStream in, String name) {
		this.in = new BufferedInputStream(in, 1 << 16);
		this.name = name;
	}

	/** Of the line that was read last, from 1. */
	int number() {
		return number;
	}

	/** The cells of the next line that has any, or null. */
	List<String> next() throws IOException, Refusal {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		while (true) {
			int read = in.read();
			if (read == '\n' || read < 0) {
				number++;
				String text = decoded(line.toByteArray()).strip();
				if (!text.isEmpty()) {
					return cells(text);
				}
				if (read < 0) {
					return null;
				}
				line.reset();
			} else {
				line.write(read);
				if (line.size() > LONGEST) {
					throw new Refusal(Texts.SENTENCES.get("refused-line", name, Integer.toString(number + 1)));
				}
			}
		}
	}

	private static String decoded(byte[] line) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			return new String(line, LATIN);
		}
	}

	private static List<String> cells(String line) {
		List<String> cells = new ArrayList<>();
		for (String cell : line.split(";", -1)) {
			String plain = cell.strip();
			boolean quoted = plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"");
			cells.add(quoted ? plain.substring(1, plain.length() - 1).replace("\"\"", "\"").strip() : plain);
		}
		return cells;
	}
}
