package nl.kaartwerk.method;

/**
 * How lives, replacements and reuse are counted.
 *
 * @param includesModuleD whether a replacement books module D in B4 as well; an older rule left it out
 * @param unlimitedLife the service life, in years, that stands for "as long as the work"
 * @param reuseFactor what modules A1-A3, C3, C4 and D of a product count for that is reused unforeseen
 * @param place where the rule stands
 */
public record ReplacementRule(boolean includesModuleD, double unlimitedLife, double reuseFactor, Status status, String source,
		DataPlace place) {
}
