package nl.kaartwerk.lang.ide.tests.fuzz;

import java.util.ArrayList;
import java.util.List;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

/** What is logged as an error. Xtext goes on after some failures, such as those of a validator, and only logs them. */
final class LoggedErrors extends AppenderSkeleton implements AutoCloseable {
	private final List<String> errors = new ArrayList<>();

	static LoggedErrors listen() {
		LoggedErrors errors = new LoggedErrors();
		Logger.getRootLogger().addAppender(errors);
		return errors;
	}

	@Override
	protected synchronized void append(LoggingEvent event) {
		if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
			String[] trace = event.getThrowableStrRep();
			errors.add(event.getRenderedMessage() + (trace == null ? "" : " " + String.join(" ", List.of(trace).subList(0, Math.min(12, trace.length)))));
		}
	}

	/** What has been logged since the last time. */
	synchronized List<String> take() {
		List<String> taken = List.copyOf(errors);
		errors.clear();
		return taken;
	}

	@Override
	public boolean requiresLayout() {
		return false;
	}

	@Override
	public void close() {
		Logger.getRootLogger().removeAppender(this);
	}
}
