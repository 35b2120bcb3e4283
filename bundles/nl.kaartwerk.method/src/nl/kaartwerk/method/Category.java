package nl.kaartwerk.method;

/**
 * A category of declarations.
 *
 * @param code 1, 2, 3 or 3a
 * @param surcharge factor on its scores
 */
public record Category(String code, double surcharge, Names names) {
}
