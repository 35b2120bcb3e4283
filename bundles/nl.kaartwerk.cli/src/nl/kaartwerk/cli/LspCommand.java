package nl.kaartwerk.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "lsp", mixinStandardHelpOptions = true, description = {
		"Serves an editor that speaks the language server protocol, over standard input and output.", "The editor starts it." }, footer = { "",
				"Exit code: 0 the editor has shut it down, 1 the editor has broken off or is gone, 2 wrong use." })
final class LspCommand implements Callable<Integer> {
	private final Console console;
	private final InputStream in;

	@Option(names = "--language", paramLabel = "LANGUAGE", description = "Language of messages: en or nl. Default: that of the editor, else that of the system.")
	private String language;

	@Option(names = "--keep", paramLabel = "DIR", description = {
			"Folder to keep in what is known of texts, so that the next start need not read them again. It may be deleted at any time.",
			"Default: a folder of the user's caches." })
	private Path keep;

	@Option(names = "--keep-nothing", description = "Read all texts at every start.")
	private boolean keepNothing;

	@Option(names = "--stdio", hidden = true, description = "What some editors add; there is no other way.")
	private boolean stdio;

	@Option(names = "--clientProcessId", hidden = true, description = "What some editors add; they also say it in their first message.")
	private Long clientProcess;

	LspCommand(Console console, InputStream in) {
		this.console = console;
		this.in = in;
	}

	@Override
	public Integer call() throws Exception {
		ServerProcess process = new ServerProcess(console, in);
		process.speak(ReadingOptions.locale(language), language != null);
		if (clientProcess != null) {
			process.follow(clientProcess);
		}
		process.keep(keepNothing ? null : keep != null ? keep : UserCache.ofUser().folder().resolve("known"));
		return process.serve();
	}
}
