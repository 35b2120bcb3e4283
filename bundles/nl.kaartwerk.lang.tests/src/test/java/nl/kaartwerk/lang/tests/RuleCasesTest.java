package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.fix.QuickFix;
import nl.kaartwerk.lang.fix.QuickFixes;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.validation.CheckDay;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Reach;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.RuleHelp;
import nl.kaartwerk.rules.settings.RuleSettings;

/** Each rule raises where it should, and only there, marks what it means, says it plainly, and its fixes repair it. */
class RuleCasesTest {
	@TempDir
	static Path folder;

	@BeforeEach
	void onADay() {
		Texts.INJECTOR.getInstance(CheckDay.class).use(LocalDate.of(2026, 7, 1));
	}

	@AfterEach
	void today() {
		Texts.INJECTOR.getInstance(CheckDay.class).use(null);
	}

	@TestFactory
	Stream<DynamicTest> rules() {
		return RuleCase.all().stream().filter(c -> Catalogue.find(c.rule).filter(r -> r.reach() == Reach.WORKSPACE).isEmpty())
				.map(c -> DynamicTest.dynamicTest(c.rule, () -> check(c)));
	}

	private static void check(RuleCase rule) throws IOException {
		assertFalse(rule.raising.isEmpty() || rule.quiet.isEmpty(), "a case that raises and one that does not");
		for (RuleCase.Raising raising : rule.raising) {
			List<Issue> found = findings(rule, raising.text());
			assertEquals(raising.ranges(), found.stream().map(i -> List.of(i.getOffset(), i.getLength())).toList(), () -> found.toString());
			if (raising.message != null) {
				assertTrue(found.stream().anyMatch(i -> i.getMessage().equals(raising.message)), () -> found.toString());
			}
			fixes(rule, raising);
		}
		for (RuleCase.Raising quiet : rule.quiet) {
			assertEquals(List.of(), findings(rule, quiet.text()).stream().map(Issue::getMessage).toList(), quiet.text());
		}
	}

	/** The fixes that the case names are among those of the first finding, and each makes that of the text; the finding is gone then, unless a person has to complete it. */
	private static void fixes(RuleCase rule, RuleCase.Raising raising) throws IOException {
		String text = raising.text();
		int first = raising.ranges().getFirst().getFirst();
		Map<String, QuickFix> offered = new LinkedHashMap<>();
		for (QuickFix fix : Texts.INJECTOR.getInstance(QuickFixes.class).all(resource(rule, text))) {
			if (fix.rule().equals(rule.rule) && fix.offset() == first && (!fix.isToComplete() || raising.fixes.containsKey(fix.title()))) {
				offered.put(fix.title(), fix);
			}
		}
		if (!raising.fixes.isEmpty()) {
			assertEquals(raising.fixes.keySet().iterator().next(), offered.keySet().stream().findFirst().orElse("none"), "the likeliest fix");
		}
		for (Map.Entry<String, String> fix : raising.fixes.entrySet()) {
			assertTrue(offered.containsKey(fix.getKey()), () -> fix.getKey() + " in " + offered.keySet());
			String after = TextChange.apply(text, offered.get(fix.getKey()).changes());
			assertEquals(fix.getValue(), after);
			assertEquals(raising.ranges().size() - (offered.get(fix.getKey()).isToComplete() ? 0 : 1), findings(rule, after).size(), "findings after: " + fix.getKey());
			assertEquals(List.of(), resource(rule, after).getErrors().stream().filter(e -> e.getMessage().contains("xpected")).toList());
		}
	}

	private static List<Issue> findings(RuleCase rule, String text) throws IOException {
		return Texts.issues(resource(rule, text)).stream().filter(i -> i.getCode().equals(rule.rule)).toList();
	}

	private static XtextResource resource(RuleCase rule, String text) throws IOException {
		XtextResource resource = Texts.parse(text);
		if (!rule.data.isEmpty()) {
			Path root = folder.resolve(rule.rule);
			Files.createDirectories(root.resolve(".kaartwerk"));
			for (Map.Entry<String, String> file : rule.data.entrySet()) {
				Files.writeString(root.resolve(".kaartwerk").resolve(file.getKey()), file.getValue());
			}
			ProjectData.read(root, RuleSettings.shipped()).attachTo(resource.getResourceSet());
		}
		return resource;
	}

	/** The rules on the library, through what the command line checks with. */
	@TestFactory
	Stream<DynamicTest> libraryRules() {
		return RuleCase.all().stream().filter(c -> Catalogue.find(c.rule).filter(r -> r.reach() == Reach.WORKSPACE).isPresent())
				.map(c -> DynamicTest.dynamicTest(c.rule, () -> checkLibrary(c)));
	}

