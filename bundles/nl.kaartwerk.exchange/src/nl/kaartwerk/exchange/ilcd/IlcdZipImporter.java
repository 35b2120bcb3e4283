package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.util.Set;

import nl.kaartwerk.exchange.Head;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;

/**
 * Reads archives of ILCD+EPD data sets: one card for each process, with names, amount and unit from the contacts, sources, flows, flow
 * properties and unit groups beside it. The archive is read twice, first what processes refer to, then the processes one by one.
 */
public final class IlcdZipImporter implements Importer, IlcdZipFormat {
	private static final Set<String> DEPENDENCIES = Set.of("contacts", "sources", "flows", "flowproperties", "unitgroups");
	private static final String PROCESSES = "processes";

	private final DataSetReader reader = new DataSetReader();

	@Override
	public boolean recognises(Head head) {
		boolean zip = head.startsWith('P', 'K', 3, 4);
		return zip && (head.text().contains(PROCESSES + '/') || DEPENDENCIES.stream().anyMatch(folder -> head.text().contains(folder + '/')));
	}

	@Override
	public void read(Source source, Receiver receiver) throws IOException, Refusal {
		Dependencies dependencies = new Dependencies();
		Archive archive = new Archive(source, receiver);
		archive.walk(DEPENDENCIES::contains, false, (entry, content) -> dependencies.add(XmlTree.parse(content, entry)));
		int processes = archive.walk(folder -> !DEPENDENCIES.contains(folder), true, (entry, content) -> {
			XmlTree.DataSet dataSet = XmlTree.parse(content, entry);
			if (!dataSet.root().equals("processDataSet")) {
				throw new Refusal(Texts.SENTENCES.get("refused-root", entry, dataSet.root()));
			}
			dependencies.resolve(dataSet.content());
			receiver.receive(reader.read(dataSet.content(), entry));
		});
		if (processes == 0) {
			throw new Refusal(Texts.SENTENCES.get("refused-archive-empty", source.name()));
		}
	}
}
