package nl.kaartwerk.exchange.oekobaudat;

import java.util.List;

import nl.kaartwerk.exchange.Format;

/** The CSV of OEKOBAUDAT: what reading and writing have in common. */
interface OekobaudatFormat extends Format {
	@Override
	default String id() {
		return DataSet.FORMAT;
	}

	@Override
	default String title() {
		return "OEKOBAUDAT CSV";
	}

	@Override
	default List<String> extensions() {
		return List.of("csv");
	}

	@Override
	default boolean isExperimental() {
		return true;
	}
}
