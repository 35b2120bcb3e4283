package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.io.InputStream;

import nl.kaartwerk.exchange.Head;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;

/**
 * Reads single process data sets of ILCD+EPD 1.1 to 1.3 in XML. Amount and unit of the reference flow stand in another data set, so a card
 * has them only when it comes from an archive ({@link IlcdZipImporter}).
 */
public final class IlcdXmlImporter implements Importer, IlcdXmlFormat {
	private final DataSetReader reader = new DataSetReader();

	@Override
	public boolean recognises(Head head) {
		return head.text().startsWith("<") && head.text().contains("processDataSet");
	}

	@Override
	public void read(Source source, Receiver receiver) throws IOException, Refusal {
		XmlTree.DataSet dataSet;
		try (InputStream in = source.open()) {
			dataSet = XmlTree.parse(in, source.name());
		}
		receiver.checkCancelled();
		if (!dataSet.root().equals("processDataSet")) {
			throw new Refusal(Texts.SENTENCES.get("refused-root", source.name(), dataSet.root()));
		}
		new Dependencies().resolve(dataSet.content());
		receiver.receive(reader.read(dataSet.content(), source.name()));
	}
}
