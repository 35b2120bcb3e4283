package nl.kaartwerk.editor.outline;

import java.util.Arrays;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What the user has switched on in the outline. It holds for the outlines of all texts, and in the next session. */
enum OutlineSetting {
	SORT("sort", false), DEFINITIONS("definitions", false), HIDE_USES("hideUses", false), LINK("link", true);

	private static final String NODE = "nl.kaartwerk.editor";
	private static final String PREFIX = "outline.";

	private final String name;
	private final boolean atFirst;

	OutlineSetting(String name, boolean atFirst) {
		this.name = name;
		this.atFirst = atFirst;
	}

	/** The name of its text. */
	String text() {
		return name;
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}

	/** Whether a changed preference is one of these. */
	static boolean isOne(String key) {
		return Arrays.stream(values()).anyMatch(setting -> key.equals(PREFIX + setting.name));
	}

	static void addListener(IPreferenceChangeListener listener) {
		node().addPreferenceChangeListener(listener);
	}

	static void removeListener(IPreferenceChangeListener listener) {
		node().removePreferenceChangeListener(listener);
	}

	boolean isOn() {
		return node().getBoolean(PREFIX + name, atFirst);
	}

	void set(boolean on) {
		node().putBoolean(PREFIX + name, on);
		try {
			node().flush();
		} catch (BackingStoreException e) {
			ILog.get().error("A setting of the outline could not be saved.", e);
		}
	}
}
