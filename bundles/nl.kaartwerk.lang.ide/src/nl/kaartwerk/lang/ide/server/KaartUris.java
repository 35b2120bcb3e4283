package nl.kaartwerk.lang.ide.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.UriExtensions;

import com.google.inject.Singleton;

/**
 * One address for each file: that of Java's paths, in which whatever is not plain is encoded. Editors encode less or more, and Xtext would take
 * the same file for another one, or answer with an address that is none.
 */
@Singleton
public class KaartUris extends UriExtensions {
	@Override
	public URI toUri(String address) {
		URI uri = URI.createURI(address);
		if (!uri.isFile() || uri.toFileString() == null) {
			return super.toUri(address);
		}
		try {
			URI file = URI.createURI(Path.of(uri.trimFragment().toFileString()).normalize().toUri().toString());
			return uri.hasFragment() ? file.appendFragment(uri.fragment()) : file;
		} catch (InvalidPathException e) { // of another system, or with characters that no file has
			return super.toUri(address);
		}
	}
}
