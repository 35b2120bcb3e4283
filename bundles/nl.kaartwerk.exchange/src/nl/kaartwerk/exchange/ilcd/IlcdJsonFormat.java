package nl.kaartwerk.exchange.ilcd;

import java.util.List;

import nl.kaartwerk.exchange.Format;

/** ILCD+EPD in the JSON of soda4LCA: what reading and writing have in common. */
interface IlcdJsonFormat extends Format {
	@Override
	default String id() {
		return "ilcd-json";
	}

	@Override
	default String title() {
		return "ILCD+EPD JSON (soda4LCA)";
	}

	@Override
	default List<String> extensions() {
		return List.of("json");
	}
}
