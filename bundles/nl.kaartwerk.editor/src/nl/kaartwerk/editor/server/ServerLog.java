package nl.kaartwerk.editor.server;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.core.runtime.ILog;

/** Brings the failures of the language server into the platform's log. What Xtext logs about texts is reported as problems already. */
final class ServerLog extends AppenderSkeleton {
	@Override
	protected void append(LoggingEvent event) {
		if (event.getLevel().isGreaterOrEqual(Level.ERROR) && event.getThrowableInformation() != null) {
			ILog.get().error(String.valueOf(event.getMessage()), event.getThrowableInformation().getThrowable());
		}
	}

	@Override
	public boolean requiresLayout() {
		return false;
	}

	@Override
	public void close() {
		// nothing is held
	}
}
