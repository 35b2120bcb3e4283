package nl.kaartwerk.ui.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.report.sheet.Sheet;

/** The few figures that matter most, large. */
record TilesPicture(String title, List<Tile> tiles, Optional<URI> source, Sheet sheet) implements Picture {
	private static final int PADDING = 8;
	private static final int GAP = 20;

	/** A figure with what it is and what is to be known of it. */
	record Tile(String name, String figure, String remark) {
	}

	@Override
	public List<Part> parts() {
		return tiles.stream().map(tile -> new Part(tile.name + ": " + tile.figure + (tile.remark.isEmpty() ? "" : ", " + tile.remark), source)).toList();
	}

	@Override
	public int height(Pen pen, int width) {
		return PADDING + pen.height(Pen.Style.BOLD) + PADDING + lines(pen, width) * (tileHeight(pen) + PADDING);
	}

	private static int tileHeight(Pen pen) {
		return 2 * pen.height(Pen.Style.NORMAL) + pen.height(Pen.Style.LARGE);
	}

	private int lines(Pen pen, int width) {
		int x = PADDING;
		int lines = 1;
		for (Tile tile : tiles) {
			int size = width(pen, tile);
			if (x > PADDING && x + size > width - PADDING) {
				x = PADDING;
				lines++;
			}
			x += size + GAP;
		}
		return lines;
	}

	private static int width(Pen pen, Tile tile) {
		return Math.max(pen.width(tile.figure, Pen.Style.LARGE), Math.max(pen.width(tile.name, Pen.Style.NORMAL), pen.width(tile.remark, Pen.Style.NORMAL)));
	}

	@Override
	public List<Spot> draw(Pen pen, int width) {
		List<Spot> spots = new ArrayList<>();
		pen.text(pen.fitting(title, width - 2 * PADDING, Pen.Style.BOLD), PADDING, PADDING, Role.TEXT, Pen.Style.BOLD);
		int x = PADDING;
		int y = PADDING + pen.height(Pen.Style.BOLD) + PADDING;
		int line = pen.height(Pen.Style.NORMAL);
		for (int t = 0; t < tiles.size(); t++) {
			Tile tile = tiles.get(t);
			int size = width(pen, tile);
			if (x > PADDING && x + size > width - PADDING) {
				x = PADDING;
				y += tileHeight(pen) + PADDING;
			}
			pen.text(tile.name, x, y, Role.MUTED, Pen.Style.NORMAL);
			pen.text(tile.figure, x, y + line, Role.TEXT, Pen.Style.LARGE);
			pen.text(tile.remark, x, y + line + pen.height(Pen.Style.LARGE), Role.MUTED, Pen.Style.NORMAL);
			spots.add(new Spot(t, x - 4, y, size + 8, tileHeight(pen)));
			x += size + GAP;
		}
		return spots;
	}
}
