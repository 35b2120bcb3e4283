package nl.kaartwerk.ui.whitespots;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalInt;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.publication.whitespots.Burden;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.WhiteSpots;
import nl.kaartwerk.publication.whitespots.Words;
import nl.kaartwerk.ui.frame.LineColumn;

/** A column of the table of groups: its text and its order. */
enum SpotColumn implements LineColumn {
	GROUP(260), GENERIC(210), SURCHARGE(150), DATA(290), CARDS(150), SHARE(80), FIRST_SURCHARGE(105), FIRST_MKI(90), MKI(100), LISTED(120);

	private static final String NONE = "-";

	private final int width;

	SpotColumn(int width) {
		this.width = width;
	}

	@Override
	public int width() {
		return width;
	}

	private String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String title() {
		return Texts.get("column." + key());
	}

	@Override
	public String tip() {
		return Texts.get("tip." + key());
	}

	@Override
	public boolean isNumber() {
		return switch (this) {
		case GROUP, DATA, CARDS, LISTED -> false;
		default -> true;
		};
	}

	@Override
	public boolean isLargestFirst() {
		return isNumber() && this != FIRST_SURCHARGE && this != FIRST_MKI;
	}

	String text(ProductGroup group, WhiteSpots spots, Words words) {
		Burden all = group.all();
		return switch (this) {
		case GROUP -> words.label(group);
		case DATA -> words.data(group);
		case CARDS -> words.categories(group);
		case GENERIC -> figure(all, all.generic());
		case SURCHARGE -> figure(all, all.surcharge()) + (all.hidden() == 0 ? "" : " \u2020");
		case SHARE -> all.generic() == 0 ? NONE : Figures.percent(Burden.share(all.generic(), spots.total().mki()));
		case FIRST_SURCHARGE -> place(group.bySurcharge());
		case FIRST_MKI -> place(group.byMki());
		case MKI -> figure(all, all.mki());
		case LISTED -> words.listed(group);
		};
	}

	private static String place(OptionalInt place) {
		return place.isPresent() ? Integer.toString(place.getAsInt()) : "";
	}

	/** What no use gives a figure for has none: not 0. */
	static String figure(Burden burden, double euro) {
		return burden.uses() == burden.without() ? NONE : euro(euro);
	}

	static String euro(double value) {
		if (value != 0 && Math.abs(value) < 0.005) {
			return String.format(Locale.getDefault(), "%.1e", value);
		}
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMinimumFractionDigits(2);
		format.setMaximumFractionDigits(2);
		return format.format(value);
	}

	/** The order of groups beside each other; what has no figure comes last either way. */
	Comparator<ProductGroup> order(boolean descending, WhiteSpots spots, Words words) {
		Comparator<ProductGroup> order = switch (this) {
		case GENERIC -> Comparator.comparingDouble(group -> group.all().generic());
		case SURCHARGE -> Comparator.comparingDouble(group -> group.all().surcharge());
		case SHARE -> Comparator.comparingDouble(group -> group.all().generic());
		case MKI -> Comparator.comparingDouble(group -> group.all().mki());
		case FIRST_SURCHARGE -> Comparator.comparingInt(group -> group.bySurcharge().orElse(Integer.MAX_VALUE));
		case FIRST_MKI -> Comparator.comparingInt(group -> group.byMki().orElse(Integer.MAX_VALUE));
		case DATA -> Comparator.comparing(ProductGroup::coverage);
		default -> Comparator.comparing(group -> text(group, spots, words), String.CASE_INSENSITIVE_ORDER);
		};
		Comparator<ProductGroup> wanted = descending ? order.reversed() : order;
		boolean figure = this == GENERIC || this == SURCHARGE || this == SHARE || this == MKI;
		return figure ? Comparator.<ProductGroup, Boolean>comparing(group -> group.all().uses() == group.all().without()).thenComparing(wanted) : wanted;
	}
}
