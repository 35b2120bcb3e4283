package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.active.ActiveSet;
import nl.kaartwerk.ui.dashboard.DashboardView;
import nl.kaartwerk.ui.derivation.DerivationView;

/**
 * How long after a keystroke in a work of 1,000 uses dashboard and derivation show its effect, and for how long the UI thread is kept waiting.
 * Run by name; its name keeps it out of the tests, whose machines are shared.
 */
class ViewSpeedMeasure extends InWorkbench {
	private static final int USES = 1_000;
	private static final int STROKES = 60;
	private static final int WARM = 20;

	private static String work() {
		StringBuilder text = new StringBuilder();
		for (int c = 0; c < 50; c++) {
			text.append("declaration Kaart").append(c).append(" { functional unit 1 m3 category ").append(1 + c % 3).append(" profile { impacts A1 {\nA1-A3 A4 C1 C2 C3 C4 D\n");
			for (String indicator : List.of("ADPE", "ADPF", "GWP", "ODP", "POCP", "AP", "EP", "HTP", "FAETP", "MAETP", "TETP")) {
				text.append(indicator).append(" 1.5 2 3e-1 4 5 6 -7\n");
			}
			text.append("} } }\n");
		}
		text.append("building Huis { function dwelling life 75 years gross floor area 100 m2 reference date 2026-01-01\n");
		for (int u = 0; u < USES; u++) {
			if (u % 50 == 0) {
				text.append(u == 0 ? "" : "}\n").append("element ").append(10 + u / 50).append(" {\n");
			}
			text.append("Kaart").append(u % 50).append(" 1.00").append(" m3\n");
		}
		return text.append("}\n}\n").toString();
	}

	private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child) && child.isVisible()) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite inner) {
				found.addAll(all(inner, type));
			}
		}
		return found;
	}

	private void measure(String name, Supplier<String> shown) throws Exception {
		IFile file = project.getFile(name + ".kaart");
		file.write(work().getBytes(StandardCharsets.UTF_8), true, false, false, null);
		ITextViewer text = inUi(() -> IDE.openEditor(page(), file).getAdapter(ITextViewer.class));
		IDocument document = inUi(text::getDocument);
		int place = document.get().indexOf("Kaart7 1.00") + "Kaart7 1.0".length();
		inUi(() -> {
			text.setSelectedRange(place, 0);
			return null;
		});
		waitFor(() -> !inUi(shown::get).isEmpty());
		double[] refresh = new double[STROKES];
		List<Double> blocks = new ArrayList<>();
		AtomicBoolean going = new AtomicBoolean();
		Thread watch = Thread.ofPlatform().start(() -> watch(going, blocks));
		for (int i = -WARM; i < STROKES; i++) {
			going.set(i >= 0);
			String before = inUi(shown::get);
			char digit = (char) ('0' + Math.floorMod(i, 9) + 1);
			long start = System.nanoTime();
			inUi(() -> {
				document.replace(place, 1, String.valueOf(digit));
				return null;
			});
			while (inUi(shown::get).equals(before)) {
				assertTrue(System.nanoTime() - start < 10e9, "no change is shown");
				Thread.sleep(4);
			}
			if (i >= 0) {
				refresh[i] = (System.nanoTime() - start) / 1e6;
			}
			Thread.sleep(150);
		}
		watch.interrupt();
		watch.join();
		Arrays.sort(refresh);
		double[] waits = blocks.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		System.out.printf("MEASURED %s: refresh median %.0f ms, p95 %.0f ms; UI kept waiting p99 %.1f ms, longest %.1f ms of %d looks%n", name, refresh[STROKES / 2],
				refresh[(int) (STROKES * 0.95)], waits[(int) (waits.length * 0.99)], waits[waits.length - 1], waits.length);
	}

	/** Looks every few milliseconds how long the UI thread takes to answer. */
	private static void watch(AtomicBoolean going, List<Double> blocks) {
		try {
			while (true) {
				Thread.sleep(5);
				long start = System.nanoTime();
				Display.getDefault().syncExec(() -> {
					// to be answered is all
				});
				if (going.get()) {
					blocks.add((System.nanoTime() - start) / 1e6);
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void dashboard() throws Exception {
		ActiveSet.choose("A1");
		DashboardView view = inUi(() -> (DashboardView) page().showView(DashboardView.ID));
		try {
			measure("dashboard", view::headline);
		} finally {
			inUi(() -> {
				page().hideView(view);
				return null;
			});
		}
	}

	@Test
	void derivation() throws Exception {
		ActiveSet.choose("A1");
		DerivationView view = inUi(() -> (DerivationView) page().showView(DerivationView.ID));
		try {
			Tree[] found = new Tree[1];
			measure("derivation", () -> {
				if (found[0] == null) {
					found[0] = all(window().getShell(), Tree.class).stream().filter(tree -> tree.getColumnCount() == 4 && tree.getItemCount() == 1).findFirst().orElse(null);
				}
				return found[0] == null || found[0].getItemCount() == 0 ? "" : found[0].getItem(0).getText(1);
			});
		} finally {
			inUi(() -> {
				page().hideView(view);
				return null;
			});
		}
	}
}
