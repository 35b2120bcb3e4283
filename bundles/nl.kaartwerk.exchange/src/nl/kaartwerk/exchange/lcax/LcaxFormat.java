package nl.kaartwerk.exchange.lcax;

import java.util.List;

import nl.kaartwerk.exchange.Format;

/** LCAx, and EPDx that it came of: what reading and writing have in common. */
interface LcaxFormat extends Format {
	@Override
	default String id() {
		return Words.FORMAT;
	}

	@Override
	default String title() {
		return "LCAx";
	}

	@Override
	default List<String> extensions() {
		return List.of("json");
	}
}
