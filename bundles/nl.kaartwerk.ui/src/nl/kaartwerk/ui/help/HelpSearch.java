package nl.kaartwerk.ui.help;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the sections of the help in which all words of a question stand, those with the words in their title first. */
final class HelpSearch {
	private record Section(Topic topic, String title, String words) {
		long titleHits(List<String> asked) {
			return asked.stream().filter(title::contains).count();
		}
	}

	private final List<Section> sections = new ArrayList<>();

	/** Reads all pages. Takes its time: not on the UI thread. */
	HelpSearch(List<Topic> contents) throws IOException {
		List<Address> pages = contents.stream().flatMap(Topic::all).map(topic -> new Address(topic.address().page(), "")).distinct().toList();
		for (Address address : pages) {
			add(address, address.read());
		}
	}

	private void add(Address address, HelpPage page) {
		List<Map.Entry<String, Integer>> anchors = new ArrayList<>(page.anchors().entrySet());
		if (anchors.isEmpty()) {
			add(address, page.title(), page.title(), page.text());
		}
		for (int i = 0; i < anchors.size(); i++) {
			int start = anchors.get(i).getValue();
			String words = page.text().substring(start, i + 1 < anchors.size() ? anchors.get(i + 1).getValue() : page.text().length());
			String title = words.lines().findFirst().orElse(page.title());
			add(new Address(address.page(), i == 0 ? "" : anchors.get(i).getKey()), title, title.equals(page.title()) ? title : title + " \u2013 " + page.title(), words);
		}
	}

	private void add(Address address, String title, String label, String words) {
		sections.add(new Section(new Topic(label, address, List.of()), title.toLowerCase(Locale.ROOT), words.toLowerCase(Locale.ROOT)));
	}

	List<Topic> find(String question) {
		List<String> asked = Stream.of(question.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
		return sections.stream().filter(section -> asked.stream().allMatch(section.words()::contains))
				.sorted(Comparator.comparingLong(section -> -section.titleHits(asked))).map(Section::topic).toList();
	}
}
