package nl.kaartwerk.method.unit;

import nl.kaartwerk.method.Names;

/**
 * A unit of an amount.
 *
 * @param symbol as the language writes it
 * @param dimension what it measures: mass, length, area, volume, number, energy, power, year, transport, share
 * @param factor to the dimension's reference unit
 */
public record Unit(String symbol, String dimension, double factor, Names names) {
}
