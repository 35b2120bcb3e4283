package nl.kaartwerk.ui.active;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionManager;
import org.osgi.service.prefs.BackingStoreException;

import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;

/** The indicator set that all views show figures of, such as A2; a choice in one view holds in all, and in the next session. */
public final class ActiveSet {
	/** Where the choice is kept, and by which key. */
	public static final String NODE = "nl.kaartwerk.ui";
	public static final String KEY = "set";
	/** The set that is chosen until somebody chooses another one. */
	public static final String FIRST = "A2";

	private final Runnable changed;
	private final IPreferenceChangeListener listener = event -> {
		if (event.getKey().equals(KEY)) {
			tell();
		}
	};

	/** @param changed told in the UI thread when another set has been chosen, until {@link #dispose()} */
	public ActiveSet(Runnable changed) {
		this.changed = changed;
		preferences().addPreferenceChangeListener(listener);
	}

	private void tell() {
		UiThread.later(changed);
	}

	/** The sets that there are to choose from. */
	public static List<String> all() {
		return Method.shipped().impactSets().stream().map(IndicatorSet::id).toList();
	}

	/** The set that is chosen. */
	public static String get() {
		String chosen = preferences().get(KEY, FIRST);
		return all().contains(chosen) ? chosen : FIRST;
	}

	/** Chooses a set for all views. */
	public static void choose(String set) {
		preferences().put(KEY, set);
		Job.createSystem("Remember the indicator set", monitor -> {
			try {
				preferences().flush();
			} catch (BackingStoreException e) {
				ILog.get().warn("The chosen indicator set is not kept for the next session.", e);
			}
		}).schedule();
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}

	/** Adds a button for each set to a tool bar or menu; the one that is chosen is pressed. They follow the choice of other views. */
	public void addTo(IContributionManager manager) {
		for (String set : all()) {
			manager.add(new Choice(set));
		}
	}

	/** Presses the buttons of a tool bar anew. */
	public static void show(IContributionManager manager) {
		for (var item : manager.getItems()) {
			if (item instanceof ActionContributionItem action && action.getAction() instanceof Choice choice) {
				choice.setChecked(choice.getText().equals(get()));
			}
		}
	}

	public void dispose() {
		preferences().removePreferenceChangeListener(listener);
	}

	private static final class Choice extends Action {
		Choice(String set) {
			super(set, AS_RADIO_BUTTON);
			setToolTipText(Texts.get("set", set));
			setChecked(set.equals(get()));
		}

		@Override
		public void run() {
			if (isChecked()) {
				choose(getText());
			}
		}
	}
}
