package nl.kaartwerk.method;

/**
 * How replacements during the life of a work are booked.
 *
 * @param includesModuleD whether a replacement books module D in B4 as well; an older rule left it out
 * @param unlimitedLife the service life, in years, that stands for "as long as the work"
 */
public record ReplacementRule(boolean includesModuleD, double unlimitedLife) {
}
