package nl.kaartwerk.method;

/**
 * The reference study period of a building function.
 *
 * @param years used when a building states no life of its own
 */
public record DefaultLife(String function, double years, Status status, String source, Names names) {
}
