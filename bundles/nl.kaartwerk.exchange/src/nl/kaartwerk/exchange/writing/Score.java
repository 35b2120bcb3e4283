package nl.kaartwerk.exchange.writing;

import java.util.Map;

import nl.kaartwerk.exchange.reading.Place;
import nl.kaartwerk.method.Indicator;

/**
 * What a card says of one indicator, in numbers; what it does not declare is not there.
 *
 * @param unit that the numbers are in: the row's, else the indicator's
 * @param cells texts of decimal numbers
 */
public record Score(Indicator indicator, String unit, Map<Place, String> cells) {
}
