package nl.kaartwerk.rules.waiver;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.rules.Finding;

/** Where in a card a finding is, as a waiver names it; what does not apply is null. */
public record CardPlace(String set, String profile, String indicator, String module, String scenario) {
	/** The card as a whole. */
	static final CardPlace NOWHERE = new CardPlace(null, null, null, null, null);

	public static CardPlace of(Finding finding) {
		EObject object = finding.object();
		String indicator = null;
		Columns.Column column = null;
		if (object instanceof Row row) {
			indicator = row.getIndicator();
			column = column(row, finding);
			object = row.eContainer();
		}
		String set = null;
		if (object instanceof ScoreTable table) {
			set = TableShape.setId(table);
			column = column == null ? column(table, finding) : column;
			object = table.eContainer();
		}
		while (object != null && !(object instanceof Profile)) {
			object = object.eContainer();
		}
		String profile = object == null ? null : ((Profile) object).getTitle();
		return new CardPlace(set, profile, indicator, column == null ? null : column.module(), column == null ? null : column.scenario());
	}

	private static Columns.Column column(Row row, Finding finding) {
		Cells cells = row.getCells();
		Columns columns = ((ScoreTable) row.eContainer()).getColumns();
		if (finding.feature() != Literals.ROW__CELLS || finding.from() < 0 || cells == null || columns == null) {
			return null;
		}
		for (int i = 0; i < cells.size() && i < columns.size(); i++) {
			if (cells.start(i) == finding.from()) {
				return columns.columns().get(i);
			}
		}
		return null;
	}

	private static Columns.Column column(ScoreTable table, Finding finding) {
		if (finding.feature() != Literals.SCORE_TABLE__COLUMNS || finding.from() < 0) {
			return null;
		}
		List<Columns.Column> columns = table.getColumns().columns();
		return columns.stream().filter(c -> c.start() == finding.from()).findFirst().orElse(null);
	}

	/** Whether a waiver speaks of this place: what it does not name it leaves open. */
	boolean isIn(Waiver waiver) {
		return fits(waiver.getSet(), set) && fits(waiver.getProfile(), profile) && fits(waiver.getIndicator(), indicator)
				&& fits(waiver.getModule(), module) && fits(waiver.getScenario(), scenario);
	}

	private static boolean fits(String named, String actual) {
		return named == null || named.equals(actual);
	}
}
