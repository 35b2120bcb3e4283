package nl.kaartwerk.rules.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes single settings in a text of settings; remarks and everything else stay as they are. */
public final class SettingsText {
	private SettingsText() {
	}

	/** The value that a text gives a name: the last one counts. */
	public static Optional<String> get(String text, String name) {
		return text.lines().map(RuleSettings::withoutRemark).filter(line -> isOf(line, name)).map(line -> line.substring(line.indexOf('=') + 1).strip())
				.reduce((first, last) -> last);
	}

	/**
	 * The text with a name set to a value.
	 *
	 * @param value empty to leave the name to the default
	 */
	public static String set(String text, String name, Optional<String> value) {
		List<String> lines = new ArrayList<>();
		boolean written = false;
		for (String line : text.lines().toList()) {
			if (!isOf(RuleSettings.withoutRemark(line), name)) {
				lines.add(line);
			} else if (value.isPresent() && !written) {
				int remark = line.indexOf('#');
				lines.add(name + " = " + value.get() + (remark < 0 ? "" : "  " + line.substring(remark)));
				written = true;
			}
		}
		if (value.isPresent() && !written) {
			lines.add(name + " = " + value.get());
		}
		return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
	}

	private static boolean isOf(String line, String name) {
		return line.indexOf('=') >= 0 && line.substring(0, line.indexOf('=')).strip().equals(name);
	}
}
