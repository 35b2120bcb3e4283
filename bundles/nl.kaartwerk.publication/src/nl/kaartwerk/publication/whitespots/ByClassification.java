package nl.kaartwerk.publication.whitespots;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.method.ClassificationCode;
import nl.kaartwerk.publication.whitespots.SpotCard.Classified;

/** By the codes that the cards carry; an element whose components are known is divided by these. */
final class ByClassification implements Divided {
	private final Codes codes;
	private final ProjectLists lists;

	ByClassification(Codes codes, ProjectLists lists) {
		this.codes = codes;
		this.lists = lists;
	}

	@Override
	public List<GroupKey> groups(SpotCard card) {
		Set<GroupKey> groups = new LinkedHashSet<>();
		for (Classified classified : card.classifications()) {
			GroupKey element = GroupKey.code(classified.system(), classified.code());
			ClassificationCode known = codes.get(element);
			List<String> parts = known == null ? List.of() : classified.components().stream().filter(known.components()::contains).toList();
			parts.forEach(part -> groups.add(element.part(part)));
			if (parts.isEmpty()) {
				groups.add(element);
			}
		}
		return groups.isEmpty() ? List.of(GroupKey.UNCLASSIFIED) : List.copyOf(groups);
	}

	@Override
	public List<GroupKey> known() {
		return lists.rows().stream().map(ProjectLists.Row::key).filter(key -> key.kind() == GroupKey.Kind.CODE).toList();
	}

	@Override
	public List<GroupKey> needed(ElementResult element, boolean building) {
		return codes.elements(element.code(), building);
	}

	@Override
	public List<GroupKey> above(GroupKey key) {
		List<GroupKey> above = new ArrayList<>();
		if (!key.component().isEmpty()) {
			above.add(GroupKey.code(key.system(), key.code()));
		}
		if (key.kind() == GroupKey.Kind.CODE) {
			above.addAll(Codes.prefixes(key));
		}
		return above;
	}

	@Override
	public boolean isKnown(GroupKey key) {
		return codes.get(key) != null;
	}

	@Override
	public ClassificationCode data(GroupKey key) {
		return codes.get(key);
	}
}
