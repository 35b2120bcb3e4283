package nl.kaartwerk.exchange.reading;

/**
 * The column of a value.
 *
 * @param module as {@link ScoreText#module} spells it
 * @param scenario name of the scenario in the card, or null
 */
public record Place(String module, String scenario) {
	@Override
	public String toString() {
		return scenario == null ? module : scenario + ": " + module;
	}
}
