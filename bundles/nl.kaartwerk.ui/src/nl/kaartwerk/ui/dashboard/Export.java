package nl.kaartwerk.ui.dashboard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;

import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Csv;
import nl.kaartwerk.report.sheet.CsvDialect;
import nl.kaartwerk.report.sheet.Sheet;

/** Pictures as files and for the clipboard, one below the other, as for paper: dark on white, whatever the theme is. In the UI thread. */
final class Export {
	private static final int WIDTH = 900;
	private static final int SHARPNESS = 2;
	private static final int GAP = 12;

	private final Control control;
	private final Fonts fonts;

	/** @param control that lends its display and fonts */
	Export(Control control, Fonts fonts) {
		this.control = control;
		this.fonts = fonts;
	}

	/** A picture for the screen of others: twice as sharp as ours may be. */
	ImageData image(List<Picture> pictures) {
		GC measuring = new GC(control);
		int height = height(pictures, new GcPen(measuring, Palette.ofPaper(), fonts));
		measuring.dispose();
		Image image = new Image(control.getDisplay(), WIDTH * SHARPNESS, height * SHARPNESS);
		GC gc = new GC(image);
		Transform transform = new Transform(control.getDisplay());
		try {
			Palette palette = Palette.ofPaper();
			gc.setBackground(palette.colour(Role.GROUND));
			gc.fillRectangle(image.getBounds());
			gc.setAntialias(SWT.ON);
			GcPen pen = new GcPen(gc, palette, fonts);
			int y = 0;
			for (Picture picture : pictures) {
				transform.identity();
				transform.scale(SHARPNESS, SHARPNESS);
				transform.translate(0, y);
				gc.setTransform(transform);
				picture.draw(pen, WIDTH);
				y += picture.height(pen, WIDTH) + GAP;
			}
			return image.getImageData();
		} finally {
			transform.dispose();
			gc.dispose();
			image.dispose();
		}
	}

	private static int height(List<Picture> pictures, Pen pen) {
		return pictures.stream().mapToInt(picture -> picture.height(pen, WIDTH) + GAP).sum() - GAP;
	}

	byte[] png(List<Picture> pictures) {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image(pictures) };
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		loader.save(out, SWT.IMAGE_PNG);
		return out.toByteArray();
	}

	byte[] svg(List<Picture> pictures) {
		GC gc = new GC(control);
		try {
			Palette palette = Palette.ofPaper();
			GcPen measure = new GcPen(gc, palette, fonts);
			SvgPen pen = new SvgPen(measure, palette);
			int y = 0;
			for (Picture picture : pictures) {
				pen.moveTo(0, y);
				picture.draw(pen, WIDTH);
				y += picture.height(pen, WIDTH) + GAP;
			}
			return pen.file(WIDTH, y - GAP, pictures.getFirst().title()).getBytes(StandardCharsets.UTF_8);
		} finally {
			gc.dispose();
		}
	}

	/** Several tables are parted by an empty line, each under its name. */
	static byte[] csv(List<Picture> pictures) {
		CsvDialect dialect = CsvDialect.of(Locale.getDefault());
		String text = pictures.size() == 1 ? Csv.text(pictures.getFirst().sheet(), dialect)
				: pictures.stream().map(picture -> picture.sheet().name() + '\n' + Csv.text(picture.sheet(), dialect)).collect(Collectors.joining("\n"));
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** As a spreadsheet takes them from the clipboard: tab-separated, numbers as the user's language writes them, all digits. */
	static String cells(List<Picture> pictures) {
		return pictures.stream().map(picture -> (pictures.size() == 1 ? "" : picture.sheet().name() + '\n') + cells(picture.sheet())).collect(Collectors.joining("\n"));
	}

	private static String cells(Sheet sheet) {
		return String.join("\t", sheet.header()) + '\n'
				+ sheet.rows().stream().map(row -> row.stream().map(Export::cell).collect(Collectors.joining("\t")) + '\n').collect(Collectors.joining());
	}

	private static String cell(Cell cell) {
		return switch (cell) {
		case Cell.Empty empty -> "";
		case Cell.Text text -> text.text().replace('\t', ' ');
		case Cell.Number number -> Double.toString(number.value()).replace('.', DecimalFormatSymbols.getInstance().getDecimalSeparator());
		};
	}
}
