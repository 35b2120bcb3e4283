package nl.kaartwerk.exchange.ilcd;

import nl.kaartwerk.exchange.reading.Sentences;

/** The sentences about data sets of the format. */
final class Texts {
	static final Sentences SENTENCES = new Sentences(Texts.class);

	private Texts() {
	}
}
