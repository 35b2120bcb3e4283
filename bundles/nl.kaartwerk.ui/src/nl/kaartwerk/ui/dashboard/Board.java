package nl.kaartwerk.ui.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.limit.VerdictText;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.summary.ModuleBars;
import nl.kaartwerk.calculation.summary.MpgScale;
import nl.kaartwerk.calculation.summary.SeriesBars;
import nl.kaartwerk.calculation.summary.SetBars;
import nl.kaartwerk.calculation.summary.WorkSummary;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Sheet;

/** Makes the pictures of a work for one indicator set. Not for the UI thread when the work is large. */
final class Board {
	/** Bars of a picture; what is smaller is put together. */
	private static final int MOST = 12;
	/** Bars of a list that is to show all that make up 80 %. */
	private static final int MOST_MAIN = 30;
	/** In the order of their colours. */
	private static final List<String> PHASES = List.of("product", "construction", "use", "end-of-life", "beyond");

	private final WorkResult work;
	private final WorkSummary summary;
	private final String set;

	private Board(WorkResult work, String set) {
		this.work = work;
		this.set = set;
		summary = WorkSummary.of(work, set);
	}

	/** @param by what the largest contributors are */
	static List<Picture> of(WorkResult work, String set, Grouping by) {
		Board board = new Board(work, set);
		List<Picture> pictures = new ArrayList<>();
		pictures.add(board.tiles());
		summary(board).ifPresent(pictures::add);
		pictures.add(board.contributors(by));
		pictures.add(board.phases());
		pictures.add(board.indicators());
		pictures.add(board.sets());
		return pictures;
	}

	private static Optional<Picture> summary(Board board) {
		return board.summary.scale().map(board::scale);
	}

	private Picture tiles() {
		List<TilesPicture.Tile> tiles = new ArrayList<>();
		List<List<Cell>> rows = new ArrayList<>();
		String remarks = Amounts.remarks(summary.signs());
		boolean known = summary.outcome().hasValue();
		tiles.add(new TilesPicture.Tile(Texts.get("mki"), known ? Texts.get("euro", Amounts.euro(summary.outcome().mki())) + summary.signs().marks() : Amounts.NONE,
				known ? remarks : Texts.get("none")));
		rows.add(figure(Texts.get("mki"), known ? summary.outcome().mki() : Double.NaN, Texts.get("unit.euro"), known ? remarks : Texts.get("none")));
		String noMpg = summary.mpg().isPresent() ? summary.complete() ? "" : Texts.get("incomplete") : Texts.get(summary.building() ? "mpg.none" : "mpg.civil");
		tiles.add(new TilesPicture.Tile(Texts.get("mpg"), summary.mpg().isPresent() ? Texts.get("mpg.value", Amounts.mpg(summary.mpg().getAsDouble())) + summary.signs().marks() : Amounts.NONE,
				noMpg));
		rows.add(figure(Texts.get("mpg"), summary.mpg().orElse(Double.NaN), Texts.get("unit.mpg"), summary.mpg().isPresent() ? remarks : noMpg));
		tiles.add(new TilesPicture.Tile(Texts.get("complete"), Figures.complete(summary.outcome().completeness()), Texts.get(summary.complete() ? "complete.yes" : "complete.no")));
		rows.add(share(Texts.get("complete"), summary.outcome().completeness().share(), Texts.get(summary.complete() ? "complete.yes" : "complete.no")));
		share(tiles, rows, "generic", summary.generic(), true);
		share(tiles, rows, "unconfirmed", summary.unconfirmed(), summary.unconfirmed() != 0);
		share(tiles, rows, "takenOver", summary.takenOver(), summary.takenOver() != 0);
		Sheet sheet = new Sheet(Texts.get("dashboard"), List.of(Texts.get("column.figure"), Texts.get("column.value"), Texts.get("column.unit"), Texts.get("column.signs")), rows);
		return new TilesPicture(Texts.get("title", work.label(), set), tiles, Optional.of(work.source()), sheet);
	}

	private static void share(List<TilesPicture.Tile> tiles, List<List<Cell>> rows, String key, double share, boolean shown) {
		if (shown && !Double.isNaN(share)) {
			tiles.add(new TilesPicture.Tile(Texts.get(key), Amounts.percent(share), Texts.get(key + ".remark")));
		}
		rows.add(share(Texts.get(key), share, Texts.get(key + ".remark")));
	}

	private static List<Cell> figure(String name, double value, String unit, String remarks) {
		return List.of(Cell.text(name), Cell.number(value), Cell.text(unit), Cell.text(remarks));
	}

	private static List<Cell> share(String name, double share, String remarks) {
		return List.of(Cell.text(name), Cell.share(share), Cell.EMPTY, Cell.text(remarks));
	}

