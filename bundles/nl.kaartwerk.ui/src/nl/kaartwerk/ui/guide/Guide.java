package nl.kaartwerk.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A cheat sheet: steps, each with a command that does it. Files are those of the platform's cheat sheets, whose own view needs the help web
 * application.
 *
 * @param help the page of the help that says more
 */
record Guide(String title, String introduction, String help, List<Step> steps) {
	/** @param command serialized, as the platform does */
	record Step(String title, String description, String command) {
	}

	/** @throws IOException when it is no cheat sheet */
	static Guide read(InputStream in) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			Element sheet = factory.newDocumentBuilder().parse(in).getDocumentElement();
			Element intro = only(sheet, "intro");
			NodeList items = sheet.getElementsByTagName("item");
			List<Step> steps = new ArrayList<>();
			for (int i = 0; i < items.getLength(); i++) {
				Element item = (Element) items.item(i);
				steps.add(new Step(item.getAttribute("title"), words(only(item, "description")), only(item, "command").getAttribute("serialization")));
			}
			return new Guide(sheet.getAttribute("title"), words(only(intro, "description")), intro.getAttribute("href"), List.copyOf(steps));
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException(e);
		}
	}

	private static Element only(Element parent, String name) throws IOException {
		if (!(parent.getElementsByTagName(name).item(0) instanceof Element found)) {
			throw new IOException(parent.getTagName() + " has no " + name);
		}
		return found;
	}

	private static String words(Element element) {
		return element.getTextContent().replaceAll("\\s+", " ").strip();
	}
}
