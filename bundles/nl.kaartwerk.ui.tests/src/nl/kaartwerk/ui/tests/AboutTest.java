package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

import nl.kaartwerk.ui.help.HelpContent;

/** What Help &gt; About tells. */
class AboutTest {
	@Test
	void theVersionIsThatOfTheBundle() throws Exception {
		Bundle branding = Platform.getProduct().getDefiningBundle();
		Properties mappings = new Properties();
		try (InputStream in = branding.getEntry("about.mappings").openStream()) {
			mappings.load(in);
		}
		Version version = branding.getVersion();
		assertEquals(version.getMajor() + "." + version.getMinor() + "." + version.getMicro(), mappings.getProperty("0"));
		assertTrue(Platform.getProduct().getProperty("aboutText").startsWith("Kaartwerk {0}\n"));
	}

	@Test
	void whatIsShippedOfOthersIsAmongTheLicences() throws Exception {
		try (InputStream in = HelpContent.open("/nl.kaartwerk.help/html/licences.html", "en")) {
			String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			for (String library : new String[] { "org.eclipse.swt", "org.eclipse.xtext", "guava", "gson", "picocli", "antlr-runtime", "org.eclipse.jgit", "pdfbox" }) {
				assertTrue(page.contains("<td>" + library + "</td>"), library);
			}
			assertTrue(page.contains("DejaVu Sans Condensed"), "the fonts of reports");
		}
	}
}
