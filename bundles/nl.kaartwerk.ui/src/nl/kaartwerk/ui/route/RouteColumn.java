package nl.kaartwerk.ui.route;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.kaartwerk.publication.route.Standing;
import nl.kaartwerk.ui.frame.LineColumn;

/** The columns of the declarations. */
enum RouteColumn implements LineColumn {
	NAME(250, false) {
		@Override
		String text(RouteLine line) {
			return line.title();
		}
	},
	CATEGORY(86, false) {
		@Override
		String text(RouteLine line) {
			return line.category();
		}
	},
	/** Drawn; the text is for those who have it read out, and for the clipboard. */
	ROUTE(RoutePainter.width(), false) {
		@Override
		String text(RouteLine line) {
			return IntStream.range(0, RouteLine.DRAWN.size()).filter(i -> line.marks().get(i) != RouteMark.LEFT_OUT)
					.mapToObj(i -> Standing.name(RouteLine.DRAWN.get(i), Locale.getDefault()) + ' ' + Texts.get("mark." + line.marks().get(i).name()))
					.collect(Collectors.joining(", "));
		}

		@Override
		Comparator<RouteLine> order() {
			return Comparator.comparing(line -> line.state() == null ? -1 : line.state().getValue());
		}
	},
	STATE(220, false) {
		@Override
		String text(RouteLine line) {
			return line.standing();
		}

		@Override
		Comparator<RouteLine> order() {
			return ROUTE.order();
		}
	},
	SINCE(100, false) {
		@Override
		String text(RouteLine line) {
			return line.since();
		}
	},
	NEXT(170, false) {
		@Override
		String text(RouteLine line) {
			return line.forward().map(next -> Standing.name(next.state(), Locale.getDefault())).orElse("");
		}
	},
	BLOCKED(84, true) {
		@Override
		String text(RouteLine line) {
			long count = line.count(Hindrance.Kind.BLOCKED);
			return count == 0 ? "" : Long.toString(count);
		}

		@Override
		Comparator<RouteLine> order() {
			return Comparator.comparing(line -> -line.count(Hindrance.Kind.BLOCKED));
		}
	},
	TO_SEE(84, true) {
		@Override
		String text(RouteLine line) {
			long count = line.count(Hindrance.Kind.TO_SEE);
			return count == 0 ? "" : Long.toString(count);
		}

		@Override
		Comparator<RouteLine> order() {
			return Comparator.comparing(line -> -line.count(Hindrance.Kind.TO_SEE));
		}
	};

	private final int width;
	private final boolean number;

	RouteColumn(int width, boolean number) {
		this.width = width;
		this.number = number;
	}

	abstract String text(RouteLine line);

	Comparator<RouteLine> order() {
		return Comparator.comparing(this::text, String.CASE_INSENSITIVE_ORDER);
	}

	@Override
	public String title() {
		return Texts.get("column." + name());
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public boolean isNumber() {
		return number;
	}
}
