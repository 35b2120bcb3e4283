package nl.kaartwerk.editor.fix;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import nl.kaartwerk.editor.marker.MarkedRules;

/** Opens the page of the rule that found the chosen problem. */
public class ExplainRule extends AbstractHandler {
	private static final String PAGES = "/nl.kaartwerk.help/html/rules/";

	/** Where the help explains a rule. */
	public static String page(String rule) {
		return PAGES + rule + ".html";
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection chosen) {
			Optional<String> rule = Optional.ofNullable(Adapters.adapt(chosen.getFirstElement(), IMarker.class)).flatMap(MarkedRules::rule);
			rule.ifPresent(ExplainRule::open);
		}
		return null;
	}

	static void open(String rule) {
		PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(page(rule));
	}
}
