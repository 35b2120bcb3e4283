package nl.kaartwerk.ui.create;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.lang.ide.creation.WorkDraft;
import nl.kaartwerk.method.DefaultLife;
import nl.kaartwerk.method.Method;

/** Asks for what the MPG of a building needs. */
final class BuildingPage extends DefinitionPage {
	private final List<DefaultLife> functions = Method.shipped().lives();
	private Combo function;
	private Text area;
	private Text date;

	BuildingPage(IStructuredSelection selection) {
		super("building", selection);
	}

	@Override
	void createFields(Composite parent) {
		new Label(parent, SWT.NONE).setText(Texts.get("function"));
		function = new Combo(parent, SWT.BORDER | SWT.READ_ONLY);
		functions.forEach(each -> function.add(each.function() + " - " + each.names().in(Locale.getDefault())));
		function.select(0);
		wide(function);
		function.addModifyListener(event -> changed());
		area = field(parent, "area");
		area.addModifyListener(event -> changed());
		date = field(parent, "date");
		date.setText(LocalDate.now().toString());
		date.addModifyListener(event -> changed());
	}

	@Override
	Optional<String> problem() {
		return Numbers.areaProblem(area.getText().strip()).or(() -> Numbers.dateProblem(date.getText().strip()));
	}

	@Override
	Skeleton.Filled definition(String name, String title) {
		return new WorkDraft.Building(name, title, functions.get(function.getSelectionIndex()).function(), area.getText().strip(), date.getText().strip()).text();
	}
}
