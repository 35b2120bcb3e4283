package nl.kaartwerk.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Types in a text with each view of figures in front in turn, and looks how long after a keystroke the view shows its effect, drawn, and how
 * long the UI thread keeps others waiting meanwhile.
 */
final class Views {
	private static final int WARM_UP = 20;
	private static final int KEYS = 60;
	private static final long PAUSE_MILLIS = 150;
	private static final String PREFIX = "nl.kaartwerk.ui.";
	private static final List<String> OF_WORKS = List.of("mki", "dashboard", "derivation", "compare");
	private static final String OF_CARDS = "declarations";
	/** The digit of an amount that is typed over, and one of a score. */
	private static final Pattern AMOUNT = Pattern.compile(" (\\d)000 m3");
	private static final Pattern SCORE = Pattern.compile("GWP-fossil +(\\d)");
	/** The digit in a title that sorts before all others. */
	private static final Pattern TITLE = Pattern.compile("\"A \\w+ (\\d)\"");
	/** How long a view that was opened is watched on after it shows something. */
	private static final long SETTLING_MILLIS = 500;

	private final ObjDoubleConsumer<String> report;

	Views(ObjDoubleConsumer<String> report) {
		this.report = report;
	}

	/** @param card the name of a text with a score to type over for the view of all cards */
	void run(IProject project, String work, String card) throws Exception {
		for (String view : OF_WORKS) {
			measure(view, Visit.edit(project, work), AMOUNT);
		}
		measure(OF_CARDS, Visit.edit(project, card), SCORE);
	}

	/**
	 * The views of a library on its way into the NMD.
	 *
	 * @param card the name of a text with a card whose title sorts first and that has a review
	 * @param work of one with a work
	 * @param application of one with an application for a grant, with such a title
	 */
	void publication(IProject project, String card, String work, String application) throws Exception {
		measure("route", Visit.edit(project, card), TITLE);
		measure("reviews", Visit.edit(project, card), TITLE);
		measure("whitespots", Visit.edit(project, work), AMOUNT);
		measure("grant", Visit.edit(project, application), TITLE);
	}

	private void measure(String name, IEditorPart editor, Pattern typed) throws Exception {
		ITextViewer viewer = Visit.inUi(() -> editor.getAdapter(ITextViewer.class));
		IDocument document = Visit.inUi(viewer::getDocument);
		int place = Visit.inUi(() -> place(document, typed));
		Blocks opening = new Blocks();
		opening.start();
		IViewPart view = open(name, editor, viewer, place);
		Visit.waitFor(() -> !Visit.inUi(() -> shown(view)).isEmpty());
		Thread.sleep(SETTLING_MILLIS);
		opening.stop();
		double[] millis = new double[KEYS];
		Blocks blocks = new Blocks();
		for (int i = -WARM_UP; i < KEYS; i++) {
			Thread.sleep(PAUSE_MILLIS);
			if (i == 0) {
				blocks.start();
			}
			String before = Visit.inUi(() -> shown(view));
			long start = System.nanoTime();
			Visit.inUi(() -> {
				document.replace(place, 1, String.valueOf(1 + Character.digit(document.getChar(place), 10) % 9));
				return null;
			});
			Visit.waitFor(() -> !Visit.inUi(() -> shown(view)).equals(before));
			Visit.inUi(() -> {
				control(view).update();
				return null;
			});
			if (i >= 0) {
				millis[i] = (System.nanoTime() - start) / 1e6;
			}
		}
		blocks.stop();
		report.accept(name + ".median", Visit.quantile(millis, 0.5));
		report.accept(name + ".p95", Visit.quantile(millis, 0.95));
		report.accept(name + ".block.p99", Visit.quantile(blocks.millis(), 0.99));
		report.accept(name + ".block.longest", Visit.quantile(blocks.millis(), 1));
		report.accept(name + ".opening.longest", Visit.quantile(opening.millis(), 1));
		Visit.inUi(() -> {
			Visit.page().hideView(view);
			return null;
		});
	}

	private static int place(IDocument document, Pattern typed) {
		Matcher matcher = typed.matcher(document.get());
		if (!matcher.find()) {
			throw new IllegalStateException("There is nothing to type over.");
		}
		return matcher.start(1);
	}

	private static IViewPart open(String name, IEditorPart editor, ITextViewer viewer, int place) throws Exception {
		IViewPart view = Visit.inUi(() -> {
			IViewPart shown = Visit.page().showView(PREFIX + name);
			Visit.page().activate(editor);
			viewer.setSelectedRange(place, 0);
			viewer.revealRange(place, 0);
			return shown;
		});
		if (name.equals("compare")) {
			Visit.inUi(() -> {
				Command command = Visit.page().getWorkbenchWindow().getService(ICommandService.class).getCommand("nl.kaartwerk.ui.compare");
				ParameterizedCommand saved = ParameterizedCommand.generateCommand(command, Map.of("nl.kaartwerk.ui.compare.with", "saved"));
				return Visit.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand(saved, null);
			});
			Visit.waitFor(() -> !Visit.inUi(() -> shown(view)).isEmpty());
			Visit.inUi(() -> {
				Visit.page().activate(editor);
				return null;
			});
		}
		return view;
	}

	private static Composite control(IViewPart view) {
		return (Composite) view.getSite().getService(MPart.class).getWidget();
	}

	/** What stands in a view as far as it can be read from outside; "" while it shows no figures. */
	private static String shown(IViewPart view) throws ReflectiveOperationException {
		if (view.getSite().getId().equals(PREFIX + "dashboard")) { // it is drawn
			return (String) view.getClass().getMethod("headline").invoke(view);
		}
		String texts = texts(control(view)).collect(Collectors.joining("\n"));
		return texts.matches("(?s).*[0-9].*") ? texts : "";
	}

	private static Stream<String> texts(Composite parent) {
		return Arrays.stream(parent.getChildren()).filter(Control::isVisible).flatMap(child -> switch (child) {
		case Label label -> Stream.of(label.getText());
		case Tree tree -> tree.getItemCount() == 0 ? Stream.of() : Stream.of(line(tree.getItem(0)));
		case Table table -> table.getItemCount() == 0 ? Stream.of() : Stream.of(line(table.getItem(0)));
		case Composite inner -> texts(inner);
		default -> Stream.of();
		});
	}

	private static String line(TreeItem item) {
		return IntStream.range(0, item.getParent().getColumnCount()).mapToObj(item::getText).collect(Collectors.joining("\t"));
	}

	private static String line(TableItem item) {
		return IntStream.range(0, item.getParent().getColumnCount()).mapToObj(item::getText).collect(Collectors.joining("\t"));
	}
}
