package nl.kaartwerk.lang.validation;

import com.google.inject.Singleton;

import nl.kaartwerk.rules.settings.RuleSettings;

/** The rule settings that hold where a project sets nothing: the catalogue's, unless the user prefers others. */
@Singleton
public class RuleDefaults {
	private volatile RuleSettings settings = RuleSettings.shipped();

	public RuleSettings settings() {
		return settings;
	}

	public void use(RuleSettings wanted) {
		settings = wanted;
	}
}
