package nl.kaartwerk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.jar.Manifest;

import picocli.CommandLine.IVersionProvider;

/** The version of this bundle, from its manifest. */
final class Version implements IVersionProvider {
	private static final String NAME = "nl.kaartwerk.cli";

	@Override
	public String[] getVersion() throws IOException {
		return new String[] { "Kaartwerk " + text() };
	}

	static String text() throws IOException {
		for (URL url : Collections.list(Version.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
			try (InputStream in = url.openStream()) {
				var attributes = new Manifest(in).getMainAttributes();
				if (NAME.equals(attributes.getValue("Bundle-SymbolicName"))) {
					return attributes.getValue("Bundle-Version");
				}
			}
		}
		return "(unknown version)";
	}
}
