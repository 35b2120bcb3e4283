package nl.kaartwerk.codegen.help;

/** Addresses between pages: {@code page.md#section} in Markdown is {@code page.html#section} when it is built. */
final class Addresses {
	private Addresses() {
	}

	static boolean isElsewhere(String address) {
		return address.matches("[a-z]+:.*");
	}

	/** The page of an address, empty for the page that it stands in. */
	static String page(String address) {
		int anchor = address.indexOf('#');
		return anchor < 0 ? address : address.substring(0, anchor);
	}

	/** The section of an address, empty for the whole page. */
	static String anchor(String address) {
		int anchor = address.indexOf('#');
		return anchor < 0 ? "" : address.substring(anchor + 1);
	}

	static String ofHtml(String address) {
		if (isElsewhere(address) || !page(address).endsWith(".md")) {
			return address;
		}
		String page = page(address);
		return page.substring(0, page.length() - ".md".length()) + ".html" + address.substring(page.length());
	}
}
