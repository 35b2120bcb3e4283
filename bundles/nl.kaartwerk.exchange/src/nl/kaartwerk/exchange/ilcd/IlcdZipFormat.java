package nl.kaartwerk.exchange.ilcd;

import java.util.List;

import nl.kaartwerk.exchange.Format;

/** ILCD+EPD in XML, an archive of data sets: what reading and writing have in common. */
interface IlcdZipFormat extends Format {
	@Override
	default String id() {
		return "ilcd-zip";
	}

	@Override
	default String title() {
		return "ILCD+EPD XML archive";
	}

	@Override
	default List<String> extensions() {
		return List.of("zip");
	}
}
