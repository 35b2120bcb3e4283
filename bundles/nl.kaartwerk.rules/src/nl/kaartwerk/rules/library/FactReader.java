package nl.kaartwerk.rules.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.rules.library.TextFacts.CardFacts;
import nl.kaartwerk.rules.library.TextFacts.Score;
import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.rules.review.Reviewers;
import nl.kaartwerk.rules.route.Steps;
import nl.kaartwerk.rules.score.CardFigures;

/** Reads the facts of texts. */
public final class FactReader {
	private static final String PRODUCT_STAGE = "A1-A3";
	/** Numbers other than 0 that cards must share to be the same. */
	private static final int NUMBERS = 5;

	private final Method method;
	private final boolean scored;

	public FactReader(Method method) {
		this(method, true);
	}

	/** @param scored whether to read the scores of cards, which only the search for outliers needs and which cost most */
	public FactReader(Method method, boolean scored) {
		this.method = method;
		this.scored = scored;
	}

	/** @param file address of the text */
	public TextFacts read(Document document, String file) {
		List<String> definitions = new ArrayList<>();
		List<CardFacts> cards = new ArrayList<>();
		boolean works = false;
		boolean waivers = false;
		List<ReviewFacts> reviews = new ArrayList<>();
		for (Definition definition : document.getDefinitions()) {
			waivers |= definition instanceof Declaration card && !card.getWaivers().isEmpty();
			if (definition.getName() != null) {
				definitions.add(qualified(definition));
				works |= definition instanceof Work;
				if (definition instanceof Declaration card) {
					cards.add(card(card));
				}
				if (definition instanceof Review review) {
					reviews.add(ReviewFacts.of(review));
				}
			}
		}
		return new TextFacts(file, List.copyOf(definitions), List.copyOf(cards), works ? used(document) : Set.of(), works, waivers, List.copyOf(reviews),
				claimed(document));
	}

	static String qualified(Definition definition) {
		boolean packed = definition.eContainer() instanceof Document home && home.getPackageName() != null;
		return packed ? ((Document) definition.eContainer()).getPackageName() + '.' + definition.getName() : definition.getName();
	}

	private static List<String> claimed(Document document) {
		return document.getDefinitions().stream().filter(Application.class::isInstance).flatMap(a -> ((Application) a).getClaims().stream()).map(Claim::getDeclaration)
				.filter(card -> card != null && !card.eIsProxy()).map(FactReader::qualified).distinct().toList();
	}

	private static Set<String> used(Document document) {
		Set<String> used = new HashSet<>();
		for (var all = EcoreUtil.getAllContents(document, false); all.hasNext();) {
			EObject object = (EObject) all.next();
			if (object instanceof Use use && use.getDeclaration() != null && !use.getDeclaration().eIsProxy()) {
				used.add(qualified(use.getDeclaration()));
			}
		}
		return used;
	}

	private CardFacts card(Declaration card) {
		Quantity unit = card.getFunctionalUnit() == null ? null : card.getFunctionalUnit().getQuantity();
		boolean counted = unit != null && unit.getNumber() != null && unit.getNumber().value() > 0 && unit.getUnit() != null;
		String group = "";
		if (counted && !card.getClassifications().isEmpty()) {
			Classification first = card.getClassifications().getFirst();
			group = first.getSystem() + ' ' + first.getCode() + ", " + unit.getUnit();
		}
		return new CardFacts(qualified(card), text(card.getUuid()), text(card.getRegistration()), content(card, unit), group,
				counted && scored ? scores(card, unit.getNumber().value()) : List.of(),
				Steps.goesOnApproved(card) ? Fingerprint.of(card).digest() : "", words(card));
	}

	private static String text(String text) {
		return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
	}

	private List<Score> scores(Declaration card, double units) {
		CardFigures figures = new CardFigures(card, method);
		List<Score> scores = new ArrayList<>();
		for (IndicatorSet set : figures.sets()) {
			for (String indicator : figures.weighed(set)) {
				OptionalDouble score = figures.score(set.id(), indicator, PRODUCT_STAGE);
				if (score.isPresent() && score.getAsDouble() > 0) {
					scores.add(new Score(set.id(), indicator, score.getAsDouble() / units));
				}
			}
		}
		return List.copyOf(scores);
	}

	/** A digest of the unit and all scores of a card as numbers; how they are written does not matter. Empty for one with too few scores to tell. */
	public static String content(Declaration card) {
		return content(card, card.getFunctionalUnit() == null ? null : card.getFunctionalUnit().getQuantity());
	}

	private static String content(Declaration card, Quantity unit) {
		Digest content = new Digest();
		int numbers = 0;
		content.add(unit == null || unit.getNumber() == null ? "" : unit.getNumber().value() + " " + unit.getUnit());
		for (Profile profile : card.getProfiles()) {
			for (ScoreTable table : profile.getTables()) {
				content.add(String.valueOf(table.getSet()));
				content.add(String.valueOf(table.getColumns()));
				for (Row row : table.getRows()) {
					content.add(String.valueOf(row.getIndicator()));
					content.add(String.valueOf(row.getUnit()));
					Cells cells = row.getCells();
					for (int i = 0; cells != null && i < cells.size(); i++) {
						boolean number = cells.kind(i) == Cells.Kind.NUMBER;
						numbers += number && cells.value(i) != 0 ? 1 : 0;
						content.add(number ? Double.doubleToLongBits(cells.value(i)) : cells.kind(i).ordinal());
					}
				}
			}
		}
		return numbers < NUMBERS ? "" : content.toString();
	}

	/** All words of a card with the places they have in the model. Cheaper than its fingerprint, which only its reviews need; layout of a row counts too. */
	private static String words(Declaration card) {
		Digest words = new Digest();
		words(card, words);
		for (var all = EcoreUtil.getAllContents(card, false); all.hasNext();) {
			words((EObject) all.next(), words);
		}
		return words.toString();
	}

	private static void words(EObject object, Digest words) {
		words.add(object.eClass().getClassifierID());
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			Object value = object.eGet(attribute);
			if (value != null) {
				words.add(attribute.getFeatureID());
				words.add(value instanceof Cells || value instanceof Columns ? value.hashCode() : value.toString().hashCode());
			}
		}
		if (object instanceof Declaration card) {
			words.add(String.valueOf(Reviewers.practitioner(card).orElse("")).hashCode());
			words.add(String.valueOf(Reviewers.of(card).orElse("")).hashCode());
			words.add(card.getOwner() == null ? 0 : String.valueOf(card.getOwner().getTitle()).hashCode());
		}
	}

	/** 128 bits that stand for a sequence of values: the values themselves, of a whole library, would fill the memory. Not a secure one. */
	private static final class Digest {
		private long one = 0x9E3779B97F4A7C15L;
		private long two = 0xC2B2AE3D27D4EB4FL;

		void add(long value) {
			one = Long.rotateLeft(one ^ value, 29) * 0xBF58476D1CE4E5B9L;
			two = Long.rotateLeft(two + value, 37) * 0x94D049BB133111EBL ^ one;
		}

		void add(String text) {
			text.chars().forEach(this::add);
			add(-1L);
		}

		@Override
		public String toString() {
			return Long.toHexString(one) + Long.toHexString(two);
		}
	}
}
