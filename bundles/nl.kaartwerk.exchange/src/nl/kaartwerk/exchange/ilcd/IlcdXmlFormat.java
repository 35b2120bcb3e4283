package nl.kaartwerk.exchange.ilcd;

import java.util.List;

import nl.kaartwerk.exchange.Format;

/** ILCD+EPD in XML, one data set a file: what reading and writing have in common. */
interface IlcdXmlFormat extends Format {
	@Override
	default String id() {
		return "ilcd-xml";
	}

	@Override
	default String title() {
		return "ILCD+EPD XML";
	}

	@Override
	default List<String> extensions() {
		return List.of("xml");
	}
}
