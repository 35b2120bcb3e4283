package nl.kaartwerk.exchange.reading;

import java.math.BigDecimal;
import java.util.Optional;

import nl.kaartwerk.model.Background;
import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.Quantity;

/** A card in the making, and the document around it. */
public final class NewCard {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;

	private final Document document = MODEL.createDocument();
	private final Declaration card = MODEL.createDeclaration();

	/** @param title a leaf; without one the card has a name all the same, and that is reported */
	public NewCard(Node title) {
		String text = title.text().map(t -> t.replaceAll("\\s+", " ")).orElse(null);
		if (text == null) {
			title.finding("name-missing");
		}
		card.setName(Identifier.of(text == null ? "Unnamed" : text));
		card.setTitle(text);
		document.getDefinitions().add(card);
	}

	public Declaration card() {
		return card;
	}

	public Document document() {
		return document;
	}

	/** Defines the owner before the card; one that is not named is reported. */
	public void owner(Node name) {
		Optional<String> text = name.text();
		if (text.isEmpty()) {
			name.finding("owner-missing");
			return;
		}
		Owner owner = MODEL.createOwner();
		String identifier = Identifier.of(text.get());
		owner.setName(identifier.equals(card.getName()) ? identifier + "_owner" : identifier);
		owner.setTitle(text.get());
		document.getDefinitions().addFirst(owner);
		card.setOwner(owner);
	}

	/** @param unit as the method spells it, or as written when the method does not know it */
	public void functionalUnit(BigDecimal amount, String unit) {
		FunctionalUnit functionalUnit = MODEL.createFunctionalUnit();
		functionalUnit.setQuantity(quantity(amount, unit));
		functionalUnit.setText(card.getTitle());
		card.setFunctionalUnit(functionalUnit);
	}

	public void classified(String system, String code) {
		Classification classification = MODEL.createClassification();
		classification.setSystem(Identifier.system(system));
		classification.setCode(code);
		card.getClassifications().add(classification);
	}

	public void background(String name) {
		Background background = MODEL.createBackground();
		background.setName(name);
		card.getBackgrounds().add(background);
	}

	/** In kg of carbon; either may be null. */
	public void biogenicCarbon(BigDecimal product, BigDecimal packaging) {
		if (product == null && packaging == null) {
			return;
		}
		BiogenicCarbon carbon = MODEL.createBiogenicCarbon();
		carbon.setProduct(product == null ? null : quantity(product, "kg"));
		carbon.setPackaging(packaging == null ? null : quantity(packaging, "kg"));
		card.setBiogenicCarbon(carbon);
	}

	public static Quantity quantity(BigDecimal number, String unit) {
		Quantity quantity = MODEL.createQuantity();
		quantity.setNumber(Amount.decimal(number));
		quantity.setUnit(unit);
		return quantity;
	}
}
