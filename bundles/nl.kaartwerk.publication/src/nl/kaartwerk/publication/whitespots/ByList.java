package nl.kaartwerk.publication.whitespots;

import java.util.List;
import java.util.Optional;

import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.method.ClassificationCode;

/** By the rows of the project's own lists; the row that says most of a card comes first. */
final class ByList implements Divided {
	private final Codes codes;
	private final ProjectLists lists;

	ByList(Codes codes, ProjectLists lists) {
		this.codes = codes;
		this.lists = lists;
	}

	@Override
	public List<GroupKey> groups(SpotCard card) {
		List<GroupKey> groups = lists.of(card);
		return groups.isEmpty() ? List.of(GroupKey.UNLISTED) : groups;
	}

	@Override
	public List<GroupKey> known() {
		return lists.rows().stream().map(ProjectLists.Row::key).toList();
	}

	/** Only what the list names is a group here. */
	@Override
	public List<GroupKey> needed(ElementResult element, boolean building) {
		return codes.elements(element.code(), building).stream().filter(key -> lists.row(key).isPresent()).toList();
	}

	@Override
	public List<GroupKey> above(GroupKey key) {
		return key.kind() == GroupKey.Kind.CODE ? Codes.prefixes(key).stream().map(lists::row).flatMap(Optional::stream).map(ProjectLists.Row::key).toList()
				: List.of();
	}

	@Override
	public boolean isKnown(GroupKey key) {
		return lists.row(key).isPresent();
	}

	@Override
	public ClassificationCode data(GroupKey key) {
		return codes.get(key);
	}
}
