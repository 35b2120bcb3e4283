package nl.kaartwerk.exchange.ilcd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Party;
import nl.kaartwerk.model.Quantity;

/**
 * What a card says in place of things of a data set that say more: references, texts of one language, classes. As long as a card says the
 * same as at its import, the data set's own words go back.
 */
final class Facts {
	static final String TITLE = "processInformation.dataSetInformation.name.baseName";
	static final String CLASSIFICATION = "processInformation.dataSetInformation.classificationInformation.classification";
	static final String SCENARIOS = "processInformation.dataSetInformation.other.anies.scenario";
	static final String RULES = "modellingAndValidation.LCIMethodAndAllocation.referenceToLCAMethodDetails";
	static final String SOURCES = "modellingAndValidation.dataSourcesTreatmentAndRepresentativeness.referenceToDataSource";
	static final String REVIEWS = "modellingAndValidation.validation.review";
	static final String COMPLIANCE = "modellingAndValidation.complianceDeclarations.compliance";
	static final String PRACTITIONER = "administrativeInformation.dataGenerator.referenceToPersonOrEntityGeneratingTheDataSet";
	static final String OWNER = "administrativeInformation.publicationAndOwnership.referenceToOwnershipOfDataSet";
	static final String PROGRAMME = "administrativeInformation.publicationAndOwnership.referenceToRegistrationAuthority";
	static final String REFERENCE_FLOW = "exchanges.exchange";

	private Facts() {
	}

	/** By the path of the things that they stand for. */
	static Map<String, String> of(Declaration card) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(TITLE, text(card.getTitle()));
		facts.put(CLASSIFICATION, card.getClassifications().stream().map(c -> c.getSystem() + ' ' + c.getCode()).collect(Collectors.joining("; ")));
		facts.put(SCENARIOS, card.getProfiles().stream().flatMap(p -> p.getScenarios().stream())
				.map(s -> s.getName() + (s.isCounted() ? " counted " : " ") + text(s.getTitle())).collect(Collectors.joining("; ")));
		facts.put(RULES, text(card.getProductCategoryRules()));
		facts.put(SOURCES, card.getBackgrounds().stream().map(b -> b.getName() + ' ' + text(b.getVersion())).collect(Collectors.joining("; ")));
		facts.put(REVIEWS, party(card.getReviewer(), card.getReviewerName()));
		facts.put(COMPLIANCE, text(card.getMethod()));
		facts.put(PRACTITIONER, party(card.getPractitioner(), card.getPractitionerName()));
		facts.put(OWNER, party(card.getOwner(), null));
		facts.put(PROGRAMME, text(card.getForeignProgramme()));
		facts.put(REFERENCE_FLOW, flow(card));
		return facts;
	}

	/** How a party is called. */
	static String party(Party party, String name) {
		if (party == null) {
			return text(name);
		}
		return party.getTitle() != null ? party.getTitle() : text(party.getName());
	}

	private static String flow(Declaration card) {
		BiogenicCarbon carbon = card.getBiogenicCarbon();
		Stream<Quantity> quantities = Stream.of(card.getFunctionalUnit() == null ? null : card.getFunctionalUnit().getQuantity(), card.getMass(),
				carbon == null ? null : carbon.getProduct(), carbon == null ? null : carbon.getPackaging());
		String numbers = quantities.map(q -> q == null ? "-" : q.getNumber() + " " + q.getUnit()).collect(Collectors.joining(", "));
		return numbers + " " + (card.getFunctionalUnit() == null ? "" : text(card.getFunctionalUnit().getText()));
	}

	private static String text(String text) {
		return Objects.toString(text, "").strip();
	}

	/** All paths that have a fact. */
	static List<String> paths() {
		return List.of(TITLE, CLASSIFICATION, SCENARIOS, RULES, SOURCES, REVIEWS, COMPLIANCE, PRACTITIONER, OWNER, PROGRAMME, REFERENCE_FLOW);
	}
}
