package nl.kaartwerk.lang.formatting;

import java.util.List;

/**
 * A line to align.
 *
 * @param start offset of the line
 * @param at offset from which its blanks are up to the layout; what stands before stays
 * @param indentation that the line shall have there, "" when something else stands before
 * @param lead what stands before the first word, when all is done
 * @param cells each with its words and comments; the first may be empty, as that of a header is
 */
record Line(int start, int at, String indentation, String lead, List<List<Span>> cells) {
}
