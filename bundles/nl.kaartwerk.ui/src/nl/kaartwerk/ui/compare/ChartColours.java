package nl.kaartwerk.ui.compare;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

/** The colours of differences: told apart by those who do not see red or green, set in the preferences, others in the dark theme. */
final class ChartColours {
	static final String MORE = "nl.kaartwerk.ui.compare.more";
	static final String LESS = "nl.kaartwerk.ui.compare.less";
	static final String TOTAL = "nl.kaartwerk.ui.compare.total";

	private ChartColours() {
	}

	static ColorRegistry registry() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	static Color of(double change) {
		return registry().get(change > 0 ? MORE : LESS);
	}

	static Color total() {
		return registry().get(TOTAL);
	}
}
