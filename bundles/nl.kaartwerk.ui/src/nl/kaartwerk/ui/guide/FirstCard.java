package nl.kaartwerk.ui.guide;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

/** The project and the card that the cheat sheet makes. Figures are invented. */
final class FirstCard {
	/** Where the scores go. */
	static final String TABLE = "impacts A2 {";

	/** As a spreadsheet copies them. In the column A1-A3 GWP-total is not the sum of its parts. */
	static final String CELLS = """
			\tA1-A3\tC3\tD
			GWP-total\t198,2\t1,6\t-6,1
			GWP-fossil\t186,0\t1,1\t-6,0
			GWP-biogenic\t0,42\t0,30\t-0,08
			GWP-luluc\t0,10\t0,20\t-0,02
			ODP\t7,6e-6\t2,4e-8\t-4,2e-7
			AP\t0,52\t0,0031\t-0,021
			EP-freshwater\t0,0034\t0,000024\t-0,00019
			EP-marine\t0,14\t0,0011\t-0,0062
			EP-terrestrial\t1,58\t0,012\t-0,069
			POCP\t0,41\t0,0033\t-0,018
			ADPE\t0,00062\t0,0000024\t-0,000021
			ADPF\t980\t15,2\t-70,4
			WDP\t12,1\t0,18\t-0,74
			PM\t4,1e-6\t6,2e-8\t-1,9e-7
			IRP\t4,6\t0,044\t-0,23
			ETP-fw\t1210\t14,3\t-51
			HTP-c\t6,3e-8\t4,4e-10\t-2,9e-9
			HTP-nc\t1,4e-6\t1,1e-8\t-6,6e-8
			SQP\t640\t5,2\t-24
			""";

	private FirstCard() {
	}

	/** Makes a project with a name that is free. */
	static IProject makeProject() throws CoreException {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		String name = Texts.get("project");
		IProject project = root.getProject(name);
		for (int i = 2; project.exists(); i++) {
			project = root.getProject(name + i);
		}
		project.create(null);
		project.open(null);
		project.setDefaultCharset(StandardCharsets.UTF_8.name(), null);
		return project;
	}

	/** The card in the project that was made last; both are made when they are not there. */
	static IFile makeCard() throws CoreException {
		Optional<IProject> last = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
				.filter(project -> project.isOpen() && project.getName().matches(Texts.get("project") + "\\d*"))
				.max(Comparator.comparing((IProject project) -> project.getName().length()).thenComparing(IProject::getName));
		IFile card = (last.isPresent() ? last.get() : makeProject()).getFile(Texts.get("file"));
		if (!card.exists()) {
			card.write(text().getBytes(StandardCharsets.UTF_8), true, false, false, null);
		}
		return card;
	}

	private static String text() {
		return """
				declaration %s "%s" {
				  category 3
				  functional unit 1 m3 "%s"
				  mass 2380 kg
				  service life 100 years
				  profile {
				    impacts A2 { }
				  }
				}
				""".formatted(Texts.get("name"), Texts.get("title"), Texts.get("unit"));
	}
}
