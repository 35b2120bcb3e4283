package nl.kaartwerk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.CivilWork;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Composition;
import nl.kaartwerk.model.Constituent;
import nl.kaartwerk.model.Decision;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Dimension;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.Enforcement;
import nl.kaartwerk.model.Fate;
import nl.kaartwerk.model.Fulfilment;
import nl.kaartwerk.model.GrantDecision;
import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.MaterialKind;
import nl.kaartwerk.model.MaterialSource;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.Placed;
import nl.kaartwerk.model.Practitioner;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Recheck;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Reply;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.ReviewItem;
import nl.kaartwerk.model.Reviewer;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.Scaling;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.Seal;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.model.Statement;
import nl.kaartwerk.model.Surcharge;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.UseChange;
import nl.kaartwerk.model.UseReplacement;
import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.model.value.PartialDate;

/**
 * Writes a model as text: always the same text for the same model, properties in the order of the language reference, tables aligned. For
 * new texts only; an existing text is edited, never written anew (design decision 2).
 */
public final class KaartWriter {
	private final Lines out = new Lines();

	private KaartWriter() {
	}

	public static String write(Document document) {
		return write(document, List.of());
	}

	/**
	 * Writes a document below comment lines.
	 *
	 * @param comments lines without comment signs, such as the source of the figures
	 */
	public static String write(Document document, List<String> comments) {
		KaartWriter writer = new KaartWriter();
		comments.forEach(line -> writer.out.line(("// " + line.replace('\n', ' ').replace('\r', ' ')).stripTrailing()));
		writer.document(document);
		return writer.out.toString();
	}

	/** Writes one definition. */
	public static String write(Definition definition) {
		KaartWriter writer = new KaartWriter();
		writer.definition(definition);
		return writer.out.toString();
	}

	private void document(Document document) {
		if (document.getPackageName() != null) {
			out.line("package " + Words.name(document.getPackageName()));
		}
		if (!document.getImports().isEmpty()) {
			out.gap();
			document.getImports().forEach(i -> out.line("import " + wildcard(i.getImportedNamespace())));
		}
		for (Definition definition : document.getDefinitions()) {
			out.gap();
			definition(definition);
		}
	}

	private static String wildcard(String namespace) {
		return namespace.endsWith(".*") ? Words.name(namespace.substring(0, namespace.length() - 2)) + ".*" : Words.name(namespace);
	}

	private void definition(Definition definition) {
		switch (definition) {
		case Owner owner -> party("owner", owner, "registered", owner.getRegistered());
		case Reviewer reviewer -> party("reviewer", reviewer, "recognised", reviewer.getRecognised());
		case Practitioner practitioner -> party("practitioner", practitioner, "recognised", practitioner.getRecognised());
		case Declaration card -> declaration(card);
		case Building building -> building(building);
		case CivilWork work -> civilWork(work);
		case Review review -> review(review);
		case Application application -> application(application);
		default -> throw new IllegalArgumentException("Cannot write a " + definition.eClass().getName());
		}
	}

	private static String head(String keyword, Definition definition) {
		return keyword + ' ' + Words.name(definition.getName()) + text(definition.getTitle());
	}

	private static String text(String text) {
		return text == null ? "" : ' ' + Words.quoted(text);
	}

	private void party(String keyword, Definition party, String property, PartialDate date) {
		out.line(head(keyword, party) + (date == null ? "" : " { " + property + ' ' + date + " }"));
	}

	private void declaration(Declaration card) {
		out.open(head("declaration", card));
		property("category", card.getCategory());
		texts("registration", card.getRegistration());
		texts("uuid", card.getUuid());
		texts("source", card.getSource());
		if (card.isForeign()) {
			out.line("foreign" + text(card.getForeignProgramme()));
		}
		if (card.getOwner() != null) {
			out.line("owner " + Words.name(card.getOwner().getName()));
		}
		texts("brand", card.getBrand());
		if (!card.getParticipants().isEmpty()) {
			out.line("participants " + card.getParticipants().stream().map(Words::quoted).collect(Collectors.joining(", ")));
		}
		texts("representativeness", card.getRepresentativeness());
		if (card.getFunctionalUnit() != null) {
			out.line("functional unit " + quantity(card.getFunctionalUnit().getQuantity()) + text(card.getFunctionalUnit().getText()));
		}
		quantity("mass", card.getMass());
		quantity("packaging mass", card.getPackagingMass());
		quantity("density", card.getDensity());
		quantity("area weight", card.getAreaWeight());
		quantity("service life", card.getServiceLife());
		card.getClassifications().forEach(this::classification);
		texts("method", card.getMethod());
		card.getBackgrounds().forEach(b -> out.line("background " + Words.quoted(b.getName()) + text(b.getVersion())));
		texts("pcr", card.getProductCategoryRules());
		if (card.getDataFrom() != null) {
			out.line("data from " + card.getDataFrom() + (card.getDataTo() == null ? "" : " to " + card.getDataTo()));
		}
		party("practitioner", card.getPractitioner(), card.getPractitionerName());
		party("reviewer", card.getReviewer(), card.getReviewerName());
		property("reviewed", card.getReviewed());
		property("published", card.getPublished());
		validity(card);
		composition(card.getComposition());
		biogenicCarbon(card.getBiogenicCarbon());
		if (card.getEndOfLife() != null) {
			out.open("end of life");
			for (Fate fate : card.getEndOfLife().getFates()) {
				out.line(fate.getTreatment().getLiteral() + ' ' + fate.getShare() + " %");
			}
			out.close();
		}
		if (card.getRoute() != null) {
			out.open("route");
			card.getRoute().getSteps().forEach(step -> out.line(write(step)));
			out.close();
		}
		card.getWaivers().forEach(waiver -> out.line(write(waiver)));
		card.getPublishedMki().forEach(this::published);
		card.getProfiles().forEach(this::profile);
		out.close();
	}

