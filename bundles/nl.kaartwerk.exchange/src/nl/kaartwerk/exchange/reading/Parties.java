package nl.kaartwerk.exchange.reading;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Owner;

/** Makes the definitions of people and organisations that a source only names. */
public final class Parties {
	private Parties() {
	}

	/** Defines an owner in the document of a card that has its name already, and refers to it. */
	public static void owner(String title, Declaration card, Document document) {
		Owner owner = KaartFactory.eINSTANCE.createOwner();
		String identifier = Identifier.of(title);
		owner.setName(identifier.equals(card.getName()) ? identifier + "_owner" : identifier);
		owner.setTitle(title);
		document.getDefinitions().addFirst(owner);
		card.setOwner(owner);
	}
}
