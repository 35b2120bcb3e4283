package nl.kaartwerk.exchange.nmd;

import nl.kaartwerk.exchange.reading.Sentences;

/** The sentences about this format. */
final class Texts {
	static final Sentences SENTENCES = new Sentences(Texts.class);

	private Texts() {
	}
}
