package nl.kaartwerk.editor.preferences;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What the user prefers about typing. */
public final class TypingPreferences {
	private static final String NODE = "nl.kaartwerk.editor";
	private static final String FORMAT_ON_SAVE = "format.onSave";

	private TypingPreferences() {
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}

	/** Whether tables are aligned when the user saves; not unless asked for. */
	public static boolean formatsOnSave() {
		return node().getBoolean(FORMAT_ON_SAVE, false);
	}

	public static void formatOnSave(boolean on) {
		node().putBoolean(FORMAT_ON_SAVE, on);
		try {
			node().flush();
		} catch (BackingStoreException e) {
			ILog.get().error("The preferences could not be saved.", e);
		}
	}
}
