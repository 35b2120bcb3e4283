package nl.kaartwerk.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Start of the command line, in plain Java. */
public final class Main {
	/** Set by the start script when the error stream is a terminal: Java cannot tell. */
	private static final String TERMINAL = "kaartwerk.terminal";

	private Main() {
	}

	public static void main(String[] args) {
		PrintStream out = stream(FileDescriptor.out);
		PrintStream err = stream(FileDescriptor.err);
		int code = new KaartwerkCommand(new Console(out, err, Boolean.getBoolean(TERMINAL))).run(args);
		out.flush();
		err.flush();
		System.exit(code);
	}

	/** UTF-8 whatever the locale: files and pipes get the same bytes on every machine. */
	private static PrintStream stream(FileDescriptor descriptor) {
		return new PrintStream(new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, StandardCharsets.UTF_8);
	}
}