	/** Writes a waiver as one line. */
	public static String write(Waiver waiver) {
		return "waive " + waiver.getRule() + place(waiver) + because(waiver.getReason()) + by(waiver.getBy());
	}

	/** The place in brackets, with a blank before it; nothing when all of it is left open. */
	private static String place(Placed placed) {
		List<String> place = new ArrayList<>();
		place(place, "set", placed.getSet());
		place(place, "profile", placed.getProfile() == null ? null : Words.quoted(placed.getProfile()));
		place(place, "indicator", placed.getIndicator());
		place(place, "module", placed.getModule());
		place(place, "scenario", placed.getScenario() == null ? null : Words.name(placed.getScenario()));
		place(place, "property", placed.getProperty() == null ? null : Words.quoted(placed.getProperty()));
		return place.isEmpty() ? "" : " (" + String.join(" ", place) + ')';
	}

	private static String because(String reason) {
		return reason == null ? "" : " because " + Words.quoted(reason);
	}

	private static String by(String by) {
		return by == null ? "" : " by " + Words.quoted(by);
	}

	private static String date(PartialDate date) {
		return date == null ? "" : " " + date;
	}

	/** Writes a step of a route as one line. */
	public static String write(RouteStep step) {
		return step.getState().getLiteral() + date(step.getDate()) + by(step.getBy()) + because(step.getReason());
	}

	private void review(Review review) {
		out.open(head("review", review) + " of " + Words.name(review.getCard().getName()));
		party("reviewer", review.getReviewer(), review.getReviewerName());
		property("started", review.getStarted());
		for (ReviewItem item : review.getItems()) {
			out.gap(); // two people who each change an item then change lines that are not beside each other, which merges
			lines(write(item));
		}
		for (Recheck recheck : review.getRechecks()) {
			out.gap();
			lines(write(recheck));
		}
		for (SignOff signOff : review.getSignOffs()) {
			out.gap();
			lines(write(signOff));
		}
		out.close();
	}

	private void lines(String text) {
		text.lines().forEach(out::line);
	}

	/** Writes an item of a review, with its remarks on lines of their own. */
	public static String write(ReviewItem item) {
		KaartWriter writer = new KaartWriter();
		String head = "item " + item.getSubject() + ' ' + item.getVerdict().getLiteral() + date(item.getDate()) + by(item.getBy()) + text(item.getText());
		writer.block(head, item.getRemarks().stream().map(KaartWriter::write).toList());
		return writer.out.toString();
	}

	private void block(String head, List<String> parts) {
		if (parts.isEmpty()) {
			out.line(head);
			return;
		}
		out.open(head);
		parts.forEach(this::lines);
		out.close();
	}

	/** Writes a remark, with its replies on lines of their own. */
	public static String write(Remark remark) {
		KaartWriter writer = new KaartWriter();
		String head = remark.getKind().getLiteral() + (remark.getSeverity() == RemarkSeverity.UNSTATED ? "" : ' ' + remark.getSeverity().getLiteral())
				+ (remark.getJudgement() == Judgement.UNSTATED ? "" : ' ' + remark.getJudgement().getLiteral()) + date(remark.getDate())
				+ by(remark.getBy()) + place(remark) + text(remark.getText());
		writer.block(head, remark.getReplies().stream().map(KaartWriter::write).toList());
		return writer.out.toString();
	}

	/** Writes a reply as one line. */
	public static String write(Reply reply) {
		return reply.getKind().getLiteral() + date(reply.getDate()) + by(reply.getBy()) + text(reply.getText());
	}

