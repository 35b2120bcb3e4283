package nl.kaartwerk.exchange.oekobaudat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import com.google.gson.JsonParser;

import nl.kaartwerk.exchange.Destination;
import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.writing.Unheld;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.value.Decimal;

/** Writes cards as the CSV of OEKOBAUDAT, all in one file: German headings, Latin 1, decimal commas. */
public final class OekobaudatExporter implements Exporter, OekobaudatFormat {
	private static final String FILE = "oekobaudat.csv";
	/** What the columns hold of a card; functional unit and scores are written apart. */
	private static final Set<String> HELD = Set.of("name", "title", "uuid", "source", "registration", "owner", "backgrounds", "method", "dataFrom", "validFrom", "validTo",
			"published", "functionalUnit", "mass", "areaWeight", "density", "biogenicCarbon", "profiles");

	private final Method method = Method.shipped();
	private final Layout layout = new Layout(method);

	@Override
	public List<ExportFinding> write(Iterable<Outgoing> cards, Destination destination) throws IOException {
		List<ExportFinding> findings = new ArrayList<>();
		destination.write(FILE, out -> {
			line(header(), out);
			Set<String> written = new HashSet<>(); // lines of one identifier are one data set
			for (Outgoing outgoing : cards) {
				destination.checkCancelled();
				String identifier = outgoing.card().getUuid();
				if (identifier == null || written.add(identifier)) {
					card(outgoing, out, findings);
				} else {
					new Told(outgoing.card().getName(), findings).finding("id-twice", identifier);
				}
			}
		});
		return findings;
	}

	private List<String> header() {
		List<String> header = new ArrayList<>(layout.headings().values());
		layout.scores().forEach(score -> header.add(score.column()));
		return header;
	}

