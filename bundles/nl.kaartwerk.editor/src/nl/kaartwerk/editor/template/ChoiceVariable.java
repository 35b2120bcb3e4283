package nl.kaartwerk.editor.template;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.text.templates.TemplateContext;
import org.eclipse.jface.text.templates.TemplateVariable;
import org.eclipse.jface.text.templates.TemplateVariableResolver;

import nl.kaartwerk.model.messages.Messages;

/** {@code ${unit:choice('m3','kg')}}: a value with others to choose from. */
final class ChoiceVariable extends TemplateVariableResolver {
	ChoiceVariable() {
		super("choice", new Messages(KaartTemplates.class, "places").plain("choice", Locale.getDefault()));
	}

	@Override
	public void resolve(TemplateVariable variable, TemplateContext context) {
		List<?> values = variable.getVariableType().getParams();
		if (!values.isEmpty()) {
			variable.setValues(values.stream().map(String::valueOf).toArray(String[]::new));
		}
		variable.setUnambiguous(false);
		variable.setResolved(true);
	}
}
