package nl.kaartwerk.exchange.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.reading.Identifier;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Parties;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.Background;
import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.text.grid.GridNumbers;

/** Reads what a sheet says of a card beside its tables. */
final class HeadReader {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;
	private static final Pattern QUANTITY = Pattern.compile("([+-]?[\\d.,]+(?:[eE][+-]?\\d+)?)\\s*(\\p{L}[^\\s,;(]*|%)?[\\s,;:]*(.*)");
	private static final Pattern DUTCH_DAY = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
	private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d-\\d\\d)?");
	private static final Pattern CATEGORY = Pattern.compile("(?i)(?:cat(?:egor(?:ie|y))?\\.?[\\s-]*)?([123]|3a)");

	private final CellReading cells;
	private final Method method;
	private final String file;
	private final Map<Field, List<CellRef>> fields;
	private final Declaration card;
	private final Document document;

	HeadReader(CellReading cells, Method method, String file, Map<Field, List<CellRef>> fields, Declaration card, Document document) {
		this.cells = cells;
		this.method = method;
		this.file = file;
		this.fields = fields;
		this.card = card;
		this.document = document;
	}

	/** @param otherwise what the card is called when the sheet does not say */
	void read(String otherwise) throws Refusal {
		text(Field.NAME, card::setTitle);
		card.setName(Identifier.of(card.getTitle() == null ? otherwise : card.getTitle()));
		category();
		text(Field.REGISTRATION, card::setRegistration);
		text(Field.UUID, card::setUuid);
		text(Field.SOURCE, card::setSource);
		text(Field.FOREIGN, programme -> {
			card.setForeign(true);
			card.setForeignProgramme(programme.equalsIgnoreCase(CardSheet.FOREIGN) ? null : programme);
		});
		text(Field.OWNER, name -> Parties.owner(name, card, document));
		text(Field.BRAND, card::setBrand);
		for (CellRef at : all(Field.PARTICIPANTS)) {
			Optional.of(text(Field.PARTICIPANTS, at)).filter(name -> !name.isEmpty()).ifPresent(card.getParticipants()::add);
		}
		text(Field.REPRESENTATIVENESS, card::setRepresentativeness);
		functionalUnit();
		quantity(Field.MASS, card::setMass);
		quantity(Field.PACKAGING_MASS, card::setPackagingMass);
		quantity(Field.DENSITY, card::setDensity);
		quantity(Field.AREA_WEIGHT, card::setAreaWeight);
		quantity(Field.SERVICE_LIFE, card::setServiceLife);
		classifications();
		text(Field.METHOD, card::setMethod);
		backgrounds();
		text(Field.PCR, card::setProductCategoryRules);
		text(Field.PRACTITIONER, card::setPractitionerName);
		text(Field.REVIEWER, card::setReviewerName);
		dates();
		biogenicCarbon();
	}

	private List<CellRef> all(Field field) {
		return fields.getOrDefault(field, List.of());
	}

	/** The text of a cell that counts as used from now on. */
	private String text(Field field, CellRef at) throws Refusal {
		Cell cell = cells.use(cells.sheet(at.sheet(), file), at.row(), at.column());
		return cell == null ? "" : Labels.shipped().value(field, cell.text()).replaceAll("\\s+", " ");
	}

	private Node node(String text, CellRef at) throws Refusal {
		return cells.node(text, cells.sheet(at.sheet(), file), at.row(), at.column());
	}

	private void text(Field field, Consumer<String> setter) throws Refusal {
		if (!all(field).isEmpty()) {
			String text = text(field, all(field).getFirst());
			if (!text.isEmpty()) {
				setter.accept(text);
			}
		}
	}

	private void category() throws Refusal {
		for (CellRef at : all(Field.CATEGORY)) {
			String text = text(Field.CATEGORY, at);
			Matcher category = CATEGORY.matcher(text);
			if (category.matches() && method.category(category.group(1).toLowerCase(Locale.ROOT)).isPresent()) {
				card.setCategory(category.group(1).toLowerCase(Locale.ROOT));
			} else {
				node(text, at).finding("category-unknown", text);
				cells.reading().loss(at.toString(), text);
			}
		}
	}

	/** The cell beside one, when it holds anything. */
	private Optional<String> beside(CellRef at, int steps) throws Refusal {
		Sheet sheet = cells.sheet(at.sheet(), file);
		return Optional.ofNullable(cells.use(sheet, at.row(), at.column() + steps)).map(Cell::text).filter(t -> !t.isEmpty());
	}

	private void functionalUnit() throws Refusal {
		for (CellRef at : all(Field.FUNCTIONAL_UNIT)) {
			StringBuilder rest = new StringBuilder();
			Optional<Quantity> quantity = quantity(Field.FUNCTIONAL_UNIT, at, rest);
			if (quantity.isEmpty() || card.getFunctionalUnit() != null) {
				continue;
			}
			FunctionalUnit unit = MODEL.createFunctionalUnit();
			unit.setQuantity(quantity.get());
			unit.setText(rest.isEmpty() ? card.getTitle() : rest.toString());
			card.setFunctionalUnit(unit);
		}
	}

	private void quantity(Field field, Consumer<Quantity> setter) throws Refusal {
		if (!all(field).isEmpty()) {
			quantity(field, all(field).getFirst(), new StringBuilder()).ifPresent(setter);
		}
	}

	/** "1 m2 of wall" in one cell, or the number, the unit and the words in three. */
	private Optional<Quantity> quantity(Field field, CellRef at, StringBuilder rest) throws Refusal {
		String text = text(field, at);
		Matcher parts = QUANTITY.matcher(text);
		if (!parts.matches()) {
			node(text, at).finding("quantity-unreadable", text);
			cells.reading().loss(at.toString(), text);
			return Optional.empty();
		}
		boolean alone = parts.group(2) == null;
		Optional<String> symbol = alone ? beside(at, 1) : Optional.of(parts.group(2));
		Optional<String> words = alone ? beside(at, 2) : Optional.of(parts.group(3)).filter(w -> !w.isEmpty());
		Optional<String> number = Decimal.isDecimal(parts.group(1)) && cells.sheet(at.sheet(), file).cell(at.row(), at.column()).kind() == Cell.Kind.NUMBER
				? Optional.of(parts.group(1)) : GridNumbers.of(List.of(parts.group(1)), ',').read(parts.group(1));
		if (number.filter(n -> Double.isFinite(Double.parseDouble(n))).isEmpty() || symbol.isEmpty()) {
			node(text, at).finding("quantity-unreadable", text);
			cells.reading().loss(at.toString(), text);
			return Optional.empty();
		}
		words.ifPresent(rest::append);
		return Optional.of(quantity(number.get(), symbol.get(), at));
	}

	private Quantity quantity(String number, String symbol, CellRef at) throws Refusal {
		Optional<Unit> unit = method.units().find(symbol);
		if (unit.isEmpty()) {
			node(symbol, at).finding("unit-of-field-unknown", symbol);
		}
		Quantity quantity = MODEL.createQuantity();
		quantity.setNumber(Decimal.valueOf(number));
		quantity.setUnit(unit.map(Unit::symbol).orElse(symbol));
		return quantity;
	}

	private void classifications() throws Refusal {
		for (CellRef at : all(Field.CLASSIFICATION)) {
			String system = text(Field.CLASSIFICATION, at);
			Optional<String> code = beside(at, 1);
			int blank = system.indexOf(' ');
			if (code.isEmpty() && blank < 0) {
				node(system, at).finding("classification-unreadable", system);
				cells.reading().loss(at.toString(), system);
				continue;
			}
			Classification classification = MODEL.createClassification();
			classification.setSystem(Identifier.system(code.isPresent() ? system : system.substring(0, blank)));
			classification.setCode(code.orElseGet(() -> system.substring(blank + 1).strip()));
			card.getClassifications().add(classification);
		}
	}

	private void backgrounds() throws Refusal {
		for (CellRef at : all(Field.BACKGROUND)) {
			String name = text(Field.BACKGROUND, at);
			if (name.isEmpty()) {
				continue;
			}
			Background background = MODEL.createBackground();
			background.setName(name);
			beside(at, 1).ifPresent(background::setVersion);
			card.getBackgrounds().add(background);
		}
	}

	private void dates() throws Refusal {
		date(Field.DATA_FROM, card::setDataFrom);
		if (card.getDataFrom() != null) {
			date(Field.DATA_TO, card::setDataTo);
		}
		date(Field.REVIEWED, card::setReviewed);
		date(Field.PUBLISHED, card::setPublished);
		date(Field.VALID_FROM, card::setValidFrom);
		date(Field.VALID_TO, card::setValidTo);
	}

	/** 2026-07-01, 2026, or 1-7-2026 as the Dutch write it. */
	private void date(Field field, Consumer<PartialDate> setter) throws Refusal {
		for (CellRef at : all(field)) {
			String text = text(field, at);
			Matcher dutch = DUTCH_DAY.matcher(text);
			String iso = dutch.matches() ? dutch.group(3) + '-' + padded(dutch.group(2)) + '-' + padded(dutch.group(1)) : text;
			Optional<PartialDate> date = Optional.of(iso).filter(t -> DATE.matcher(t).matches()).map(PartialDate::valueOf).filter(PartialDate::isDate);
			if (date.isPresent()) {
				setter.accept(date.get());
			} else {
				node(text, at).finding("date-of-field-unreadable", text);
				cells.reading().loss(at.toString(), text);
			}
		}
	}

	private static String padded(String number) {
		return number.length() < 2 ? '0' + number : number;
	}

	private void biogenicCarbon() throws Refusal {
		BiogenicCarbon carbon = MODEL.createBiogenicCarbon();
		quantity(Field.BIOGENIC_PRODUCT, carbon::setProduct);
		quantity(Field.BIOGENIC_PACKAGING, carbon::setPackaging);
		if (carbon.getProduct() != null || carbon.getPackaging() != null) {
			card.setBiogenicCarbon(carbon);
		}
	}
}
