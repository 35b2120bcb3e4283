package nl.kaartwerk.text.operation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;

/**
 * One change of a text, said in terms of the model that was read from it. A closed set: whoever knows the text makes the smallest edit of
 * each, so that layout and comments survive.
 */
public sealed interface Operation {

	/**
	 * Writes another text where a value stands.
	 *
	 * @param feature that has a value in the text
	 * @param text as the language spells it
	 */
	record SetValue(EObject object, EStructuralFeature feature, String text) implements Operation {
	}

	/**
	 * Writes another word into a value that has many: a cell of a row, a module of a header.
	 *
	 * @param start offset of the word in the text of the value
	 * @param end offset after it
	 */
	record SetWord(EObject object, EStructuralFeature feature, int start, int end, String text) implements Operation {
	}

	/** Adds cells at the end of a row. */
	record AddCells(Row row, List<String> cells) implements Operation {
		public AddCells {
			cells = List.copyOf(cells);
		}
	}

	/**
	 * Removes the last cells of a row.
	 *
	 * @param first the first one that goes, from 0
	 */
	record RemoveCells(Row row, int first) implements Operation {
	}

	/**
	 * Adds a row to a table that has a header.
	 *
	 * @param after the row it follows, or null to stand first; several after the same row stand in the order of the operations
	 */
	record AddRow(ScoreTable table, Row after, String indicator, List<String> cells) implements Operation {
		public AddRow {
			cells = List.copyOf(cells);
		}
	}

	/**
	 * Writes another text where one of several values stands.
	 *
	 * @param index of the value
	 */
	record SetItem(EObject object, EStructuralFeature feature, int index, String text) implements Operation {
	}

	/**
	 * Adds a column to a table, before the first one of a module that comes later in the life cycle.
	 *
	 * @param before the position of the column that it stands before; that of none to stand last
	 * @param cell what each row gets
	 */
	record AddColumn(ScoreTable table, int before, String module, String cell) implements Operation {
	}

	/**
	 * Adds a property to a definition, behind those that it has.
	 *
	 * @param text keyword and value as the language spells them, on one line
	 */
	record AddProperty(Definition definition, String text) implements Operation {
	}

	/** Removes an object with the keyword before it, and its line when nothing else is left on it. */
	record Remove(EObject object) implements Operation {
	}

	/** Removes a property with its keyword, and its line when nothing else is left on it. */
	record RemoveProperty(EObject object, EStructuralFeature feature) implements Operation {
	}

	/** Adds a remark at the end of the line that a row stands on. */
	record AddRemark(Row row, String text) implements Operation {
	}

	/** Writes other words before the braces of an object; the braces and what they hold stay. */
	record SetHead(EObject object, String text) implements Operation {
	}

	/**
	 * Adds lines between the braces of an object, which get made when it has none.
	 *
	 * @param after the child that they follow; null to stand last, the object itself to stand before its first child
	 * @param apart whether an empty line keeps them apart from what stands before them
	 * @param lines without indentation of the place; within them an entry may be indented
	 */
	record AddLines(EObject block, EObject after, boolean apart, List<String> lines) implements Operation {
		public AddLines {
			lines = List.copyOf(lines);
		}
	}

	/** Adds a definition at the end of a text. */
	record AddDefinition(Document document, Definition definition) implements Operation {
	}
}
