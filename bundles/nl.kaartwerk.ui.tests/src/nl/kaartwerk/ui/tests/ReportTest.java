package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.report.ReportFormat;
import nl.kaartwerk.ui.report.ReportJob;
import nl.kaartwerk.ui.report.ReportRequest;

/** Reports from the workbench. */
class ReportTest extends InWorkbench {
	private static final String TEXT = """
			declaration Beton "Betonmortel" {
			  category 1   functional unit 1 m3 "on site"   service life 100 years
			  profile { impacts A2 {
			    A1-A3  C3  D
			    GWP-fossil  186  0.8  -6
			  } }
			}
			building Huis "Een huis" {
			  function dwelling  life 75 years  gross floor area 100 m2  reference date 2026-07-01 enforced
			  element 16 "Fundering" { Beton 4 m3 }
			}
			""";

	private IFile write(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
		return file;
	}

	private Path folder() {
		return project.getLocation().toPath().resolve("reports");
	}

	private ReportRequest request(IFile file, boolean withCards, Locale language, ReportFormat format, boolean overwrite) {
		return new ReportRequest(List.of(file.getLocation().toPath()), withCards, language, format, folder(), overwrite);
	}

	private static IStatus run(ReportJob job) throws Exception {
		job.setUser(false); // no dialog of progress or of failure over the other tests
		job.setSystem(true);
		job.schedule();
		job.join();
		return job.getResult();
	}

	@Test
	void aReportOfATextIsWrittenAndShownInTheProject() throws Exception {
		ReportJob job = new ReportJob(request(write("huis.kaart", TEXT), true, Locale.of("nl"), ReportFormat.HTML, false));
		assertTrue(run(job).isOK());
		assertEquals(List.of(folder().resolve("Huis.html"), folder().resolve("Beton.html")), job.written());
		String html = Files.readString(folder().resolve("Huis.html"));
		assertTrue(html.contains("<h1 dir=\"auto\">Een huis</h1>"));
		assertTrue(html.contains("Milieuprestatie van een gebouw"));
		assertTrue(html.contains("Beton noemt geen massa per functionele eenheid."), "findings in the language of the report, not of the workbench");
		assertTrue(project.getFile("reports/Huis.html").exists());
	}

	@Test
	void aPdfIsMadeInTheWorkbenchToo() throws Exception {
		ReportJob job = new ReportJob(request(write("huis.kaart", TEXT), false, Locale.of("en"), ReportFormat.PDF, false));
		assertTrue(run(job).isOK());
		assertEquals("%PDF-", new String(Files.readAllBytes(job.written().getFirst()), 0, 5, StandardCharsets.ISO_8859_1));
	}

	@Test
	void aSpreadsheetIsMadeInTheWorkbenchToo() throws Exception {
		ReportJob job = new ReportJob(request(write("huis.kaart", TEXT), false, Locale.of("en"), ReportFormat.XLSX, false));
		assertTrue(run(job).isOK());
		assertEquals("PK", new String(Files.readAllBytes(job.written().getFirst()), 0, 2, StandardCharsets.ISO_8859_1));
	}

	private static String refusal(ReportJob job) throws Exception {
		IStatus status = run(job);
		assertEquals(IStatus.WARNING, status.getSeverity());
		return status.getMessage();
	}

	@Test
	void whatExistsIsOnlyReplacedWhenAskedFor() throws Exception {
		IFile file = write("huis.kaart", TEXT);
		Files.createDirectories(folder());
		Files.writeString(folder().resolve("Huis.html"), "mine");
		assertTrue(refusal(new ReportJob(request(file, false, Locale.ENGLISH, ReportFormat.HTML, false))).contains("Huis.html"));
		assertEquals("mine", Files.readString(folder().resolve("Huis.html")));
		assertTrue(run(new ReportJob(request(file, false, Locale.ENGLISH, ReportFormat.HTML, true))).isOK());
		assertFalse(Files.readString(folder().resolve("Huis.html")).equals("mine"));
	}

	@Test
	void aBrokenTextGivesNoReportAndSaysWhere() throws Exception {
		IFile file = write("huis.kaart", TEXT.replace("Beton 4 m3", "Betonn 4 m3"));
		String message = refusal(new ReportJob(request(file, false, Locale.ENGLISH, ReportFormat.HTML, false)));
		assertTrue(message.contains("huis.kaart:10"), message);
		assertFalse(Files.exists(folder()));
	}

	@Test
	void aCancelledJobWritesNothing() throws Exception {
		ReportJob job = new ReportJob(request(write("huis.kaart", TEXT), true, Locale.ENGLISH, ReportFormat.PDF, false));
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void running(IJobChangeEvent event) {
				event.getJob().cancel();
			}
		});
		assertEquals(IStatus.CANCEL, run(job).getSeverity());
		assertEquals(List.of(), job.written());
		assertFalse(Files.exists(folder()));
	}

	private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
		return Arrays.stream(parent.getChildren())
				.flatMap(child -> type.isInstance(child) ? List.of(type.cast(child)).stream() : child instanceof Composite inner ? all(inner, type).stream() : List.<T>of().stream())
				.toList();
	}

	@Test
	void theCommandAsksAndWritesWhatWasAskedFor() throws Exception {
		IFile file = write("huis.kaart", TEXT);
		inUi(() -> IDE.openEditor(page(), file));
		Display.getDefault().asyncExec(() -> {
			try {
				window().getService(IHandlerService.class).executeCommand("nl.kaartwerk.ui.createReport", null);
			} catch (Exception e) {
				throw new AssertionError(e);
			}
		});
		Shell[] dialog = new Shell[1];
		waitFor(() -> inUi(() -> {
			dialog[0] = Arrays.stream(Display.getDefault().getShells()).filter(s -> s.getText().equals("Create Report") && s.isVisible()).findFirst().orElse(null);
			return dialog[0] != null;
		}));
		Screenshots.ofControl(() -> dialog[0], window(), "report-dialog");
		inUi(() -> {
			List<Combo> combos = all(dialog[0], Combo.class);
			assertEquals(3, combos.size());
			combos.get(1).select(1);
			combos.get(2).select(0);
			Text folder = all(dialog[0], Text.class).stream().filter(t -> (t.getStyle() & SWT.READ_ONLY) == 0).findFirst().orElseThrow();
			assertEquals(folder().toString(), folder.getText());
			Button create = all(dialog[0], Button.class).stream().filter(b -> b.getText().equals("Create")).findFirst().orElseThrow();
			folder.setText("no absolute path");
			assertFalse(create.isEnabled());
			folder.setText(folder().toString());
			assertTrue(create.isEnabled());
			all(dialog[0], Button.class).stream().filter(b -> b.getText().contains("when done")).findFirst().orElseThrow().setSelection(false);
			create.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		waitFor(() -> project.getFile("reports/Huis.html").exists());
		assertTrue(Files.readString(folder().resolve("Huis.html")).contains("lang=\"nl\""));
	}
}
