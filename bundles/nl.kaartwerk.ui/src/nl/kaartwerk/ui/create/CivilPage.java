package nl.kaartwerk.ui.create;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.lang.ide.creation.WorkDraft;

/** Asks for the analysis period of a civil work, which has no default. */
final class CivilPage extends DefinitionPage {
	private Text years;
	private Text date;

	CivilPage(IStructuredSelection selection) {
		super("civil", selection);
	}

	@Override
	void createFields(Composite parent) {
		years = field(parent, "years");
		years.setText("100");
		years.addModifyListener(event -> changed());
		date = field(parent, "date");
		date.setText(LocalDate.now().toString());
		date.addModifyListener(event -> changed());
	}

	@Override
	Optional<String> problem() {
		return Numbers.yearsProblem(years.getText().strip()).or(() -> Numbers.dateProblem(date.getText().strip()));
	}

	@Override
	Skeleton.Filled definition(String name, String title) {
		return new WorkDraft.Civil(name, title, years.getText().strip(), date.getText().strip()).text();
	}
}
