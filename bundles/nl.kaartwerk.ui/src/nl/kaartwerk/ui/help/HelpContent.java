package nl.kaartwerk.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** The files of the help: a page in a language lies in the folder nl/LANGUAGE of its bundle, as the platform has it, else it is in English. */
public final class HelpContent {
	private HelpContent() {
	}

	/** The language of the workbench. */
	static String language() {
		return Platform.getNL().split("[_-]")[0];
	}

	/**
	 * @param page as in {@code /bundle/folder/page.html}, without a section
	 * @throws IOException when there is no such page
	 */
	public static InputStream open(String page, String language) throws IOException {
		return entry(page, language).orElseThrow(() -> new IOException(page)).openStream();
	}

	/** The page as a file that a browser can read: all of its folder is unpacked, for pages refer to each other. */
	static String unpacked(String page, String language) throws IOException {
		URL entry = entry(page, language).orElseThrow(() -> new IOException(page));
		String path = entry.getPath();
		String folder = path.substring(0, path.indexOf("html/") + "html/".length());
		String unpacked = FileLocator.toFileURL(bundle(page).getEntry(folder)).getPath();
		return "file://" + unpacked + path.substring(folder.length());
	}

	private static Optional<URL> entry(String page, String language) {
		Bundle bundle = bundle(page);
		String path = page.substring(page.indexOf('/', 1) + 1);
		if (bundle == null) {
			return Optional.empty();
		}
		URL translated = bundle.getEntry("nl/" + language + '/' + path);
		return Optional.ofNullable(translated == null ? bundle.getEntry(path) : translated);
	}

	private static Bundle bundle(String page) {
		int end = page.indexOf('/', 1);
		return end < 0 ? null : Platform.getBundle(page.substring(1, end));
	}
}
