package nl.kaartwerk.exchange.ilcd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.Identifier;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Origin;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Background;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.value.PartialDate;

/** Makes a card of one ILCD+EPD data set. */
final class CardReader {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;
	/** The first EPDs are of the nineties. */
	private static final int FIRST_YEAR = 1990;
	private static final Pattern A1 = Pattern.compile("15804.*A1");
	private static final Pattern A2 = Pattern.compile("15804.*A2");
	private static final Pattern DUTCH = Pattern.compile("Bepalingsmethode.{0,100}");
	private static final int LONGEST_STANDARD = 300;
	private static final Pattern NO_PCR = Pattern.compile("(?i)ILCD format.*|(DIN )?EN ?15804(\\s*\\+\\s*A[12])?");

	private final Node source;
	private final IndicatorIds indicators;
	private final Method method;
	private final Node information;
	private final Node administration;
	private final String title;

	CardReader(Node source, IndicatorIds indicators, Method method) {
		this.source = source;
		this.indicators = indicators;
		this.method = method;
		this.information = source.get("processInformation", "dataSetInformation");
		this.administration = source.get("administrativeInformation");
		this.title = information.get("name", "baseName").inBestLanguage().orElse(null);
	}

	/** A name for card and file. */
	String name() {
		return Identifier.of(title == null ? "Unnamed" : title);
	}

	Document read() {
		Document document = MODEL.createDocument();
		Declaration card = MODEL.createDeclaration();
		card.setName(name());
		card.setTitle(title);
		if (title == null) {
			information.get("name").finding("name-missing");
		}
		identity(card);
		programme(card);
		owner(card, document);
		validity(card);
		Optional<String> standard = standard();
		dutchMethod().or(() -> standard).ifPresent(card::setMethod);
		modelling(card);
		classification(card);
		new UnitReader(source, method).read(card);
		serviceLife(card);
		String set = standard.filter(s -> s.contains("+")).map(s -> s.substring(s.indexOf('+') + 1)).orElse(null);
		card.getProfiles().add(new ProfileReader(source, information, indicators, method).read(title, set));
		document.getDefinitions().add(card);
		return document;
	}

	private void identity(Declaration card) {
		information.get("UUID").text().ifPresent(card::setUuid);
		administration.get("publicationAndOwnership", "registrationNumber").text().ifPresent(card::setRegistration);
		source.get("source").text().or(() -> administration.get("publicationAndOwnership", "permanentDataSetURI").text())
				.or(() -> Optional.ofNullable(card.getUuid())).ifPresent(card::setSource);
	}

	private void programme(Declaration card) {
		Node authority = administration.get("publicationAndOwnership", "referenceToRegistrationAuthority");
		Optional<String> location = source.get("processInformation", "geography", "locationOfOperationSupplyOrProduction", "location").peek();
		if (Origin.mark(card, authority.peekReference(), location)) {
			authority.reference();
		}
	}

	private void owner(Declaration card, Document document) {
		Optional<String> name = administration.get("publicationAndOwnership", "referenceToOwnershipOfDataSet").reference();
		if (name.isEmpty()) {
			administration.get("publicationAndOwnership").finding("owner-missing");
			return;
		}
		Owner owner = MODEL.createOwner();
		String identifier = Identifier.of(name.get());
		owner.setName(identifier.equals(card.getName()) ? identifier + "_owner" : identifier);
		owner.setTitle(name.get());
		document.getDefinitions().add(owner);
		card.setOwner(owner);
	}

	private void validity(Declaration card) {
		Node time = source.get("processInformation", "time");
		year(time.get("referenceYear")).ifPresent(card::setDataFrom);
		expiry(card, time);
		time.extension("publicationDateOfEPD").ifPresent(published -> publication(card, published));
		card.setValidFrom(card.getPublished() != null ? card.getPublished() : card.getDataFrom());
		if (card.getValidTo() == null) {
			time.finding("validity-missing");
		}
	}

	/** The day on which the EPD expires, where format 1.3 states it, else the end of the data set's validity. */
	private static void expiry(Declaration card, Node time) {
		Node end = time.get("dataSetValidUntil");
		Optional<LocalDate> expires = time.extension("expirationDateOfEPD").flatMap(Node::peek).flatMap(Dates::day);
		if (expires.isEmpty()) {
			year(end).ifPresent(card::setValidTo);
			return;
		}
		card.setValidTo(PartialDate.of(expires.get()));
		end.peek().filter(year -> !year.startsWith(Integer.toString(expires.get().getYear())))
				.ifPresent(year -> end.finding("validity-contradiction", expires.get().toString(), year));
	}

	/** A date that cannot be true is kept: it is what the data set says. */
	private static void publication(Declaration card, Node published) {
		Optional<LocalDate> day = published.peek().flatMap(Dates::day);
		if (day.isEmpty()) {
			published.peek().ifPresent(text -> published.finding("date-unreadable", text));
			return;
		}
		published.use();
		card.setPublished(PartialDate.of(day.get()));
		boolean afterExpiry = card.getValidTo() != null && day.get().isAfter(card.getValidTo().last());
		if (day.get().getYear() < FIRST_YEAR || afterExpiry) {
			published.finding("date-odd", day.get().toString());
		}
	}

