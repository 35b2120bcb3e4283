package nl.kaartwerk.ui.dashboard;

import java.util.Locale;

/** Writes a picture as SVG. Texts are measured by another pen, as they are on the screen. */
final class SvgPen implements Pen {
	private static final int NORMAL = 12;
	private static final int LARGE = 18;
	/** Where the line that letters stand on lies in the height of a line. */
	private static final double BASE = 0.78;

	private final Pen measure;
	private final Palette palette;
	private final StringBuilder shapes = new StringBuilder();
	private int dx;
	private int dy;

	SvgPen(Pen measure, Palette palette) {
		this.measure = measure;
		this.palette = palette;
	}

	/** Where the next picture begins. */
	void moveTo(int x, int y) {
		dx = x;
		dy = y;
	}

	@Override
	public void fill(int x, int y, int width, int height, Role role) {
		shapes.append(String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n", x + dx, y + dy, width, height, palette.code(role)));
	}

	@Override
	public void line(int x1, int y1, int x2, int y2, Role role, boolean dashed) {
		shapes.append(String.format(Locale.ROOT, "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\"%s/>%n", x1 + dx + 0.5, y1 + dy + 0.5, x2 + dx + 0.5, y2 + dy + 0.5,
				palette.code(role), dashed ? " stroke-dasharray=\"4 3\"" : ""));
	}

	@Override
	public void text(String text, int x, int y, Role role, Style style) {
		shapes.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%.1f\" fill=\"%s\" font-size=\"%d\"%s textLength=\"%d\">%s</text>%n", x + dx,
				y + dy + height(style) * BASE, palette.code(role), style == Style.LARGE ? LARGE : NORMAL, style == Style.NORMAL ? "" : " font-weight=\"bold\"",
				width(text, style), escaped(text)));
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	@Override
	public int width(String text, Style style) {
		return measure.width(text, style);
	}

	@Override
	public int height(Style style) {
		return measure.height(style);
	}

	/** The whole file. */
	String file(int width, int height, String title) {
		return String.format(Locale.ROOT, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
				+ " font-family=\"sans-serif\" stroke=\"none\" role=\"img\">%n<title>%s</title>%n<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>%n", width, height, width, height, escaped(title),
				width, height, palette.code(Role.GROUND)) + shapes + "</svg>" + System.lineSeparator();
	}
}
