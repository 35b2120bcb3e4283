package nl.kaartwerk.calculation.derivation;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.method.DataPlace;

/** Where a figure of a derivation stands. */
public sealed interface Origin {
	/** It follows from its parts. */
	Origin NONE = new None();

	/** Nowhere of its own. */
	record None() implements Origin {
	}

	/**
	 * In a text.
	 *
	 * @param object what it is written in
	 * @param cell of a row of a table, from 0; -1 for the object as a whole
	 */
	record Text(URI object, int cell) implements Origin {
	}

	/** In the data of the method. */
	record Data(DataPlace place) implements Origin {
	}
}
