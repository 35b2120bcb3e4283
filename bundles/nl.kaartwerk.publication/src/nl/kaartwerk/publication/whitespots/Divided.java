package nl.kaartwerk.publication.whitespots;

import java.util.List;

import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.method.ClassificationCode;

/** How products are divided into groups. */
interface Divided {
	/** The groups of a card, the one that its uses count in first; never none. */
	List<GroupKey> groups(SpotCard card);

	/** The groups that there are whether or not a card is in them. */
	List<GroupKey> known();

	/** The group that an element of a work asks for; none when it is no group. */
	List<GroupKey> needed(ElementResult element, boolean building);

	/** The key above a group that is there; the nearest one first. Those that only hold one group are not made. */
	List<GroupKey> above(GroupKey key);

	/** Whether a group above others is shown though no card and no list names it. */
	boolean isKnown(GroupKey key);

	/** What the data of a classification say of a group; null when nothing. */
	ClassificationCode data(GroupKey key);
}
