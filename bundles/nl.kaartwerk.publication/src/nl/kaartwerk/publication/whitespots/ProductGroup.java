package nl.kaartwerk.publication.whitespots;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.card.CompiledCard.Validity;
import nl.kaartwerk.method.Names;

/**
 * A product group: which data there are for it, and what of the works rests on them.
 *
 * @param names titles of the code, from the list of the project or the classification; empty when nobody gives one
 * @param parent the group that it is a part of; empty at the top
 * @param depth how many groups it is inside of
 * @param coverage by its cards and those of its parts
 * @param onWhiteSpotList whether the project lists it as a white spot; null for what is no group of products
 * @param unknown whether the list of the project names a code or a declaration that nobody else knows
 * @param members its cards, those that count in another group last
 * @param neededBy works that have the element, of groups that are elements of works
 * @param own what the uses of the cards that count here amount to
 * @param all the same with that of its parts
 * @param works the same per work, in their order
 * @param bySurcharge place among the white spots by the surcharge; empty when it is none, or nothing rests on it
 * @param byMki place among the white spots by the MKI that rests on category 3
 */
public record ProductGroup(GroupKey key, Optional<Names> names, Optional<GroupKey> parent, int depth, Coverage coverage, OnWhiteSpotList onWhiteSpotList,
		boolean unknown, List<Member> members, List<String> neededBy, Burden own, Burden all, List<WorkShare> works, OptionalInt bySurcharge, OptionalInt byMki) {
	/**
	 * A card of a group.
	 *
	 * @param counts whether its uses count here; else they do in its first group
	 * @param uses by the works that count; none when they count elsewhere
	 */
	public record Member(SpotCard card, boolean counts, List<CountedUse> uses) {
		public Burden burden() {
			Burden sum = Burden.NONE;
			for (CountedUse use : uses) {
				sum = sum.plus(use.burden);
			}
			return sum;
		}
	}

	/** A use of a card in a work that counts. */
	public record CountedUse(CountedWork work, String element, String amount, URI source, Burden burden) {
	}

	/** What of a work rests on a group and its parts. */
	public record WorkShare(CountedWork work, Burden burden) {
		/** Of the MKI of the work; NaN when that is 0. */
		public double share() {
			return Burden.share(burden.mki(), work.mki());
		}

		/** What of the MKI of the work rests on category 3 here. */
		public double genericShare() {
			return Burden.share(burden.generic(), work.mki());
		}
	}

	public ProductGroup {
		members = List.copyOf(members);
		neededBy = List.copyOf(neededBy);
		works = List.copyOf(works);
	}

	/** The title for people; "" when nobody gives one. */
	public String title(Locale locale) {
		return names.map(n -> n.in(locale).isBlank() ? n.in(Locale.ENGLISH) : n.in(locale)).orElse("");
	}

	/** How many cards give data on the day, by category as written, in order; "" for those without one. */
	public Map<String, Integer> categories() {
		Map<String, Integer> counts = new TreeMap<>();
		members.stream().map(Member::card).filter(SpotCard::holds).forEach(card -> counts.merge(card.category(), 1, Integer::sum));
		return counts;
	}

	/** How many cards of category 1 or 2 give data on the day, and stand there with their publication. */
	public int reviewed(Publication publication) {
		return (int) members.stream().map(Member::card).filter(card -> card.holds() && card.isReviewed() && card.publication() == publication).count();
	}

	/** How many cards are past their validity, or withdrawn: they give no data. */
	public int expired() {
		return (int) members.stream().map(Member::card).filter(card -> card.validity() == Validity.EXPIRED || card.publication() == Publication.ENDED).count();
	}

	/** How many cards are not valid yet: they give no data on the day. */
	public int notYet() {
		return (int) members.stream().map(Member::card).filter(card -> card.validity() == Validity.NOT_YET && card.publication() != Publication.ENDED).count();
	}

	/** How many cards state no category that we know. */
	public int withoutCategory() {
		return (int) members.stream().map(Member::card).filter(card -> !card.isReviewed() && !card.isGeneric()).count();
	}

	/** Whether it is a product group, and not what is left. */
	public boolean isGroup() {
		return key.isProducts();
	}
}