	/** Every cell ends with a semicolon, the last one too: so does the program of the database. */
	private static void line(List<String> cells, OutputStream out) throws IOException {
		StringBuilder line = new StringBuilder();
		cells.forEach(cell -> line.append(cell).append(';'));
		out.write(line.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1));
	}

	private void card(Outgoing outgoing, OutputStream out, List<ExportFinding> findings) throws IOException {
		Declaration card = outgoing.card();
		Told told = new Told(card.getName(), findings);
		List<String> unheld = new ArrayList<>(Unheld.properties(card, HELD));
		if (card.getMass() != null && !isPerMass(card)) {
			unheld.add("mass");
		}
		if (!unheld.isEmpty()) {
			told.finding("left-out", String.join(", ", unheld));
		}
		card.getProfiles().stream().skip(1).forEach(profile -> told.finding("left-out-profile", profile.getTitle() == null ? "-" : profile.getTitle()));
		Map<String, String> head = head(card, outgoing.kept(), told);
		ScoreLines scores = new ScoreLines(layout, method, told);
		for (ScoreLines.Line line : scores.of(card)) {
			List<String> cells = new ArrayList<>();
			for (String id : layout.headings().keySet()) {
				String cell = switch (id) {
				case "module" -> line.module();
				case "scenario" -> line.scenario();
				case "scenario-description" -> line.description();
				default -> head.getOrDefault(id, "");
				};
				cells.add(plain(cell));
			}
			layout.scores().forEach(score -> cells.add(line.scores().getOrDefault(score, "")));
			line(cells, out);
			told.signs(cells);
		}
	}

	/** Whether the functional unit says the mass. */
	private static boolean isPerMass(Declaration card) {
		return card.getFunctionalUnit() != null && card.getFunctionalUnit().getQuantity().getUnit().equals(card.getMass().getUnit());
	}

	/** Without what would end a cell or a line. */
	private static String plain(String text) {
		return text.replace(';', ',').replaceAll("\\s+", " ").strip();
	}

	private Map<String, String> head(Declaration card, Kept kept, Told told) {
		Map<String, String> before = kept(kept);
		Map<String, String> head = new HashMap<>();
		layout.headings().forEach((id, heading) -> head.put(id, before.getOrDefault(heading, "")));
		String titleColumn = before.getOrDefault(DataSet.TITLE, layout.headings().get("name"));
		head.put(titleColumn.equals(layout.headings().get("name-en")) ? "name-en" : "name", card.getTitle() == null ? "" : card.getTitle());
		put(head, "uuid", card.getUuid());
		put(head, "url", card.getSource());
		put(head, "registration", card.getRegistration());
		put(head, "owner", card.getOwner() == null ? null : card.getOwner().getTitle() == null ? card.getOwner().getName() : card.getOwner().getTitle());
		put(head, "background", card.getBackgrounds().isEmpty() ? null : background(card));
		if (head.get("conformity").isEmpty() && card.getMethod() != null) {
			head.put("conformity", '\'' + card.getMethod() + '\'');
		}
		put(head, "reference-year", card.getDataFrom());
		put(head, "valid-until", card.getValidTo());
		put(head, "published", card.getPublished());
		if (card.getFunctionalUnit() != null) {
			put(head, "amount", number(card.getFunctionalUnit().getQuantity().getNumber()));
			put(head, "unit", unit(card.getFunctionalUnit().getQuantity().getUnit()));
			put(head, "flow-name", card.getFunctionalUnit().getText());
		}
		put(head, "area-weight", inUnit(card.getAreaWeight(), "kg/m2", told));
		put(head, "density", inUnit(card.getDensity(), "kg/m3", told));
		if (card.getBiogenicCarbon() != null) {
			put(head, "biogenic", inUnit(card.getBiogenicCarbon().getProduct(), "kg", told));
			put(head, "biogenic-packaging", inUnit(card.getBiogenicCarbon().getPackaging(), "kg", told));
		}
		return head;
	}

	private static String background(Declaration card) {
		return String.join(" / ", card.getBackgrounds().stream().map(b -> b.getVersion() == null ? b.getName() : b.getName() + ' ' + b.getVersion()).toList());
	}

	private static Map<String, String> kept(Kept kept) {
		Map<String, String> parts = new LinkedHashMap<>();
		if (kept.format().equals(DataSet.FORMAT)) {
			kept.parts().forEach(part -> parts.put(part.path(), JsonParser.parseString(part.content()).getAsString()));
		}
		return parts;
	}

	private static void put(Map<String, String> head, String id, Object value) {
		if (value != null) {
			head.put(id, value.toString());
		}
	}

	private static String number(Decimal number) {
		return ScoreLines.number(new BigDecimal(number.text()));
	}

	/** As the database writes them. */
	private static String unit(String symbol) {
		return Map.of("m2", "qm", "piece", "pcs.").getOrDefault(symbol, symbol);
	}

	/** The columns have their unit in the heading. */
	private String inUnit(Quantity quantity, String unit, Told told) {
		if (quantity == null) {
			return null;
		}
		OptionalDouble factor = method.units().factor(quantity.getUnit(), unit);
		if (factor.isEmpty()) {
			told.finding("quantity-left-out", quantity.getNumber().text(), quantity.getUnit(), unit);
			return null;
		}
		boolean same = factor.getAsDouble() == 1;
		return same ? number(quantity.getNumber()) : ScoreLines.number(new BigDecimal(quantity.getNumber().text()).multiply(BigDecimal.valueOf(factor.getAsDouble())));
	}

	/** Takes what is to be told of a card. */
	record Told(String card, List<ExportFinding> findings) {
		void finding(String code, Object... values) {
			findings.add(new ExportFinding(card, code, Texts.SENTENCES.get(code, values)));
		}

		void signs(List<String> cells) {
			boolean lost = cells.stream().anyMatch(cell -> !StandardCharsets.ISO_8859_1.newEncoder().canEncode(cell));
			if (lost && findings.stream().noneMatch(f -> f.card().equals(card) && f.code().equals("sign-lost"))) {
				finding("sign-lost");
			}
		}
	}
}
