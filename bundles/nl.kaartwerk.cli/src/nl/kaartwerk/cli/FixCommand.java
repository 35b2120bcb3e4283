package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import nl.kaartwerk.lang.fix.QuickFix;
import nl.kaartwerk.lang.fix.Repair;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;

@Command(name = "fix", mixinStandardHelpOptions = true, description = {
		"Repairs the texts: what the editor offers as quick fixes, made in the files.",
		"Without --rule only what is certain: decimal commas, spellings of ND, rows that are missing become ND." }, footer = { "",
				"Exit code: 0 done, 2 wrong use, or input that cannot be read or written." })
final class FixCommand implements Callable<Integer> {
	private final Console console;

	@Parameters(arity = "1..*", paramLabel = "PATH", description = ReadingOptions.PATHS)
	private List<Path> paths;

	@Mixin
	private ReadingOptions reading;

	@Option(names = "--rule", paramLabel = "ID", description = "Make the likeliest fix of this rule too, even where a person might choose another."
			+ " May be given several times.")
	private Set<String> rules = new LinkedHashSet<>();

	@Option(names = "--dry-run", description = "Only say what would be done.")
	private boolean dryRun;

	FixCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		refuseUnknownRules();
		Predicate<QuickFix> wanted = fix -> fix.isCertain() || rules.contains(fix.rule());
		Corpus corpus = reading.read(paths, console);
		int fixes = 0;
		int changed = 0;
		for (Path file : corpus.files()) {
			Repair.Repaired repaired = corpus.repaired(file, wanted);
			for (Repair.Made made : repaired.made()) {
				console.out().printf("%s:%d:%d: %s %s%n", ReadingOptions.shown(file), made.line(), made.column(), made.fix().rule(),
						made.fix().title());
			}
			if (!repaired.made().isEmpty()) {
				fixes += repaired.made().size();
				changed++;
				if (!dryRun) {
					write(file, repaired.text());
				}
			}
		}
		String key = (dryRun ? "fix.possible" : "fix.made") + (fixes == 1 ? "-one" : "");
		console.out().println(new Texts(reading.locale()).get(key, Integer.toString(fixes), Integer.toString(changed), Integer.toString(corpus.files().size())));
		return ExitCode.OK;
	}

	private void refuseUnknownRules() throws Failure {
		List<String> fixable = Catalogue.rules().stream().filter(Rule::fixable).map(Rule::id).toList();
		String unknown = rules.stream().filter(r -> !fixable.contains(r)).collect(Collectors.joining(", "));
		if (!unknown.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There are no fixes for " + unknown + ". The rules with fixes: " + String.join(", ", fixable) + ".");
		}
	}

	/** Writes beside the file and then takes its place: whatever goes wrong, one of the two texts is there. */
	static void write(Path file, String text) throws Failure {
		try {
			Path real = file.toRealPath();
			Path written = Files.createTempFile(real.getParent(), ".kaartwerk", ".kaart");
			try {
				Files.writeString(written, text);
				if (Files.getFileAttributeView(real, PosixFileAttributeView.class) != null) {
					Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(real));
				}
				Files.move(written, real, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(written);
			}
		} catch (IOException e) {
			throw Unwritten.of(file, e);
		}
	}
}
