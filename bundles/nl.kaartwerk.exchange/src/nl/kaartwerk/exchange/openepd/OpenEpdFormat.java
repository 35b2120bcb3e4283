package nl.kaartwerk.exchange.openepd;

import java.util.List;

import nl.kaartwerk.exchange.Format;

/** openEPD: what reading and writing have in common. */
interface OpenEpdFormat extends Format {
	@Override
	default String id() {
		return Words.FORMAT;
	}

	@Override
	default String title() {
		return "openEPD";
	}

	@Override
	default List<String> extensions() {
		return List.of("json", "openepd");
	}

	@Override
	default boolean isExperimental() {
		return true;
	}
}