	/** Writes as one line that a changed part was looked at again. */
	public static String write(Recheck recheck) {
		return "recheck " + Words.quoted(recheck.getPart()) + text(recheck.getDigest()) + ' ' + recheck.getVerdict().getLiteral()
				+ date(recheck.getDate()) + by(recheck.getBy());
	}

	/** Writes a sign-off, each seal on a line of its own. */
	public static String write(SignOff signOff) {
		KaartWriter writer = new KaartWriter();
		List<String> parts = new ArrayList<>();
		if (signOff.getFingerprint() != null) {
			parts.add("fingerprint " + Words.quoted(signOff.getFingerprint()));
		}
		for (Seal seal : signOff.getSeals()) {
			parts.add("seal " + Words.quoted(seal.getPart()) + seal.getDigests().stream().map(KaartWriter::text).collect(Collectors.joining()));
		}
		writer.block("signed" + (signOff.getDecision() == Decision.UNSTATED ? "" : ' ' + signOff.getDecision().getLiteral()) + date(signOff.getDate())
				+ by(signOff.getBy()), parts);
		return writer.out.toString();
	}

	private void application(Application application) {
		out.open(head("application", application));
		texts("scheme", application.getScheme());
		party("applicant", application.getApplicant(), null);
		property("date", application.getDate());
		for (Statement statement : application.getStatements()) {
			out.line(write(statement));
		}
		for (GrantDecision decision : application.getDecisions()) {
			out.line(write(decision));
		}
		for (Claim claim : application.getClaims()) {
			block("claim " + Words.name(claim.getDeclaration().getName()) + (claim.getGround() == null ? "" : " listed " + claim.getGround()),
					Stream.concat(claim.getStatements().stream().map(KaartWriter::write), claim.getDecisions().stream().map(KaartWriter::write)).toList());
		}
		out.close();
	}

	/** Writes a statement as one line. */
	public static String write(Statement statement) {
		String value = statement.getNumber() != null
				? " " + statement.getNumber() + (statement.getUnit() == null ? "" : ' ' + Words.unit(statement.getUnit()))
				: statement.getDay() != null ? date(statement.getDay())
						: statement.getText() != null ? text(statement.getText()) : statement.getAnswer() == null ? "" : ' ' + statement.getAnswer();
		return "state " + statement.getKey() + (statement.getPeriod() == null ? "" : " of " + statement.getPeriod()) + value;
	}

	/** Writes as one line what a person decided of a clause. */
	public static String write(GrantDecision decision) {
		return "decided " + Words.code(decision.getClause())
				+ (decision.getFulfilment() == Fulfilment.UNSTATED ? "" : ' ' + decision.getFulfilment().getLiteral()) + date(decision.getDate())
				+ by(decision.getBy()) + because(decision.getReason());
	}

	private static void place(List<String> place, String keyword, String name) {
		if (name != null) {
			place.add(keyword + ' ' + name);
		}
	}

	private void property(String keyword, Object value) {
		if (value != null) {
			out.line(keyword + ' ' + value);
		}
	}

	private void texts(String keyword, String value) {
		property(keyword, value == null ? null : Words.quoted(value));
	}

	private void quantity(String keyword, Quantity value) {
		property(keyword, value == null ? null : quantity(value));
	}

	private static String quantity(Quantity quantity) {
		return quantity.getNumber() + " " + Words.unit(quantity.getUnit());
	}

	private void party(String keyword, Definition party, String name) {
		property(keyword, party != null ? Words.name(party.getName()) : name == null ? null : Words.quoted(name));
	}

	private void validity(Declaration card) {
		if (card.getValidFrom() != null || card.getValidTo() != null) {
			out.line("valid" + (card.getValidFrom() == null ? "" : " " + card.getValidFrom())
					+ (card.getValidTo() == null ? "" : " to " + card.getValidTo()));
		}
	}

	private void classification(Classification classification) {
		String components = classification.getComponents().stream().map(c -> " component " + Words.code(c.getCode()) + text(c.getTitle()))
				.collect(Collectors.joining());
		out.line("classified " + classification.getSystem() + ' ' + Words.code(classification.getCode()) + components);
	}

	private void composition(Composition composition) {
		if (composition == null) {
			return;
		}
		out.open("composition");
		for (Constituent constituent : composition.getConstituents()) {
			out.line(Words.quoted(constituent.getName()) + ' ' + quantity(constituent.getMass())
					+ (constituent.getKind() == MaterialKind.UNSTATED ? "" : ' ' + constituent.getKind().getLiteral())
					+ (constituent.getSource() == MaterialSource.UNSTATED ? "" : ' ' + constituent.getSource().getLiteral())
					+ (constituent.getOrigins().isEmpty() ? ""
							: " origin " + constituent.getOrigins().stream().map(Words::name).collect(Collectors.joining(", "))));
		}
		out.close();
	}

