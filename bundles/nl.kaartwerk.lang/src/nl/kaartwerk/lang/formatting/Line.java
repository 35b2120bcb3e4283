package nl.kaartwerk.lang.formatting;

import java.util.List;

/**
 * A line to align. It holds nothing before its first word.
 *
 * @param at offset of the line
 * @param indentation that it shall have
 * @param cells each with its words and comments; the first may be empty, as that of a header is
 */
record Line(int at, String indentation, List<List<Span>> cells) {
}
