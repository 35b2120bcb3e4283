package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.table.Book;
import nl.kaartwerk.exchange.table.CellRef;
import nl.kaartwerk.exchange.table.Field;
import nl.kaartwerk.exchange.table.Mapping;
import nl.kaartwerk.exchange.table.Mapping.Column;
import nl.kaartwerk.exchange.table.Mapping.Decimals;
import nl.kaartwerk.exchange.table.Mapping.TableMapping;
import nl.kaartwerk.exchange.table.MappingEdit;
import nl.kaartwerk.exchange.table.RememberedMappings;

/** Corrections of a mapping. */
class MappingEditTest {
	private static final Mapping NOTHING = new Mapping(Decimals.AUTO, List.of());

	private static Mapping two() {
		return new MappingEdit(new MappingEdit(NOTHING).add("A", 2, 9)).add("B", 0, 4);
	}

	private static TableMapping first(Mapping mapping) {
		return new MappingEdit(mapping).tables().getFirst();
	}

	@Test
	void aPlaceHasOneMeaningOnly() {
		Mapping mapping = new MappingEdit(two()).column(0, 3, new Column("C4", null));
		assertEquals(Map.of(3, new Column("C4", null)), first(mapping).columns());
		mapping = new MappingEdit(mapping).unit(0, 3);
		assertEquals(Map.of(), first(mapping).columns());
		assertEquals(3, first(mapping).unit());
		mapping = new MappingEdit(mapping).indicator(0, 3);
		assertEquals(-1, first(mapping).unit());
		assertEquals(3, first(mapping).indicator());
		assertEquals(-1, first(new MappingEdit(mapping).nothing(0, 3)).indicator());
	}

	@Test
	void theRowsOfScoresStayBelowTheHeader() {
		TableMapping moved = first(new MappingEdit(two()).header(0, 12));
		assertEquals(List.of(12, 13, 13), List.of(moved.header(), moved.first(), moved.last()));
		TableMapping raised = first(new MappingEdit(two()).first(0, 1));
		assertEquals(List.of(-1, 1, 9), List.of(raised.header(), raised.first(), raised.last()));
		TableMapping shortened = first(new MappingEdit(two()).last(0, 1));
		assertEquals(List.of(-1, 1, 1), List.of(shortened.header(), shortened.first(), shortened.last()));
	}

	@Test
	void aCellSaysOneThingAndMostThingsAreSaidOnce() {
		CellRef cell = new CellRef("A", 0, 1);
		Mapping named = new MappingEdit(two()).field(0, cell, Field.NAME);
		assertEquals(Optional.of(Field.NAME), new MappingEdit(named).field(0, cell));
		assertEquals(Optional.empty(), new MappingEdit(named).field(1, cell));
		Mapping owned = new MappingEdit(named).field(0, cell, Field.OWNER);
		assertEquals(Map.of(Field.OWNER, List.of(cell)), owned.cards().getFirst().fields());
		CellRef other = new CellRef("A", 1, 1);
		assertEquals(List.of(other), new MappingEdit(owned).field(0, other, Field.OWNER).cards().getFirst().fields().get(Field.OWNER));
		assertEquals(Map.of(), new MappingEdit(owned).field(0, cell, null).cards().getFirst().fields());
	}

	@Test
	void whatIsRemovedGoesWithItsCard() {
		Mapping mapping = new MappingEdit(two()).remove(0);
		assertEquals(1, mapping.cards().size());
		assertEquals("B", first(mapping).sheet());
		assertEquals(NOTHING, new MappingEdit(mapping).remove(0));
		assertThrows(IndexOutOfBoundsException.class, () -> new MappingEdit(NOTHING).remove(0));
	}

	@Test
	void aTurnedTableForgetsItsPlaces() {
		Mapping mapping = new MappingEdit(new MappingEdit(two()).column(1, 2, new Column("D", null))).turned(1, true);
		assertEquals(Map.of(), new MappingEdit(mapping).tables().get(1).columns());
		assertEquals(mapping, new MappingEdit(mapping).turned(1, true));
	}

	@Test
	void aMappingIsRememberedForFilesOfOneShapeWhateverTheirNumbers(@TempDir Path folder) throws Exception {
		RememberedMappings remembered = new RememberedMappings(folder.resolve("mappings"));
		Book one = book("muur", "Muur;\nWat;Fase 1\nGWP;1,5\n");
		Mapping mapping = new MappingEdit(new MappingEdit(NOTHING).add(name(one), 1, 2)).column(0, 1, new Column("A1-A3", null));
		mapping = new MappingEdit(mapping).field(0, new CellRef(name(one), 0, 0), Field.NAME);
		assertEquals(Optional.empty(), remembered.of(one));
		remembered.remember(one, mapping);
		assertEquals(Optional.of(mapping), remembered.of(book("muur", "Dak;\nWat;Fase 1\nGWP;2,5\n")));
		Book dak = book("dak", "Dak;\nWat;Fase 1\nGWP;2,5\n");
		Mapping ofDak = remembered.of(dak).orElseThrow();
		assertEquals(name(dak), first(ofDak).sheet());
		assertEquals(List.of(new CellRef(name(dak), 0, 0)), ofDak.cards().getFirst().fields().get(Field.NAME));
		assertEquals(Optional.empty(), remembered.of(book("dak", "Dak;\nWat;Fase 1\nODP;2,5\n")));
		assertEquals(Optional.empty(), remembered.of(book("dak", "Dak;\nWat;Fase 2\nGWP;2,5\n")));
		try (Stream<Path> files = Files.list(folder.resolve("mappings"))) {
			Path file = files.findFirst().orElseThrow();
			Files.writeString(file, "{");
		}
		assertEquals(Optional.empty(), remembered.of(one));
	}

	private static String name(Book book) {
		return book.sheets().getFirst().name();
	}

	private static Book book(String name, String text) throws Exception {
		return Book.read(Source.of(name + ".csv", text.getBytes(StandardCharsets.UTF_8)));
	}
}