	private void biogenicCarbon(BiogenicCarbon carbon) {
		if (carbon != null) {
			out.line("biogenic carbon" + (carbon.getProduct() == null ? "" : " product " + quantity(carbon.getProduct()))
					+ (carbon.getPackaging() == null ? "" : " packaging " + quantity(carbon.getPackaging())));
		}
	}

	private void published(PublishedMki published) {
		out.gap();
		out.open("published MKI " + Words.name(published.getSet())
				+ (published.getSurcharge() == Surcharge.UNSTATED ? "" : " surcharge " + published.getSurcharge().getLiteral()));
		property("total", published.getTotal());
		published.getModules().forEach(m -> out.line(m.getModule() + ' ' + m.getMki()));
		out.close();
	}

	private void profile(Profile profile) {
		out.gap();
		out.open("profile" + text(profile.getTitle()));
		for (Scenario scenario : profile.getScenarios()) {
			out.line("scenario " + Words.name(scenario.getName()) + (scenario.isCounted() ? " counted" : "") + text(scenario.getTitle()));
		}
		scaling(profile.getScaling());
		profile.getTables().forEach(this::table);
		out.close();
	}

	private void scaling(Scaling scaling) {
		if (scaling == null) {
			return;
		}
		String parameters = scaling.getParameters().stream().map(Decimal::text).collect(Collectors.joining(", "));
		out.open("scaling " + Words.name(scaling.getFormula()) + (parameters.isEmpty() ? "" : " parameters " + parameters));
		for (Dimension dimension : scaling.getDimensions()) {
			out.line("dimension " + Words.name(dimension.getName()) + text(dimension.getTitle()) + optional(" minimum ", dimension.getMinimum())
					+ optional(" maximum ", dimension.getMaximum()) + optional(" inspected ", dimension.getInspected()));
		}
		out.close();
	}

	private static String optional(String keyword, Quantity value) {
		return value == null ? "" : keyword + quantity(value);
	}

	private void table(ScoreTable table) {
		out.open(table.getSet() == null ? "inventory" : "impacts " + Words.name(table.getSet()));
		TableLayout.lines(table).forEach(out::line);
		out.close();
	}

	private void building(Building building) {
		out.open(head("building", building) + base(building));
		building.getFunctions().forEach(f -> out.line("function " + Words.name(f.getName()) + optional(" ", f.getUsableFloorArea())));
		quantity("life", building.getLife());
		quantity("gross floor area", building.getGrossFloorArea());
		quantity("usable floor area", building.getUsableFloorArea());
		work(building);
		out.close();
	}

	private void civilWork(CivilWork work) {
		out.open(head("civil work", work) + base(work));
		quantity("analysis period", work.getAnalysisPeriod());
		work(work);
		out.close();
	}

	private static String base(Work work) {
		return work.getBase() == null ? "" : " extends " + Words.name(work.getBase().getName());
	}

	private void work(Work work) {
		if (work.getReferenceDate() != null) {
			out.line("reference date " + work.getReferenceDate()
					+ (work.getEnforcement() == Enforcement.UNSTATED ? "" : ' ' + work.getEnforcement().getLiteral()));
		}
		texts("method", work.getMethod());
		for (Element element : work.getElements()) {
			out.open("element " + Words.code(element.getCode()) + text(element.getTitle()));
			uses(element.getUses());
			element.getChanges().forEach(this::change);
			out.close();
		}
		work.getDrops().forEach(drop -> out.line("drop element " + Words.code(drop.getCode())));
	}

	private void change(UseChange change) {
		String target = Words.name(change.getTarget().getName()) + text(change.getTargetLabel());
		switch (change) {
		case UseReplacement replacement -> out.line("replace " + target + " by " + String.join(" ", cells(replacement.getUse())));
		default -> out.line("drop " + target);
		}
	}

	private void uses(List<Use> uses) {
		List<List<String>> cells = new ArrayList<>();
		for (Use use : uses) {
			cells.add(cells(use));
		}
		TableLayout.aligned(cells, 1).forEach(out::line);
	}

	private static List<String> cells(Use use) {
		String values = use.getValues().stream().map(v -> Words.name(v.getName()) + ' ' + quantity(v.getQuantity())).collect(Collectors.joining(", "));
		return List.of(Words.name(use.getDeclaration().getName()), use.getAmount().getNumber().text(),
				Words.unit(use.getAmount().getUnit()) + text(use.getLabel())
						+ (use.getServiceLife() == null ? "" : "  service life " + quantity(use.getServiceLife()))
						+ (use.isUnforeseenReuse() ? "  unforeseen reuse" : "") + (values.isEmpty() ? "" : "  with " + values));
	}
}