	private Picture scale(MpgScale scale) {
		List<ScalePicture.Mark> marks = new ArrayList<>();
		List<Picture.Part> parts = new ArrayList<>();
		List<List<Cell>> rows = new ArrayList<>();
		String limit = Double.isNaN(scale.limit()) ? "" : Texts.get(scale.limitConfirmed() ? "scale.limit" : "scale.limit.unconfirmed", Amounts.mpg(scale.limit()), scale.limitSet());
		for (MpgScale.Mark mark : scale.marks()) {
			String figure = Amounts.mpg(mark.mpg()) + Amounts.marks(mark.signs());
			marks.add(new ScalePicture.Mark(mark.set(), mark.mpg(), figure, mark.set().equals(set), scale.limitConfirmed() && mark.set().equals(scale.limitSet())));
			parts.add(new Picture.Part(Texts.get("mpg") + ' ' + mark.set() + ": " + figure + (limit.isEmpty() ? "" : ", " + limit), Optional.of(work.source())));
			rows.add(List.of(Cell.text(mark.set()), Cell.number(mark.mpg()), mark.set().equals(scale.limitSet()) ? Cell.number(scale.limit()) : Cell.EMPTY,
					Cell.text(Amounts.remarks(mark.signs()))));
		}
		String caption = work.verdict().map(new VerdictText(Locale.getDefault(), work.method(), Locale.getDefault())::of).orElse("");
		Sheet sheet = new Sheet(Texts.get("mpg"), List.of(Texts.get("column.set"), Texts.get("column.mpg"), Texts.get("column.limit"), Texts.get("column.signs")), rows);
		return new ScalePicture(Texts.get("scale"), marks, scale.limit(), limit, scale.end(), caption, value -> scaleText(value, scale.end()), parts, sheet);
	}

	private static String scaleText(double value, double end) {
		return end < 0.1 ? Amounts.euro(value) : Amounts.mpg(value).replaceFirst("0$", "");
	}

	private Picture contributors(Grouping by) {
		List<Contribution> all = Contributions.of(work, by, set);
		String title = Texts.get("contributors", Texts.get("by." + by.code()));
		int main = (int) all.stream().filter(Contribution::main).count();
		int most = Math.max(MOST, Math.min(main + 1, MOST_MAIN));
		int shown = all.size() <= most ? all.size() : most - 1;
		List<BarsPicture.Row> rows = new ArrayList<>();
		for (Contribution each : all.subList(0, shown)) {
			String label = label(each, "unassigned");
			String text = Texts.get("contributors.part", label, Amounts.euro(each.mki()), Amounts.marks(each.signs()), Amounts.percent(each.share()), Amounts.percent(each.cumulative()));
			rows.add(row(label, each.mki(), text, figure(each.mki(), each.signs(), each.share(), each.cumulative()), each.source()));
		}
		others(all.subList(shown, all.size())).ifPresent(rows::add);
		return new BarsPicture(title, single(title), false, rows, Math.min(main, shown), main <= shown && main < rows.size() ? main : 0, contributionSheet(title, all, "unassigned"));
	}

	private static List<BarsPicture.Series> single(String name) {
		return List.of(new BarsPicture.Series(name, Role.FIRST));
	}

	private Optional<BarsPicture.Row> others(List<Contribution> rest) {
		if (rest.isEmpty()) {
			return Optional.empty();
		}
		double mki = rest.stream().mapToDouble(Contribution::mki).sum();
		double share = rest.stream().mapToDouble(Contribution::share).sum();
		Signs signs = rest.stream().map(Contribution::signs).reduce(Signs.NONE, Signs::plus);
		String label = Texts.get("contributors.others", Integer.toString(rest.size()));
		String text = Texts.get("contributors.part", label, Amounts.euro(mki), Amounts.marks(signs), Amounts.percent(share), Amounts.percent(1));
		return Optional.of(row(label, mki, text, figure(mki, signs, share, 1), Optional.empty()));
	}

	/** In columns: euro, signs, share, cumulative share. */
	private static String figure(double mki, Signs signs, double share, double cumulative) {
		return String.join("\t", Amounts.withUnit(mki), Amounts.shortMarks(signs), Amounts.percent(share), "\u03a3 " + Amounts.percent(cumulative));
	}

	private static BarsPicture.Row row(String label, double mki, String text, String figure, Optional<URI> source) {
		return new BarsPicture.Row(label, new double[] { mki }, new String[] { text }, figure, source);
	}

	private static String label(Contribution each, String none) {
		return each.key().equals(Contribution.NONE) && each.label().equals(Contribution.NONE) ? Texts.get(none) : each.label();
	}