	/** A year stays a year; newer data sets state a day. */
	private static Optional<PartialDate> year(Node node) {
		Optional<PartialDate> date = node.peek().filter(t -> t.matches("\\d{4}(-\\d\\d-\\d\\d)?")).map(PartialDate::valueOf)
				.filter(PartialDate::isDate);
		if (date.isPresent()) {
			node.use();
		} else {
			node.peek().ifPresent(text -> node.finding("year-unreadable", text));
		}
		return date;
	}

	/** EN 15804 with the amendment that the data set complies with, by name or else by identifier; the newest when it names both. */
	private Optional<String> standard() {
		Node newest = null;
		String standard = null;
		for (Node compliance : source.get("modellingAndValidation", "complianceDeclarations", "compliance").itemsOrSelf()) {
			Node system = compliance.get("referenceToComplianceSystem");
			Optional<String> stated = stated(system);
			if (stated.isPresent() && (standard == null || stated.get().compareTo(standard) > 0)) {
				standard = stated.get();
				newest = system;
			}
		}
		if (newest != null) {
			newest.use();
		}
		return Optional.ofNullable(standard);
	}

	/** The Dutch method is no standard of its own, but EN 15804 with more; a card that complies with it says so. */
	private Optional<String> dutchMethod() {
		return source.get("modellingAndValidation", "complianceDeclarations", "compliance").itemsOrSelf().stream()
				.map(c -> c.get("referenceToComplianceSystem")).filter(s -> s.peekReference().filter(DUTCH.asMatchPredicate()).isPresent())
				.map(Node::reference).flatMap(Optional::stream).findFirst();
	}

	private static Optional<String> stated(Node system) {
		String name = system.peekReference().filter(n -> n.length() <= LONGEST_STANDARD).orElse("");
		Optional<String> known = References.find(system.referenceId(), "standard").map(References.Reference::name);
		String named = A2.matcher(name).find() ? "EN 15804+A2" : A1.matcher(name).find() ? "EN 15804+A1" : null;
		if (named != null && known.isPresent() && !known.get().equals(named)) {
			system.finding("standard-contradiction", name, known.get());
		}
		return Optional.ofNullable(named).or(() -> known).or(() -> name.contains("15804") ? Optional.of("EN 15804") : Optional.empty());
	}

	private void modelling(Declaration card) {
		Node modelling = source.get("modellingAndValidation");
		productCategoryRules(card, modelling.get("LCIMethodAndAllocation", "referenceToLCAMethodDetails"));
		for (Databases.Database database : Databases.read(
				modelling.get("dataSourcesTreatmentAndRepresentativeness", "referenceToDataSource"))) {
			Background background = MODEL.createBackground();
			background.setName(database.name());
			background.setVersion(database.version());
			card.getBackgrounds().add(background);
		}
		Set<String> reviewers = new LinkedHashSet<>();
		modelling.get("validation", "review").itemsOrSelf()
				.forEach(review -> reviewers.addAll(references(review.get("referenceToNameOfReviewerAndInstitution"))));
		if (!reviewers.isEmpty()) {
			card.setReviewerName(String.join(", ", reviewers));
		}
		List<String> practitioners = references(administration.get("dataGenerator", "referenceToPersonOrEntityGeneratingTheDataSet"));
		if (!practitioners.isEmpty()) {
			card.setPractitionerName(String.join(", ", practitioners));
		}
	}

	/** Some data sets name the standard and the file format here again. */
	private static void productCategoryRules(Declaration card, Node details) {
		List<String> rules = new ArrayList<>(references(details));
		rules.removeIf(name -> NO_PCR.matcher(name).matches());
		if (!rules.isEmpty()) {
			card.setProductCategoryRules(String.join("; ", rules));
		}
	}

	private static List<String> references(Node list) {
		Set<String> names = new LinkedHashSet<>();
		list.itemsOrSelf().forEach(item -> item.reference().ifPresent(names::add));
		return new ArrayList<>(names);
	}

	/** Format 1.3 states it; the conditions of use that stand beside it remain a loss. */
	private void serviceLife(Declaration card) {
		information.extension("referenceServiceLife").flatMap(life -> Amount.peek(life.get("@epd24:years"))).filter(n -> n.signum() > 0)
				.ifPresent(years -> {
					Quantity quantity = MODEL.createQuantity();
					quantity.setNumber(Amount.decimal(years));
					quantity.setUnit("year");
					card.setServiceLife(quantity);
				});
	}

	/** The deepest class of each system that has a code; names of classes and systems without codes remain as losses. */
	private void classification(Declaration card) {
		for (Node system : information.get("classificationInformation", "classification").itemsOrSelf()) {
			List<Node> classes = system.get("class").itemsOrSelf();
			Optional<String> name = system.get("name").peek();
			for (int i = classes.size() - 1; i >= 0 && name.isPresent(); i--) {
				Optional<String> code = classes.get(i).get("classId").text();
				if (code.isPresent()) {
					system.get("name").use();
					Classification classification = MODEL.createClassification();
					classification.setSystem(Identifier.system(name.get()));
					classification.setCode(code.get());
					card.getClassifications().add(classification);
					break;
				}
			}
		}
	}
}
