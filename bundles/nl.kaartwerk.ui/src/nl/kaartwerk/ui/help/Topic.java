package nl.kaartwerk.ui.help;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;

/** An entry of the table of contents, with what is below it. */
record Topic(String label, Address address, List<Topic> below) {
	/** All that bundles contribute. It is read from files: not on the UI thread. */
	static List<Topic> contents() {
		return Arrays.stream(HelpSystem.getTocs()).flatMap(Topic::of).toList();
	}

	private static Stream<Topic> of(IToc toc) {
		Stream<Topic> below = Arrays.stream(toc.getTopics()).map(Topic::of);
		return toc.getTopic(null) == null || toc.getTopic(null).getHref() == null ? below
				: Stream.concat(Stream.of(new Topic(toc.getLabel(), Address.of(toc.getTopic(null).getHref()), List.of())), below);
	}

	private static Topic of(ITopic topic) {
		return new Topic(topic.getLabel(), topic.getHref() == null ? Address.HOME : Address.of(topic.getHref()),
				Arrays.stream(topic.getSubtopics()).map(Topic::of).toList());
	}

	/** This entry and all below it. */
	Stream<Topic> all() {
		return Stream.concat(Stream.of(this), below.stream().flatMap(Topic::all));
	}
}
