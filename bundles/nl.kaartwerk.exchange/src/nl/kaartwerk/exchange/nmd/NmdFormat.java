package nl.kaartwerk.exchange.nmd;

import java.util.List;

import nl.kaartwerk.exchange.Format;

/** Answers of the API of the NMD: what reading and writing have in common. */
interface NmdFormat extends Format {
	@Override
	default String id() {
		return NmdCard.FORMAT;
	}

	@Override
	default String title() {
		return "NMD API 3.0 JSON";
	}

	@Override
	default List<String> extensions() {
		return List.of("json");
	}

	@Override
	default boolean isExperimental() {
		return true;
	}
}
