package nl.kaartwerk.report.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.publication.change.Changes;
import nl.kaartwerk.publication.change.Differ;
import nl.kaartwerk.publication.change.Snapshot;
import nl.kaartwerk.report.ChangeReport;
import nl.kaartwerk.report.ReportFormat;
import nl.kaartwerk.report.ReportText;
import nl.kaartwerk.rules.fingerprint.Fingerprint;

/** The change report, as whole pages; {@code -Dkaartwerk.golden=write} writes them anew. */
class ChangeReportTest {
	private static final Path FOLDER = Path.of(System.getProperty("kaartwerk.root"),
			"bundles/nl.kaartwerk.report.tests/src/test/resources/nl/kaartwerk/report/tests");
	private static final String REVIEW = "review DoorY of Beton { reviewer \"Toetser Y\" signed approved 2026-03-14 by \"Toetser Y\" { fingerprint \"%s\" } }\n";

	@TempDir
	private Path folder;

	private Changes changes() throws IOException {
		Declaration card = (Declaration) read("before", Examples.HOUSE).texts().getFirst().document().getDefinitions().stream().filter(Declaration.class::isInstance)
				.filter(d -> "Beton".equals(d.getName())).findFirst().orElseThrow();
		String review = REVIEW.formatted(Fingerprint.of(card).digest());
		String changed = Examples.HOUSE.replaceFirst("GWP-fossil +\\S+", "GWP-fossil  201").replaceFirst("mass [0-9.]+ kg", "") + "declaration Nieuw \"Nieuw <& \u00e9\u00e9n>\" { mass 1 kg }\n";
		return new Differ(Written.DAY).compare(read("before", Examples.HOUSE + review), read("after", changed + review));
	}

	private Snapshot read(String label, String text) throws IOException {
		Path project = Files.createDirectories(folder.resolve(label));
		Files.writeString(project.resolve("tekst.kaart"), text);
		List<ReportText> texts = Written.read(project, Locale.ENGLISH);
		List<Review> reviews = texts.stream().flatMap(t -> t.document().getDefinitions().stream()).filter(Review.class::isInstance).map(Review.class::cast).toList();
		return new Snapshot(label, texts.stream().map(t -> new Snapshot.Text(t.document(), t.methods())).toList(), reviews);
	}

	private void assertReport(String language) throws Exception {
		String html = new ChangeReport(Locale.of(language), Written.DAY).html(changes());
		DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
		Path golden = FOLDER.resolve("changes-" + language + ".html");
		if ("write".equals(System.getProperty("kaartwerk.golden"))) {
			Files.writeString(golden, html);
		}
		assertEquals(Files.readString(golden), html);
	}

	@Test
	void theReportInEnglish() throws Exception {
		assertReport("en");
	}

	@Test
	void theReportInDutch() throws Exception {
		assertReport("nl");
	}

	@Test
	void theSameChangesGiveTheSamePdf() throws Exception {
		ChangeReport report = new ChangeReport(Locale.ENGLISH, Written.DAY);
		byte[] first = report.bytes(changes(), ReportFormat.PDF);
		assertTrue(first.length > 10_000);
		assertArrayEquals(first, report.bytes(changes(), ReportFormat.PDF));
		assertThrows(IllegalArgumentException.class, () -> report.bytes(changes(), ReportFormat.XLSX));
	}

	@Test
	void nothingThatDiffersIsSaid() throws Exception {
		Snapshot same = read("same", Examples.HOUSE);
		String html = new ChangeReport(Locale.ENGLISH, Written.DAY).html(new Differ(Written.DAY).compare(same, same));
		assertTrue(html.contains("Nothing differs in meaning."));
	}
}
