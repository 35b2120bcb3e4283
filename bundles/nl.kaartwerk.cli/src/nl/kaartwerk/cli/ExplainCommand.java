package nl.kaartwerk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.derivation.Derivation;
import nl.kaartwerk.calculation.derivation.Derivations;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "explain", mixinStandardHelpOptions = true, description = {
		"Shows where a figure of a work comes from: factors in order, weights with their version and status,",
		"and the line of text or row of data that each of them stands on." }, footer = { "",
				"Example: kaartwerk explain Rijwoning/16/Betonmortel --module A1-A3 --indicator GWP-fossil",
				"Exit code: 0 explained, 1 the texts do not parse or link, 2 wrong use or unreadable input." })
final class ExplainCommand implements Callable<Integer> {
	enum Format {
		TEXT, JSON
	}

	private final Console console;

	@Parameters(index = "0", paramLabel = "WORK[/ELEMENT[/USE]]", description = "The work by name, the element by code,"
			+ " the use by declaration or label.")
	private String node;

	@Parameters(index = "1..*", arity = "0..*", paramLabel = "PATH", description = "Files or folders with the work. Default: here.")
	private List<Path> paths = new ArrayList<>();

	@Mixin
	private ReadingOptions reading;

	@Mixin
	private MethodOptions versions;

	@Option(names = "--module", paramLabel = "MODULE", description = "Only this module, such as A1-A3.")
	private String module;

	@Option(names = "--indicator", paramLabel = "INDICATOR", description = "Only this indicator, such as GWP-fossil.")
	private String indicator;

	@Option(names = "--depth", paramLabel = "LEVELS", description = "How many levels below the figure. Default: one more for each of element,"
			+ " use, module and indicator that is not named, at least to the figures that add up to it; JSON: all.")
	private Integer depth;

	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
	private Format format = Format.TEXT;

	ExplainCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		versions.check();
		if (depth != null && depth < 0) {
			throw new Failure(ExitCode.UNUSABLE, "--depth is a number of levels, 0 or more.");
		}
		Corpus corpus = reading.read(paths.isEmpty() ? List.of(Path.of(".")) : paths, console);
		MkiCommand.obstacles(corpus, reading, console);
		String[] steps = node.split("/", 3);
		Path file = corpus.files().stream().filter(f -> find(corpus, f, steps[0]).isPresent()).findFirst()
				.orElseThrow(() -> new Failure(ExitCode.UNUSABLE, "There is no work " + steps[0] + "; " + works(corpus)));
		Calculator calculator = versions.calculator(corpus.projectData(file).methods(), new ModelCards(Method.shipped()));
		WorkResult work = calculator.calculate(find(corpus, file, steps[0]).get(), reading.day());
		String set = versions.set(work.method(), work.referenceDate());
		Derivation derivation = narrowed(derivation(work, set, steps), work, set);
		if (format == Format.JSON) {
			console.out().println(new DerivationJson(corpus, reading.locale()).text(derivation, depth == null ? Integer.MAX_VALUE : depth));
		} else {
			new DerivationText(console.out(), corpus, reading.locale()).print(derivation, depth == null ? levels(derivation) : depth);
		}
		return ExitCode.OK;
	}

	private static Optional<Work> find(Corpus corpus, Path file, String name) {
		return MkiCommand.all(corpus, file, Work.class).stream().filter(w -> name.equals(w.getName())).findFirst();
	}

	private static String works(Corpus corpus) {
		List<String> names = corpus.files().stream().flatMap(f -> MkiCommand.all(corpus, f, Work.class).stream()).map(Work::getName).toList();
		return names.isEmpty() ? "the texts have no works." : "the works are " + String.join(", ", names) + ".";
	}

	private static Derivation derivation(WorkResult work, String set, String[] steps) throws Failure {
		Derivations derivations = new Derivations(work, set);
		if (steps.length == 1) {
			return derivations.work();
		}
		List<ElementResult> elements = work.elements().stream().filter(e -> steps[1].equals(e.code()) || steps[1].equals(e.title())).toList();
		if (elements.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "Work " + work.name() + " has no element " + steps[1] + "; its elements are "
					+ work.elements().stream().map(ElementResult::code).distinct().collect(Collectors.joining(", ")) + ".");
		}
		if (steps.length == 2) {
			return derivations.element(elements.getFirst());
		}
		List<UseResult> uses = elements.stream().flatMap(e -> e.uses().stream()).toList();
		return derivations.use(uses.stream().filter(u -> isNamed(u, steps[2])).findFirst()
				.orElseThrow(() -> new Failure(ExitCode.UNUSABLE, "Element " + steps[1] + " has no use of " + steps[2] + "; it uses "
						+ uses.stream().map(u -> u.card().map(c -> c.name()).orElse(u.label())).distinct().collect(Collectors.joining(", ")) + ".")));
	}

	private static boolean isNamed(UseResult use, String name) {
		return use.label().equals(name) || use.label().startsWith(name + ": ") || use.card().filter(c -> name.equals(c.name())).isPresent();
	}

	private Derivation narrowed(Derivation derivation, WorkResult work, String set) throws Failure {
		if (module != null && work.method().modules().find(module).filter(Module::counted).isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no counted module " + module + "; they are "
					+ work.method().modules().columns().stream().map(Module::code).collect(Collectors.joining(", ")) + ".");
		}
		if (indicator != null && work.method().set(set).orElseThrow().position(indicator).isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "Set " + set + " has no indicator " + indicator + ".");
		}
		return module == null && indicator == null ? derivation : Derivations.only(derivation, module, indicator);
	}

	/** Down to what adds up to the figure, and to the factors once a single cell is asked for. */
	private int levels(Derivation derivation) {
		if (indicator != null) {
			return 9;
		}
		return switch (derivation.kind()) {
		case MPG -> 3;
		case USE -> module == null ? 2 : 3;
		default -> module == null ? 2 : 4;
		};
	}
}
