package nl.kaartwerk.ui.grant;

import java.util.List;

import nl.kaartwerk.method.grant.GrantScheme;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;

/**
 * What a new application in a project can be made of.
 *
 * @param project by the name that the language server has for it
 * @param packageName of its texts; "" when they have none
 */
record GrantLibrary(String project, List<GrantScheme> schemes, List<Party> owners, List<Card> cards, String packageName) {
	/** Who may apply, by qualified name. */
	record Party(String name, String title) {
	}

	/**
	 * A declaration.
	 *
	 * @param name qualified
	 * @param owner qualified; "" when it has none
	 */
	record Card(String name, String title, String owner, String category, String published) {
	}

	static String qualified(Definition definition) {
		String home = definition.eContainer() instanceof Document document && document.getPackageName() != null ? document.getPackageName() + '.' : "";
		return home + definition.getName();
	}

	static String shown(Definition definition) {
		return definition.getTitle() == null ? String.valueOf(definition.getName()) : definition.getTitle();
	}

	static Card card(Declaration card) {
		String owner = card.getOwner() == null || card.getOwner().eIsProxy() ? "" : qualified(card.getOwner());
		return new Card(qualified(card), shown(card), owner, card.getCategory() == null ? "" : card.getCategory(),
				card.getPublished() == null ? "" : card.getPublished().text());
	}

	/** The cards of an owner. */
	List<Card> of(String owner) {
		return cards.stream().filter(card -> card.owner.equals(owner)).toList();
	}
}
