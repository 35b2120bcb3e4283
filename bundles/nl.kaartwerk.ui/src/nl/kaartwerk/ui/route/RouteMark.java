package nl.kaartwerk.ui.route;

/** How a state is drawn in the row of a card: each sign has a shape of its own, so that nobody has to tell them apart by colour. */
enum RouteMark {
	/** It was reached, and the card has gone on. */
	DONE,
	/** The card stands here. */
	CURRENT,
	/** It is the next one, and nothing known stands in the way. */
	NEXT,
	/** It is the next one, and something stands in the way. */
	BLOCKED,
	/** It lies further ahead. */
	AHEAD,
	/** Cards of this category do without it, or the card left the route before. */
	LEFT_OUT,
	/** The card was withdrawn. */
	WITHDRAWN
}
