package nl.kaartwerk.lang.formatting;

/** A piece of the text that is neither split nor changed: a word or a comment. */
record Span(int start, int end) {
}
