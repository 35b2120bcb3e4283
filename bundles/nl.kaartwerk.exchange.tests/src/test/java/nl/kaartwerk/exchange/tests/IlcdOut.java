package nl.kaartwerk.exchange.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Exporter.ExportFinding;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.ilcd.IlcdJsonExporter;
import nl.kaartwerk.exchange.ilcd.IlcdJsonImporter;
import nl.kaartwerk.exchange.ilcd.IlcdXmlExporter;
import nl.kaartwerk.exchange.ilcd.IlcdXmlImporter;
import nl.kaartwerk.exchange.ilcd.IlcdZipExporter;
import nl.kaartwerk.exchange.ilcd.IlcdZipImporter;
import nl.kaartwerk.model.Declaration;

/** A card that goes out as ILCD, and comes in again. */
final class IlcdOut {
	private static final Path SCHEMAS = Path.of(System.getProperty("kaartwerk.root", "."), "../shared/data/ilcd_schemas").normalize();

	final Map<String, byte[]> files = new LinkedHashMap<>();
	final List<ExportFinding> findings;

	private IlcdOut(Exporter exporter, Declaration card, Kept kept) {
		try {
			findings = exporter.write(List.of(new Outgoing(card, kept)), (name, content) -> {
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				content.writeTo(out);
				files.put(name, out.toByteArray());
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static IlcdOut json(Declaration card, Kept kept) {
		return new IlcdOut(new IlcdJsonExporter(), card, kept);
	}

	static IlcdOut xml(Declaration card, Kept kept) {
		return new IlcdOut(new IlcdXmlExporter(), card, kept);
	}

	static IlcdOut zip(Declaration card, Kept kept) {
		return new IlcdOut(new IlcdZipExporter(), card, kept);
	}

	byte[] bytes() {
		return files.values().iterator().next();
	}

	String text() {
		return new String(bytes(), StandardCharsets.UTF_8);
	}

	List<String> codes() {
		return findings.stream().map(ExportFinding::code).toList();
	}

	/** Read again by the importer of the format. */
	Imported back() throws IOException, Refusal {
		String name = files.keySet().iterator().next();
		nl.kaartwerk.exchange.Source source = nl.kaartwerk.exchange.Source.of(name, bytes());
		return Received.from(name.endsWith(".json") ? new IlcdJsonImporter() : name.endsWith(".xml") ? new IlcdXmlImporter() : new IlcdZipImporter(), source)
				.only();
	}

	/** The entries of an archive. */
	static Map<String, String> entries(byte[] archive) throws IOException {
		Map<String, String> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return entries;
	}

	/** Schemas of the format by folder of an archive; the test is skipped where they are absent. */
	static Map<String, Schema> schemas() throws SAXException {
		if (!Files.isDirectory(SCHEMAS)) {
			System.out.println("Skipped: the schemas of ILCD are not part of the product, and are not beside it (shared/data/ilcd_schemas).");
		}
		Assumptions.assumeTrue(Files.isDirectory(SCHEMAS), "no schemas beside the product");
		Map<String, Schema> schemas = new LinkedHashMap<>();
		Map.of("processes", "EPD_DataSet", "contacts", "ILCD_ContactDataSet", "sources", "ILCD_SourceDataSet", "flows", "ILCD_FlowDataSet",
				"flowproperties", "ILCD_FlowPropertyDataSet", "unitgroups", "ILCD_UnitGroupDataSet").forEach((folder, file) -> schemas.put(folder, schema(file)));
		return schemas;
	}

	private static Schema schema(String file) {
		try {
			SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
			factory.setResourceResolver((type, namespace, publicId, systemId, base) -> systemId != null && systemId.endsWith("xml.xsd") ? language() : null);
			Source[] sources = { new StreamSource(new File(SCHEMAS.toFile(), file + ".xsd")), new StreamSource(new File(SCHEMAS.toFile(), "matml31.xsd")) };
			return factory.newSchema(sources);
		} catch (SAXException e) {
			throw new IllegalStateException(file, e);
		}
	}

	/** The schemas take xml:lang from a web page; tests open none. */
	private static LSInput language() {
		try {
			DOMImplementationLS dom = (DOMImplementationLS) org.w3c.dom.bootstrap.DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
			LSInput input = dom.createLSInput();
			input.setCharacterStream(new StringReader("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' "
					+ "targetNamespace='http://www.w3.org/XML/1998/namespace'><xs:attribute name='lang' type='xs:language'/></xs:schema>"));
			return input;
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** What is wrong with the data sets of an archive by their schemas; nothing when all are valid. */
	static List<String> faults(byte[] archive, Map<String, Schema> schemas) throws IOException {
		List<String> faults = new ArrayList<>();
		for (Map.Entry<String, String> entry : entries(archive).entrySet()) {
			try {
				schemas.get(entry.getKey().split("/")[1]).newValidator().validate(new StreamSource(new StringReader(entry.getValue())));
			} catch (SAXException e) {
				faults.add(entry.getKey() + ": " + e.getMessage());
			}
		}
		return faults;
	}
}
