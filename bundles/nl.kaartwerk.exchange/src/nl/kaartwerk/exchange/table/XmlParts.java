package nl.kaartwerk.exchange.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

import nl.kaartwerk.exchange.Importer.Refusal;

/** The XML parts of a workbook. No part has a document type, so there are no entities; and all of them together have a limit. */
final class XmlParts implements AutoCloseable {
	/** Bytes of XML in one workbook, far above any table of figures. */
	private static final long LARGEST = 64L << 20;
	private static final int DEEPEST = 100;

	private final ZipFile zip;
	private final String name;
	private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
	private long left = LARGEST;

	private XmlParts(ZipFile zip, String name) {
		this.zip = zip;
		this.name = name;
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setXMLReporter((message, type, related, location) -> {
			// what is wrong with a part is refused, not printed
		});
	}

	static XmlParts open(Path file, String name) throws IOException, Refusal {
		try {
			return new XmlParts(new ZipFile(file.toFile()), name);
		} catch (ZipException | IllegalArgumentException e) {
			throw new Refusal(Texts.SENTENCES.get("refused-archive", name));
		}
	}

	/** What to do with one part. */
	@FunctionalInterface
	interface Reading {
		void read(XMLStreamReader xml) throws XMLStreamException, Refusal;
	}

	boolean has(String part) {
		return zip.getEntry(part) != null;
	}

	String file() {
		return name;
	}

	Refusal refusal(String code) {
		return new Refusal(Texts.SENTENCES.get(code, name));
	}

	/** Reads a part that may be absent. */
	void read(String part, Reading reading) throws IOException, Refusal {
		ZipEntry entry = zip.getEntry(part);
		if (entry == null) {
			return;
		}
		try (InputStream in = new Limited(zip.getInputStream(entry))) {
			XMLStreamReader xml = factory.createXMLStreamReader(in);
			try {
				reading.read(new Guarded(xml));
			} finally {
				xml.close();
			}
		} catch (TooLarge e) {
			throw new Refusal(Texts.SENTENCES.get("refused-inflated", name, Long.toString(LARGEST >> 20)));
		} catch (XMLStreamException e) {
			if (e.getNestedException() instanceof TooLarge) {
				throw new Refusal(Texts.SENTENCES.get("refused-inflated", name, Long.toString(LARGEST >> 20)));
			}
			throw new Refusal(Texts.SENTENCES.get("refused-part", name, part));
		} catch (ZipException | EOFException e) {
			throw refusal("refused-archive");
		}
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** Fails at a document type, before any entity of it can be named, and at elements in elements without end. */
	private static final class Guarded extends StreamReaderDelegate {
		private int depth;

		Guarded(XMLStreamReader xml) {
			super(xml);
		}

		@Override
		public int next() throws XMLStreamException {
			int event = super.next();
			if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw new XMLStreamException("document type");
			}
			depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
			if (depth > DEEPEST) {
				throw new XMLStreamException("depth");
			}
			return event;
		}

		@Override
		public String getElementText() throws XMLStreamException {
			String text = super.getElementText();
			depth--;
			return text;
		}
	}

	private static final class TooLarge extends IOException {
		private static final long serialVersionUID = 1;
	}

	private final class Limited extends FilterInputStream {
		Limited(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count(read < 0 ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] target, int from, int length) throws IOException {
			int read = super.read(target, from, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) throws TooLarge {
			left -= read;
			if (left < 0) {
				throw new TooLarge();
			}
		}
	}
}
