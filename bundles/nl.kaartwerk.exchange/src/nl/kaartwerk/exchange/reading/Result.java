package nl.kaartwerk.exchange.reading;

import java.util.Map;

import nl.kaartwerk.method.Indicator;

/**
 * What a source says of one indicator.
 *
 * @param unit as written, or null
 * @param cells the words of the cells, as {@link ScoreText#cell} gives them
 * @param node where it stands, for findings
 */
public record Result(Indicator indicator, String unit, Map<Place, String> cells, Node node) {
}
