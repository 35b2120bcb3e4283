package nl.kaartwerk.exchange.tests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;

/** Keeps all that an importer hands on. */
class Received implements Receiver {
	final List<Imported> cards = new ArrayList<>();
	/** "part: reason" */
	final List<String> refusals = new ArrayList<>();

	static Received from(Importer importer, Source source) throws IOException, Refusal {
		Received received = new Received();
		importer.read(source, received);
		return received;
	}

	@Override
	public void receive(Imported imported) {
		cards.add(imported);
	}

	@Override
	public void refuse(String part, String reason) {
		refusals.add(part + ": " + reason);
	}

	/** The only card, when there is one and nothing was refused. */
	Imported only() {
		if (cards.size() != 1 || !refusals.isEmpty()) {
			throw new AssertionError(cards.size() + " cards, refused: " + refusals);
		}
		return cards.get(0);
	}
}
