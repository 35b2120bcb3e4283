package nl.kaartwerk.rules;

import nl.kaartwerk.rules.library.LibraryFindings;

/**
 * Under what a text is checked.
 *
 * @param today the day that it is checked at
 * @param library what was found by looking at all texts beside each other
 * @param whole whether all of the text could be read; if not, a waiver may seem unused because what it is about was not seen
 */
public record Circumstances(Today today, LibraryFindings library, boolean whole) {
}
