package nl.kaartwerk.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/**
 * Where something stands in the help, as the platform writes it: {@code /bundle/folder/page.html}.
 *
 * @param anchor the section, empty for the page as a whole
 */
record Address(String page, String anchor) {
	static final Address HOME = of("/nl.kaartwerk.help/html/index.html");
	static final Address LANGUAGE = of("/nl.kaartwerk.help/html/language-reference.html");

	static Address of(String href) {
		String path = href.startsWith("/") ? href : '/' + href;
		int hash = path.indexOf('#');
		return hash < 0 ? new Address(path, "") : new Address(path.substring(0, hash), path.substring(hash + 1));
	}

	/** Where a link on this page leads. */
	Address to(String link) {
		return link.startsWith("#") ? new Address(page, link.substring(1)) : of(URI.create(page).resolve(link).toString());
	}

	static boolean isElsewhere(String link) {
		return link.matches("[a-z]+:.*");
	}

	String href() {
		return anchor.isEmpty() ? page : page + '#' + anchor;
	}

	/** @throws IOException when there is no such page, in the language of the workbench or in English */
	HelpPage read() throws IOException {
		try (InputStream in = HelpContent.open(page, HelpContent.language())) {
			return PageReader.read(in);
		}
	}
}
