package nl.kaartwerk.lang.ide.server;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.rules.settings.RuleSettings;

/**
 * What an editor lets its user set: {@code rules}, as an object with a member for each setting or as a text of the form of the file
 * {@code .kaartwerk/rules}. Editors send it bare, or as the member {@code kaartwerk} of all their settings.
 */
final class ClientSettings {
	private static final String SECTION = "kaartwerk";
	private static final String RULES = "rules";

	private ClientSettings() {
	}

	/**
	 * The rule settings that hold where a project sets nothing.
	 *
	 * @param sent a JSON value, or null
	 * @return empty when nothing is said about rules
	 */
	static Optional<RuleSettings> rules(Object sent) {
		if (!(sent instanceof JsonObject all)) {
			return Optional.empty();
		}
		JsonObject settings = all.get(SECTION) instanceof JsonObject section ? section : all;
		return settings.has(RULES) ? Optional.of(RuleSettings.read(text(settings.get(RULES)), RuleSettings.shipped())) : Optional.empty();
	}

	private static String text(JsonElement rules) {
		return switch (rules) {
		case JsonObject members -> members.entrySet().stream().map(ClientSettings::line).collect(Collectors.joining("\n"));
		case JsonArray lines -> lines.asList().stream().map(ClientSettings::text).collect(Collectors.joining("\n"));
		case JsonPrimitive text -> text.getAsString();
		default -> "";
		};
	}

	private static String line(Map.Entry<String, JsonElement> setting) {
		return setting.getKey() + " = " + text(setting.getValue());
	}
}
