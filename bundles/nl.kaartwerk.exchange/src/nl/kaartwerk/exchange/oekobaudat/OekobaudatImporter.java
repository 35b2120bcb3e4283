package nl.kaartwerk.exchange.oekobaudat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.kaartwerk.exchange.Head;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.method.Method;

/**
 * Reads the CSV that OEKOBAUDAT and other nodes of soda4LCA export: a line for each module and scenario of a data set. Built from the source of
 * the program that writes it, without a file of it.
 */
public final class OekobaudatImporter implements Importer, OekobaudatFormat {
	private static final int MOST_LINES = 2000;

	private final Method method = Method.shipped();
	private final Layout layout = new Layout(method);

	@Override
	public boolean recognises(Head head) {
		return isHeader(head.text());
	}

	/** Whether a text starts as the header of the format does. */
	public static boolean isHeader(String text) {
		String line = text.lines().findFirst().orElse("").replace("\"", "");
		return line.startsWith("UUID;") && (line.contains(";Modul;") || line.contains(";Module;"));
	}

	@Override
	public void read(Source source, Receiver receiver) throws IOException, Refusal {
		try (InputStream in = source.open()) {
			Lines lines = new Lines(in, source.name());
			List<String> header = lines.next();
			if (header == null || !isHeader(String.join(";", header) + ';')) {
				throw new Refusal(Texts.SENTENCES.get("refused-header", source.name()));
			}
			new Groups(header, source.name(), receiver).read(lines);
		}
	}

	/** A line of the file. */
	record Line(int number, List<String> cells, boolean shifted) {
	}

	/** Puts the lines of a data set together: they stand below each other. */
	private final class Groups {
		private final List<String> header;
		private final String file;
		private final Receiver receiver;
		private final Map<String, Integer> places = new HashMap<>();
		private final Set<String> seen = new HashSet<>();
		private final List<Line> group = new ArrayList<>();
		private String key = "";

		Groups(List<String> header, String file, Receiver receiver) {
			this.header = header;
			this.file = file;
			this.receiver = receiver;
			for (int i = 0; i < header.size(); i++) {
				String id = layout.id(header.get(i));
				if (id != null) {
					places.putIfAbsent(id, i);
				}
			}
		}

		void read(Lines lines) throws IOException, Refusal {
			for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
				Line line = straight(new Line(lines.number(), cells, false));
				String next = cell(line, "uuid") + ' ' + cell(line, "version");
				if (!next.equals(key)) {
					end();
					key = next;
				}
				group.add(line);
				if (group.size() > MOST_LINES) {
					throw new Refusal(Texts.SENTENCES.get("refused-lines", file, key.strip(), Integer.toString(MOST_LINES)));
				}
			}
			end();
			if (seen.isEmpty()) {
				throw new Refusal(Texts.SENTENCES.get("refused-empty", file));
			}
		}

		private String cell(Line line, String id) {
			int place = places.getOrDefault(id, -1);
			return place < 0 || place >= line.cells.size() ? "" : line.cells.get(place);
		}

		/** The writer leaves one cell out where a data set has no product flow: everything behind it stands one column to the left. */
		private Line straight(Line line) {
			int module = places.get("module");
			boolean moved = module > 0 && module < line.cells.size() && !isModule(line.cells.get(module)) && isModule(line.cells.get(module - 1));
			if (!moved) {
				return line;
			}
			List<String> cells = new ArrayList<>(line.cells);
			cells.add(places.getOrDefault("flow", module - 1), "");
			return new Line(line.number, cells, true);
		}

		private boolean isModule(String text) {
			return method.modules().find(text).isPresent();
		}

		private void end() throws IOException {
			if (group.isEmpty()) {
				return;
			}
			receiver.checkCancelled();
			boolean again = !seen.add(key);
			receiver.receive(new DataSet(layout, method, header, places, List.copyOf(group)).read(again));
			group.clear();
		}
	}
}
