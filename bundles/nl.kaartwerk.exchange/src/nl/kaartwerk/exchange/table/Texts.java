package nl.kaartwerk.exchange.table;

import nl.kaartwerk.exchange.reading.Sentences;

/** The sentences about tables. */
final class Texts {
	static final Sentences SENTENCES = new Sentences(Texts.class);

	private Texts() {
	}
}