	private static Sheet contributionSheet(String title, List<Contribution> all, String none) {
		List<String> header = List.of(Texts.get("column.part"), Texts.get("column.mki"), Texts.get("column.share"), Texts.get("column.cumulative"), Texts.get("column.signs"));
		return new Sheet(title, header, all.stream().map(each -> List.of(Cell.text(label(each, none)), Cell.number(each.mki()), Cell.share(each.share()),
				Cell.share(each.cumulative()), Cell.text(Amounts.remarks(each.signs())))).toList());
	}

	private Picture indicators() {
		String title = Texts.get("indicators");
		List<Contribution> all = Contributions.of(work, Grouping.INDICATOR, set).stream().filter(each -> each.mki() != 0).toList();
		List<BarsPicture.Row> rows = all.stream().map(each -> {
			String label = label(each, "indicators.none");
			String figure = String.join("\t", Amounts.withUnit(each.mki()), Amounts.shortMarks(each.signs()), Amounts.percent(each.share()));
			return row(label, each.mki(), Texts.get("indicators.part", label, Amounts.euro(each.mki()), Amounts.marks(each.signs()), Amounts.percent(each.share())), figure, each.source());
		}).toList();
		return new BarsPicture(title, single(title), false, rows, rows.size(), 0, contributionSheet(title, all, "indicators.none"));
	}

	private Picture phases() {
		SeriesBars bars = ModuleBars.phases(work, set);
		List<String> names = bars.series().stream().map(phase -> Texts.get("phase." + phase)).toList();
		List<BarsPicture.Row> rows = bars.largest(MOST).rows().stream().map(row -> new BarsPicture.Row(label(row), row.values(), IntStream.range(0, names.size())
				.mapToObj(s -> Texts.get("phases.part", label(row), names.get(s), Amounts.euro(row.values()[s])) + Amounts.marks(row.signs())).toArray(String[]::new),
				Amounts.withUnit(row.mki()) + '\t' + Amounts.shortMarks(row.signs()), row.source())).filter(row -> row.values().length > 0).toList();
		List<BarsPicture.Series> series = bars.series().stream().map(phase -> new BarsPicture.Series(Texts.get("phase." + phase), colour(phase))).toList();
		return new BarsPicture(Texts.get("phases"), series, true, rows, rows.size(), 0, seriesSheet(Texts.get("phases"), bars, names));
	}

	private static Role colour(String phase) {
		int position = PHASES.indexOf(phase);
		return position < 0 ? Role.EIGHTH : Role.series(position);
	}

	private Picture sets() {
		SeriesBars bars = SetBars.of(work);
		String title = Texts.get("sets", String.join(", ", bars.series()));
		List<BarsPicture.Row> rows = bars.largest(MOST).rows().stream().map(row -> new BarsPicture.Row(label(row), row.values(), IntStream.range(0, row.values().length)
				.mapToObj(s -> setText(row, bars.series().get(s), s)).toArray(String[]::new),
				Arrays.stream(row.values()).mapToObj(Amounts::euro).collect(Collectors.joining("\t")) + '\t' + Amounts.shortMarks(row.signs()), row.source())).toList();
		List<String> columns = bars.series().stream().map(each -> Texts.get("column.mki.set", each)).toList();
		List<BarsPicture.Series> series = IntStream.range(0, bars.series().size()).mapToObj(s -> new BarsPicture.Series(bars.series().get(s), Role.series(s))).toList();
		return new BarsPicture(title, series, false, rows, rows.size(), 0, seriesSheet(title, bars, columns));
	}

	private String setText(SeriesBars.Row row, String each, int s) {
		return Double.isNaN(row.values()[s]) ? Texts.get("sets.none", label(row), each)
				: Texts.get("sets.part", label(row), each, Amounts.euro(row.values()[s])) + Amounts.marks(row.signs());
	}

	private String label(SeriesBars.Row row) {
		if (row.source().filter(work.source()::equals).isPresent()) {
			return Texts.get("whole");
		}
		return row.key().equals(SeriesBars.OTHERS) ? Texts.get("others") : row.label();
	}

	private Sheet seriesSheet(String title, SeriesBars bars, List<String> columns) {
		List<String> header = new ArrayList<>();
		header.add(Texts.get("column.part"));
		header.addAll(columns);
		header.add(Texts.get("column.signs"));
		return new Sheet(title, header, bars.rows().stream().map(row -> {
			List<Cell> cells = new ArrayList<>();
			cells.add(Cell.text(label(row)));
			Arrays.stream(row.values()).forEach(value -> cells.add(Cell.number(value)));
			cells.add(Cell.text(Amounts.remarks(row.signs())));
			return cells;
		}).toList());
	}
}
