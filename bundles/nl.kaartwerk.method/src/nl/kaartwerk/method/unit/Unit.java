package nl.kaartwerk.method.unit;

import nl.kaartwerk.method.Names;

/**
 * A unit of an amount.
 *
 * @param symbol as the language writes it
 * @param dimension what it measures: mass, length, area, volume, number, energy, power, year, transport, share; of a quotient both, such as
 *        mass/volume
 * @param factor to the dimension's reference unit
 * @param measure the same unit in the units library, which alone converts
 */
public record Unit(String symbol, String dimension, double factor, Names names, javax.measure.Unit<?> measure) {
}
