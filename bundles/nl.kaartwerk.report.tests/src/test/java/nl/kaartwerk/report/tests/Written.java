package nl.kaartwerk.report.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.google.inject.Injector;

import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.validation.CheckDay;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.report.ReportFinding;
import nl.kaartwerk.report.ReportText;
import nl.kaartwerk.report.Subject;
import nl.kaartwerk.report.Subjects;

/** Texts as a user writes them, read for reports. */
final class Written {
	static final LocalDate DAY = LocalDate.of(2026, 9, 1);

	private Written() {
	}

	/** The works and cards of one text, with the findings of the rules in a language. */
	static List<Subject> subjects(Path folder, String text, Locale locale) throws IOException {
		Files.writeString(folder.resolve("tekst.kaart"), text);
		return new Subjects(DAY, Optional.empty(), Optional.empty()).worksAndCards(read(folder, locale));
	}

	/** A work or card of one text by its name. */
	static Subject subject(Path folder, String text, String name, Locale locale) throws IOException {
		return subjects(folder, text, locale).stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
	}

	static List<ReportText> read(Path folder, Locale locale) throws IOException {
		Injector injector = KaartStandaloneSetup.injector();
		injector.getInstance(Language.class).use(locale);
		injector.getInstance(CheckDay.class).use(DAY);
		Corpus corpus = injector.getInstance(Corpus.class);
		corpus.read(List.of(folder), Corpus.Progress.NONE);
		List<ReportText> texts = new ArrayList<>();
		for (Path file : corpus.files()) {
			Map<Definition, List<ReportFinding>> findings = new LinkedHashMap<>();
			corpus.checkByDefinition(file).forEach((definition, found) -> findings.put(definition,
					found.stream().map(d -> new ReportFinding(d.file().getFileName() + ":" + d.line(), d.severity(), d.code(), d.message(),
							Optional.ofNullable(d.waived()).map(w -> new ReportFinding.Waiver(w.reason(), w.by())))).toList()));
			texts.add(new ReportText(corpus.document(file), corpus.projectData(file).methods(), findings));
		}
		return texts;
	}
}
