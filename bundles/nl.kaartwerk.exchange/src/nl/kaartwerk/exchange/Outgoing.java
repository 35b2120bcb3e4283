package nl.kaartwerk.exchange;

import nl.kaartwerk.model.Declaration;

/**
 * A card to export.
 *
 * @param card with its references (owner, practitioner, reviewer) resolved where they can be
 * @param kept what an import kept of a foreign file, {@link Kept#NOTHING} when the card was written here
 */
public record Outgoing(Declaration card, Kept kept) {
}
