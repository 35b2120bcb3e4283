package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.collections.api.factory.primitive.IntLists;
import org.eclipse.collections.api.factory.primitive.IntObjectMaps;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.grid.data.DummyBodyDataProvider;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The libraries under the tables find in OSGi what they look up as services. */
class TableLibraryTest {

	@Test
	void eclipseCollectionsFindItsFactories() {
		assertEquals("[3, 1, 2]", IntLists.mutable.of(3, 1, 2).toString());
		assertEquals("{7=seven}", IntObjectMaps.immutable.of(7, "seven").toString());
	}

	@Test
	void whatLibrariesLogGoesNowhere() {
		PrintStream before = System.err;
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
		try {
			LoggerFactory.getLogger("nl.kaartwerk").error("seen by nobody");
		} finally {
			System.setErr(before);
		}
		assertEquals("org.slf4j.helpers.NOPLoggerFactory", LoggerFactory.getILoggerFactory().getClass().getName());
		assertEquals("", written.toString(StandardCharsets.UTF_8));
	}

	@Test
	void aTableOfTenThousandRowsSelectsItsLastRow() {
		Display.getDefault().syncExec(() -> {
			Shell shell = new Shell();
			try {
				shell.setLayout(new FillLayout());
				SelectionLayer selection = new SelectionLayer(new DataLayer(new DummyBodyDataProvider(20, 10_000)));
				NatTable table = new NatTable(shell, new ViewportLayer(selection));
				shell.setSize(600, 400);
				shell.open();
				selection.selectRow(0, 9_999, false, false);
				Object value = selection.getDataValueByPosition(3, 9_999);
				assertEquals(1, selection.getSelectedRowCount());
				assertTrue(selection.isRowPositionSelected(9_999), "the last row is selected");
				assertEquals("Col: 4, Row: 10000", new DefaultDisplayConverter().canonicalToDisplayValue(value));
				table.redraw();
			} finally {
				shell.dispose();
			}
		});
	}
}
