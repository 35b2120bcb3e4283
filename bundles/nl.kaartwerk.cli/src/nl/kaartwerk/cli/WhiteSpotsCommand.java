package nl.kaartwerk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.publication.whitespots.CountedWork;
import nl.kaartwerk.publication.whitespots.GroupBy;
import nl.kaartwerk.publication.whitespots.Library;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.SpotCard;
import nl.kaartwerk.publication.whitespots.WhiteSpots;
import nl.kaartwerk.report.sheet.Csv;
import nl.kaartwerk.report.sheet.CsvDialect;
import nl.kaartwerk.report.sheet.Xlsx;
import nl.kaartwerk.report.whitespots.WhiteSpotSheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "white-spots", mixinStandardHelpOptions = true, description = {
		"Shows which product groups have data of category 1 or 2, which only of category 3 and which none, and how much of the MKI of",
		"the works in the texts rests on category 3 and its surcharge: which white spot is worth filling first.",
		"The cards are those of the whole project and of what it depends on." }, footer = { "",
				"Exit code: 0 the groups are shown, 1 the texts do not parse or link, 2 wrong use, input or output that cannot be read or",
				"written, or no list to divide by." })
final class WhiteSpotsCommand implements Callable<Integer> {
	enum Format {
		TEXT, JSON, CSV, XLSX
	}

	private final Console console;

	@Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders with *.kaart texts. The works in them count; the cards of their"
			+ " whole projects are looked at.")
	private List<Path> paths;

	@Mixin
	private ReadingOptions reading;

	@Mixin
	private MethodOptions versions;

	@Option(names = "--by", paramLabel = "classification|list", description = "Divide the products by the codes that the cards carry (default), or by the"
			+ " lists group and white-spot in .kaartwerk/product-lists.csv.")
	private GroupBy by = GroupBy.CLASSIFICATION;

	@Option(names = "--only-missing", description = "Only groups without published data of category 1 or 2.")
	private boolean onlyMissing;

	@Option(names = "--variants", description = "Variants count too. Without this a variant does not where the work that it extends is there: it"
			+ " would count one building twice.")
	private boolean variants;

	@Option(names = "--work", paramLabel = "NAME", description = "Only this work counts. May be given several times.")
	private Set<String> only = new LinkedHashSet<>();

	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, csv or xlsx; xlsx needs --out.")
	private Format format = Format.TEXT;

	@Option(names = "--out", paramLabel = "FILE", description = "Write to this file, which must not exist yet, in place of the screen.")
	private Path out;

	WhiteSpotsCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		versions.check();
		if (format == Format.XLSX && out == null) {
			throw new Failure(ExitCode.UNUSABLE, "A workbook is no text for the screen. Say --out FILE.");
		}
		if (out != null && Files.exists(out)) {
			throw new Failure(ExitCode.UNUSABLE, out + " exists already; nothing was written.");
		}
		Corpus corpus = reading.read(paths, console);
		MkiCommand.obstacles(corpus, reading, console);
		WhiteSpots spots = WhiteSpots.of(new Library(cards(corpus), works(corpus), corpus.libraryMethods()), by);
		if (by == GroupBy.LIST && !spots.listed()) {
			throw new Failure(ExitCode.UNUSABLE, "The project lists no product groups: .kaartwerk/product-lists.csv has no list group or white-spot.");
		}
		List<ProductGroup> groups = onlyMissing ? spots.missing() : spots.groups();
		write(content(spots, groups));
		return ExitCode.OK;
	}

	private List<SpotCard> cards(Corpus corpus) {
		List<SpotCard> cards = new ArrayList<>();
		for (Document document : corpus.library()) {
			for (Definition definition : document.getDefinitions()) {
				if (definition instanceof Declaration card) {
					cards.add(SpotCard.of(card, qualified(document, card), reading.day()));
				}
			}
		}
		return cards;
	}

	private static String qualified(Document document, Definition definition) {
		return document.getPackageName() == null ? definition.getName() : document.getPackageName() + '.' + definition.getName();
	}

	private List<CountedWork> works(Corpus corpus) throws Failure {
		ModelCards compiled = new ModelCards(Method.shipped());
		List<CountedWork> works = new ArrayList<>();
		for (Path file : corpus.files()) {
			Calculator calculator = versions.calculator(corpus.projectData(file).methods(), compiled);
			for (Work work : MkiCommand.all(corpus, file, Work.class)) {
				WorkResult result = calculator.calculate(work, reading.day());
				works.add(new CountedWork(qualified(corpus.document(file), work), result, versions.set(result.method(), result.referenceDate())));
			}
		}
		if (only.isEmpty()) {
			return variants ? works : WhiteSpots.withoutVariants(works);
		}
		String unknown = only.stream().filter(name -> works.stream().noneMatch(work -> isCalled(work, name))).collect(Collectors.joining(", "));
		if (!unknown.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no work " + unknown + " in the texts.");
		}
		return works.stream().filter(work -> only.stream().anyMatch(name -> isCalled(work, name))).toList();
	}

	private static boolean isCalled(CountedWork work, String name) {
		return name.equals(work.name()) || name.equals(work.result().name());
	}

	private byte[] content(WhiteSpots spots, List<ProductGroup> groups) throws IOException, Failure {
		return switch (format) {
		case TEXT -> new WhiteSpotTable(spots, reading.locale(), reading.day()).text(groups).getBytes(StandardCharsets.UTF_8);
		case JSON -> (WhiteSpotJson.text(spots, groups, reading.day(), reading.locale()) + "\n").getBytes(StandardCharsets.UTF_8);
		case CSV -> Csv.text(WhiteSpotSheets.forPrograms(spots, groups), CsvDialect.POINT).getBytes(StandardCharsets.UTF_8);
		case XLSX -> {
			ByteArrayOutputStream workbook = new ByteArrayOutputStream();
			Xlsx.write(WhiteSpotSheets.of(spots, groups, reading.locale()), workbook);
			yield workbook.toByteArray();
		}
		};
	}

	private void write(byte[] content) throws Failure {
		if (out == null) {
			console.out().print(new String(content, StandardCharsets.UTF_8));
			return;
		}
		try {
			Files.write(out, content);
			console.out().println(out);
		} catch (IOException e) {
			throw Unwritten.of(out, e);
		}
	}
}
