package nl.kaartwerk.editor.template;

import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

import nl.kaartwerk.model.messages.Messages;

/** Where the user changes templates and adds others. */
public class TemplatePage extends TemplatePreferencePage {
	public TemplatePage() {
		setPreferenceStore(KaartTemplates.get().preferences());
		setTemplateStore(KaartTemplates.get().store());
		setContextTypeRegistry(KaartTemplates.get().places());
		setDescription(new Messages(KaartTemplates.class, "places").plain("page", Locale.getDefault()));
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "nl.kaartwerk.editor.templates");
	}

	/** There is no formatter for a piece of a text. */
	@Override
	protected boolean isShowFormatterSetting() {
		return false;
	}
}
