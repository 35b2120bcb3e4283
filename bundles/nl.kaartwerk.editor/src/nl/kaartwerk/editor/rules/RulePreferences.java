package nl.kaartwerk.editor.rules;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer;
import nl.kaartwerk.lang.validation.RuleDefaults;
import nl.kaartwerk.rules.settings.RuleSettings;

/**
 * The rule settings that the user prefers, for projects that set nothing themselves. They are a text of the form of a project's own file, so
 * that one can be pasted into the other.
 */
public final class RulePreferences {
	private static final String NODE = "nl.kaartwerk.editor";
	private static final String KEY = "rules";

	private RulePreferences() {
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}

	/** The settings as a text. */
	public static String text() {
		return node().get(KEY, "");
	}

	/** Keeps other settings; texts are checked anew. */
	public static void set(String text) {
		node().put(KEY, text);
		try {
			node().flush();
		} catch (BackingStoreException e) {
			ILog.get().error("The rule settings could not be saved.", e);
		}
	}

	/** Makes the settings hold, now and whenever they change. */
	public static void follow(KaartLanguageServer server) {
		apply();
		node().addPreferenceChangeListener(event -> {
			if (event.getKey().equals(KEY)) {
				apply();
				server.settingsChanged();
			}
		});
	}

	private static void apply() {
		KaartIdeSetup.injector().getInstance(RuleDefaults.class).use(RuleSettings.read(text(), RuleSettings.shipped()));
	}
}
