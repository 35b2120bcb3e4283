package nl.kaartwerk.codegen.help;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks that every link of the pages leads somewhere. */
final class Links {
	private final Map<String, Page> pages;
	/** The folder of what is built, with the pages of the rules. */
	private final Path built;

	Links(Map<String, Page> pages, Path built) {
		this.pages = pages;
		this.built = built;
	}

	/** @return a sentence for each link that leads nowhere */
	List<String> broken() {
		List<String> broken = new ArrayList<>();
		for (Page page : pages.values()) {
			for (Section section : page.sections()) {
				section.links().stream().filter(link -> !leadsSomewhere(link, page))
						.forEach(link -> broken.add(page.source() + ", \"" + section.title() + "\": there is no " + link));
			}
			page.images().stream().filter(image -> !Files.exists(page.source().resolveSibling(image)))
					.forEach(image -> broken.add(page.source() + ": there is no picture " + image));
		}
		return broken;
	}

	private boolean leadsSomewhere(String link, Page from) {
		if (Addresses.isElsewhere(link)) {
			return true;
		}
		String name = Addresses.page(link);
		if (name.endsWith(".html")) {
			return Files.exists(built.resolve(name));
		}
		Page to = name.isEmpty() ? from : name.endsWith(".md") ? pages.get(name.substring(0, name.length() - ".md".length())) : null;
		String anchor = Addresses.anchor(link);
		return to != null && (anchor.isEmpty() || to.sections().stream().anyMatch(section -> section.anchor().equals(anchor)));
	}
}
