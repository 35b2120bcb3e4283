package nl.kaartwerk.calculation;

import java.util.Optional;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.model.Use;

/** Where the calculation gets compiled cards from: straight from the model, or from a store that spares parsing them. */
public interface CardSource {
	/** The card that a use refers to; empty when the reference leads nowhere. */
	Optional<CompiledCard> card(Use use);
}
