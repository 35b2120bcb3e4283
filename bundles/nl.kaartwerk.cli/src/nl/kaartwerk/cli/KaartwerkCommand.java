package nl.kaartwerk.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code kaartwerk} command with its sub-commands. */
public final class KaartwerkCommand {
	@Command(name = "kaartwerk", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {
			"Environmental declarations as text: check and repair them, compute MKI and MPG, import and export EPDs.",
			"Without a command the workbench opens." }, synopsisSubcommandLabel = "COMMAND")
	private static final class Root {
	}

	private final Console console;

	public KaartwerkCommand(Console console) {
		this.console = console;
	}

	/** Runs a command line and returns its exit code; nothing is thrown and nothing exits. */
	public int run(String... args) {
		CommandLine line = new CommandLine(new Root());
		line.addSubcommand(new MkiCommand(console));
		line.addSubcommand(new ExplainCommand(console));
		line.addSubcommand(new ReportCommand(console));
		line.addSubcommand(new GrantCommand(console));
		line.addSubcommand(new CheckCommand(console));
		line.addSubcommand(new FixCommand(console));
		line.addSubcommand(new DiffCommand(console));
		line.addSubcommand(new ReviewCommand(console));
		line.addSubcommand(new RulesCommand(console));
		line.addSubcommand(new RouteCommand(console));
		line.addSubcommand(new ImportCommand(console));
		line.addSubcommand(new ExportCommand(console));
		line.addSubcommand(new ConvertCommand(console));
		line.addSubcommand(new FormatsCommand(console));
		line.addSubcommand(new WhiteSpotsCommand(console));
		line.addSubcommand(new LspCommand(console, System.in));
		line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
		line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.registerConverter(LocalDate.class, KaartwerkCommand::date);
		line.setExitCodeExceptionMapper(e -> ExitCode.UNUSABLE);
		line.setParameterExceptionHandler((e, arguments) -> {
			console.complain(complaint(e));
			console.err().println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
			return ExitCode.UNUSABLE;
		});
		line.setExecutionExceptionHandler((e, command, parsed) -> {
			if (e instanceof Failure failure) {
				console.complain(failure.getMessage());
				return failure.exitCode();
			}
			console.complain("this is a mistake in Kaartwerk, please report it:");
			e.printStackTrace(console.err());
			return ExitCode.UNUSABLE;
		});
		if (args.length == 0) {
			line.usage(console.out());
			return ExitCode.UNUSABLE;
		}
		try {
			return line.execute(args);
		} catch (OutOfMemoryError e) {
			console.complain("The memory of Java is not enough for these texts; give it more, as with JAVA_TOOL_OPTIONS=-Xmx8g.");
			return ExitCode.UNUSABLE;
		}
	}

	private static LocalDate date(String text) {
		try {
			return LocalDate.parse(text);
		} catch (DateTimeParseException e) {
			throw new TypeConversionException('"' + text + "\" is no day of the form YYYY-MM-DD");
		}
	}

	/** What stands first and is no command is named as what it was meant to be. */
	private static String complaint(ParameterException e) {
		CommandLine line = e.getCommandLine();
		if (e instanceof UnmatchedArgumentException unmatched && line.getParent() == null && !unmatched.getUnmatched().getFirst().startsWith("-")) {
			return "There is no command " + unmatched.getUnmatched().getFirst() + "; the commands are " + String.join(", ", line.getSubcommands().keySet()) + ".";
		}
		return e.getMessage();
	}
}
