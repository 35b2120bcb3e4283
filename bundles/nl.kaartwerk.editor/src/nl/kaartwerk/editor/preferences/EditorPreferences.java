package nl.kaartwerk.editor.preferences;

import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What the user prefers about the editor. */
public final class EditorPreferences {
	/** Where the preferences are kept. */
	public static final String NODE = "nl.kaartwerk.editor";
	/** Whether the MKI stands behind the lines; unless said otherwise it does. */
	public static final String MKI_BEHIND_LINES = "mkiBehindLines";
	public static final boolean MKI_BEHIND_LINES_DEFAULT = true;

	private EditorPreferences() {
	}

	public static boolean showsMkiBehindLines() {
		return InstanceScope.INSTANCE.getNode(NODE).getBoolean(MKI_BEHIND_LINES, MKI_BEHIND_LINES_DEFAULT);
	}

	public static void addListener(IPreferenceChangeListener listener) {
		InstanceScope.INSTANCE.getNode(NODE).addPreferenceChangeListener(listener);
	}

	public static void removeListener(IPreferenceChangeListener listener) {
		InstanceScope.INSTANCE.getNode(NODE).removePreferenceChangeListener(listener);
	}
}
