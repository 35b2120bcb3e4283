package nl.kaartwerk.method;

/**
 * A life-cycle module.
 *
 * @param code A1-A3, B4, D and so on
 * @param counted whether it is a column of the calculation; A1, A2 and A3 count as parts of A1-A3, B6 and B7 do not count
 * @param partOf the counted module that it is a part of, or null
 * @param mandatory whether a declaration without it is incomplete
 * @param phase of the life cycle: product, construction, use, end-of-life, beyond
 * @param column its column in score matrices, or -1
 */
public record Module(String code, boolean counted, String partOf, boolean mandatory, String phase, int column, Names names) {
}
