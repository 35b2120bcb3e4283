package nl.kaartwerk.exchange.lcax;

import nl.kaartwerk.exchange.reading.Sentences;

/** The sentences about files of the format. */
final class Texts {
	static final Sentences SENTENCES = new Sentences(Texts.class);

	private Texts() {
	}
}