	private static void checkLibrary(RuleCase rule) throws IOException {
		for (RuleCase.Raising raising : rule.raising) {
			List<Diagnostic> found = library(rule, raising);
			assertEquals(raising.ranges(), found.stream().map(d -> List.of(d.offset(), d.length())).toList(), () -> found.toString());
			if (raising.message != null) {
				assertEquals(raising.message, found.getFirst().message());
			}
			libraryFixes(rule, raising);
		}
		for (RuleCase.Raising quiet : rule.quiet) {
			assertEquals(List.of(), library(rule, quiet));
		}
	}

	/** Fixes of what others say of a card are answers, which a person completes; here what is answered stands in the same text. */
	private static void libraryFixes(RuleCase rule, RuleCase.Raising raising) throws IOException {
		if (raising.fixes.isEmpty()) {
			return;
		}
		Path[] file = new Path[1];
		Corpus corpus = corpus(rule, raising, file);
		corpus.check(file[0]);
		List<QuickFix> offered = Texts.INJECTOR.getInstance(QuickFixes.class).all((XtextResource) corpus.document(file[0]).eResource()).stream()
				.filter(fix -> fix.rule().equals(rule.rule)).toList();
		for (Map.Entry<String, String> fix : raising.fixes.entrySet()) {
			QuickFix made = offered.stream().filter(each -> each.title().equals(fix.getKey())).findFirst().orElseThrow(() -> new AssertionError(fix.getKey() + " in " + offered));
			assertTrue(made.isToComplete());
			assertEquals(fix.getValue(), TextChange.apply(raising.text(), made.changes()));
		}
	}

	private static List<Diagnostic> library(RuleCase rule, RuleCase.Raising texts) throws IOException {
		Path[] file = new Path[1];
		return corpus(rule, texts, file).check(file[0]).stream().filter(d -> d.code().equals(rule.rule)).toList();
	}

	/** @param asked gets the file that the case is about */
	private static Corpus corpus(RuleCase rule, RuleCase.Raising texts, Path[] asked) throws IOException {
		Path root = Files.createTempDirectory(folder, rule.rule);
		Path file = Files.writeString(root.resolve("text.kaart"), texts.text());
		for (Map.Entry<String, String> other : texts.files.entrySet()) {
			Files.writeString(root.resolve(other.getKey()), other.getValue());
		}
		Corpus corpus = Texts.INJECTOR.getInstance(Corpus.class);
		corpus.checkThoroughly();
		corpus.read(List.of(root), Corpus.Progress.NONE);
		asked[0] = file.toAbsolutePath().normalize();
		return corpus;
	}

	/** Those that no text of ours has: a file that cannot be parsed or linked, and data files. They have tests of their own. */
	private static final Set<String> ELSEWHERE = Set.of("syntax", "link-unresolved", "data-invalid", "settings-invalid");

	@Test
	void everyRuleHasACaseAndEveryCaseARule() {
		Set<String> rules = new TreeSet<>(Catalogue.rules().stream().map(Rule::id).toList());
		rules.removeAll(ELSEWHERE);
		assertEquals(rules, new TreeSet<>(RuleCase.all().stream().map(c -> c.rule).toList()));
	}

	@Test
	void everyRuleHasAHelpPageInBothLanguagesWithItsExample(@TempDir Path help) throws IOException {
		RuleHelp.main(new String[] { RuleCase.FOLDER.toString(), help.resolve("en").toString(), help.resolve("nl").toString() });
		for (Rule rule : Catalogue.rules()) {
			for (String language : List.of("en", "nl")) {
				String page = Files.readString(help.resolve(language).resolve(rule.id() + ".html"));
				String explanation = rule.explanation(Locale.of(language)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
				assertTrue(page.contains(explanation), rule.id());
				assertEquals(!ELSEWHERE.contains(rule.id()), page.contains("<pre>") && page.contains("<mark>"), rule.id());
				assertTrue(Files.readString(help.resolve(language).resolve("index.html")).contains(rule.id() + ".html"), rule.id());
			}
		}
	}

	@Test
	void everyRuleThatSaysItIsFixableHasAFixInItsCaseAndNoOther() {
		List<String> wrong = new ArrayList<>();
		for (RuleCase each : RuleCase.all()) {
			boolean fixed = each.raising.stream().anyMatch(r -> !r.fixes.isEmpty());
			if (fixed != Catalogue.find(each.rule).orElseThrow().fixable()) {
				wrong.add(each.rule);
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void thereAreAtLeastSixtyRulesAndThirtyWithFixes() {
		List<Rule> counted = Catalogue.rules().stream().filter(Rule::isConfigurable).toList();
		assertTrue(counted.size() >= 60, () -> Integer.toString(counted.size()));
		assertTrue(counted.stream().filter(Rule::fixable).count() >= 30);
	}
}
