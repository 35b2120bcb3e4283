package nl.kaartwerk.exchange.table;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.kaartwerk.exchange.Head;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.oekobaudat.OekobaudatImporter;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Reading;
import nl.kaartwerk.exchange.reading.ResultTables;
import nl.kaartwerk.exchange.reading.Scenarios;
import nl.kaartwerk.exchange.reading.Statements;
import nl.kaartwerk.exchange.table.Mapping.CardMapping;
import nl.kaartwerk.exchange.table.Mapping.ProfileMapping;
import nl.kaartwerk.exchange.table.Mapping.TableMapping;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Profile;

/** Reads cards from the sheets of XLSX, ODS, CSV and TSV files: where a mapping says that they stand, or where one is proposed. */
public final class SpreadsheetImporter implements Importer {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;
	/** What programs call a sheet that nobody named. */
	private static final String UNNAMED_SHEET = "(?i)(sheet|blad|tabelle|tabel|feuil|hoja)\\s*\\d*|\\?";

	private final Method method = Method.shipped();

	@Override
	public String id() {
		return "spreadsheet";
	}

	@Override
	public String title() {
		return "Spreadsheet (XLSX, ODS, CSV, TSV)";
	}

	@Override
	public List<String> extensions() {
		return List.of("xlsx", "xlsm", "ods", "csv", "tsv");
	}

	/** Workbooks are told by what stands in their archive, text by its name, as nothing in it says that it is a table: unless a format knows it. */
	@Override
	public boolean recognises(Head head) {
		if (head.startsWith('P', 'K', 3, 4)) {
			return List.of("xlsx", "xlsm", "ods").stream().anyMatch(head::hasExtension) || head.text().contains("xl/workbook.xml")
					|| head.text().contains("opendocument.spreadsheet");
		}
		return (head.hasExtension("csv") || head.hasExtension("tsv")) && head.text().indexOf('\0') < 0 && !OekobaudatImporter.isHeader(head.text());
	}

	@Override
	public void read(Source source, Receiver receiver) throws IOException, Refusal {
		Book book = Book.read(source);
		read(book, source.name(), MappingProposal.of(book, method), receiver);
	}

	/** Reads a file as a mapping says, which a person may have corrected. */
	public void read(Source source, Mapping mapping, Receiver receiver) throws IOException, Refusal {
		read(Book.read(source), source.name(), mapping, receiver);
	}

	private void read(Book book, String file, Mapping mapping, Receiver receiver) throws IOException, Refusal {
		if (mapping.cards().isEmpty()) {
			throw new Refusal(Texts.SENTENCES.get("refused-no-table", file));
		}
		Set<CellRef> used = new HashSet<>();
		Map<String, Integer> lastCards = lastCards(book, mapping);
		for (int i = 0; i < mapping.cards().size(); i++) {
			receiver.checkCancelled();
			receiver.receive(card(book, file, mapping, i, lastCards, used));
		}
	}

	private Imported card(Book book, String file, Mapping mapping, int number, Map<String, Integer> lastCards, Set<CellRef> used)
			throws Refusal {
		CardMapping place = mapping.cards().get(number);
		Reading reading = new Reading(Texts.SENTENCES, Statements.LEAVES);
		CellReading cells = new CellReading(book, reading, used);
		Document document = MODEL.createDocument();
		Declaration card = MODEL.createDeclaration();
		String otherwise = otherwise(place, file, mapping.cards().size() > 1);
		document.getDefinitions().add(card);
		new HeadReader(cells, method, file, place.fields(), card, document).read(otherwise);
		Node all = new Node(null, firstSheet(place), reading);
		if (card.getTitle() == null) {
			all.finding("name-missing");
		}
		for (ProfileMapping profile : place.profiles()) {
			card.getProfiles().add(profile(cells, profile, mapping, file, all));
		}
		if (card.getProfiles().stream().allMatch(profile -> profile.getTables().isEmpty())) {
			all.finding("scores-missing");
		}
		tellTheRest(book, cells, lastCards, number);
		return new Imported(card.getName(), document, reading.findings(), reading.losses());
	}

	/** The name of the sheet where somebody gave it one, else that of the file. */
	private static String otherwise(CardMapping card, String file, boolean many) {
		String sheet = firstSheet(card);
		int dot = file.lastIndexOf('.');
		String name = dot > 0 ? file.substring(0, dot) : file;
		return sheet.matches(UNNAMED_SHEET) ? many ? name + ' ' + sheet : name : sheet;
	}

	private static String firstSheet(CardMapping card) {
		return card.profiles().stream().flatMap(profile -> profile.tables().stream()).map(TableMapping::sheet).findFirst().orElse("?");
	}

	private Profile profile(CellReading cells, ProfileMapping place, Mapping mapping, String file, Node all) throws Refusal {
		Profile profile = MODEL.createProfile();
		if (place.title() != null) {
			Cell title = cells.use(cells.sheet(place.title().sheet(), file), place.title().row(), place.title().column());
			profile.setTitle(title == null ? null : Labels.shipped().value(Field.PROFILE, title.text()));
		}
		Scenarios scenarios = new Scenarios(all);
		for (CellRef at : place.scenarios()) {
			Sheet sheet = cells.sheet(at.sheet(), file);
			Cell name = cells.use(sheet, at.row(), at.column());
			Cell counted = cells.use(sheet, at.row(), at.column() + 1);
			Cell description = cells.use(sheet, at.row(), at.column() + 2);
			if (name != null) {
				scenarios.describe(Labels.shipped().value(Field.SCENARIO, name.text()), description == null ? null : description.text(),
						counted != null && counted.text().equalsIgnoreCase(CardSheet.COUNTED));
			}
		}
		TableReader tables = new TableReader(cells, method, new IndicatorLookup(method), scenarios, mapping.decimals());
		for (TableMapping table : place.tables()) {
			tables.read(table, file);
		}
		new ResultTables(method, scenarios, all).addTo(profile, tables.results());
		return profile;
	}

	/** What was made nothing of: on a sheet with several cards it is told with the last, on one without any with the first. */
	private static void tellTheRest(Book book, CellReading cells, Map<String, Integer> lastCards, int number) {
		for (Sheet sheet : book.sheets()) {
			Integer last = lastCards.get(sheet.name());
			if (last == null && number == 0) {
				new Node(null, sheet.name(), cells.reading()).finding(sheet.isHidden() ? "sheet-hidden" : "sheet-unused", sheet.name());
			}
			if (last == null ? number == 0 : last == number) {
				cells.tellUnused(sheet);
			}
		}
	}

	/** The last card of each sheet that has one. */
	private static Map<String, Integer> lastCards(Book book, Mapping mapping) {
		Map<String, Integer> last = new HashMap<>();
		for (int i = 0; i < mapping.cards().size(); i++) {
			int number = i;
			CardMapping card = mapping.cards().get(i);
			card.fields().values().forEach(cells -> cells.forEach(cell -> last.put(cell.sheet(), number)));
			card.profiles().forEach(profile -> profile.tables().forEach(table -> last.put(table.sheet(), number)));
		}
		if (book.sheets().size() == 1) {
			last.put(book.sheets().getFirst().name(), mapping.cards().size() - 1);
		}
		return last;
	}
}
