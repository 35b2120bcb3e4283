package nl.kaartwerk.editor.template;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.templates.ContextTypeRegistry;
import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.persistence.TemplatePersistenceData;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.lang.ide.completion.Surroundings;
import nl.kaartwerk.model.messages.Messages;

/** The templates of texts: the shipped skeletons, as the user has changed them, and those of the user. Kept in the preferences of the editor. */
public final class KaartTemplates {
	private static final Messages MESSAGES = new Messages(KaartTemplates.class, "places");
	private static final String NODE = "nl.kaartwerk.editor";
	private static final String KEY = "templates";

	private static final class Shared {
		static final KaartTemplates TEMPLATES = new KaartTemplates();
	}

	private final IPreferenceStore preferences = new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
	private final ContextTypeRegistry places = new ContextTypeRegistry();
	private final Map<Surroundings, TemplateContextType> types = new EnumMap<>(Surroundings.class);
	private final TemplateStore store;

	private KaartTemplates() {
		for (Surroundings place : Surroundings.values()) {
			if (Skeleton.SHIPPED.stream().anyMatch(skeleton -> skeleton.place() == place)) {
				TemplateContextType type = new TemplateContextType(id(place), MESSAGES.plain(place.name(), Locale.getDefault()));
				type.addResolver(new GlobalTemplateVariables.Cursor());
				type.addResolver(new GlobalTemplateVariables.Date());
				type.addResolver(new GlobalTemplateVariables.Dollar());
				type.addResolver(new ChoiceVariable());
				types.put(place, type);
				places.addContextType(type);
			}
		}
		store = new TemplateStore(places, preferences, KEY) {
			@Override
			protected void loadContributedTemplates() {
				for (Skeleton skeleton : Skeleton.SHIPPED) {
					internalAdd(new TemplatePersistenceData(new Template(skeleton.name(), skeleton.description(Locale.getDefault()), id(skeleton.place()), skeleton.pattern(), false),
							true, NODE + '.' + skeleton.id()));
				}
			}

			@Override
			protected void handleException(IOException e) {
				ILog.get().error("The templates could not be read.", e);
			}
		};
		try {
			store.load();
		} catch (IOException e) {
			ILog.get().error("The templates could not be read.", e);
		}
		store.startListeningForPreferenceChanges();
	}

	/** Those of this workbench. */
	public static KaartTemplates get() {
		return Shared.TEMPLATES;
	}

	private static String id(Surroundings place) {
		return NODE + '.' + place.name();
	}

	public TemplateStore store() {
		return store;
	}

	public ContextTypeRegistry places() {
		return places;
	}

	public IPreferenceStore preferences() {
		return preferences;
	}

	/** What templates between certain braces have in common; null where there are none. */
	TemplateContextType type(Surroundings place) {
		return types.get(place);
	}
}
