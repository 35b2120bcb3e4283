package nl.kaartwerk.rules.fix;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Composition;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.EndOfLife;
import nl.kaartwerk.model.Fate;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.product.CompositionCheck;
import nl.kaartwerk.rules.product.ProductCheck;
import nl.kaartwerk.rules.product.PublishedMkiCheck;
import nl.kaartwerk.rules.waiver.Waivers;
import nl.kaartwerk.text.Words;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.text.operation.Operation.AddProperty;
import nl.kaartwerk.text.operation.Operation.Remove;
import nl.kaartwerk.text.operation.Operation.RemoveProperty;
import nl.kaartwerk.text.operation.Operation.SetItem;
import nl.kaartwerk.text.operation.Operation.SetValue;

/** Repairs of what a card says about its product and its dates. */
final class CardRepairs {
	private static final int YEARS = 5;
	private static final int DIGITS = 4;

	private final Method method;

	CardRepairs(Method method) {
		this.method = method;
	}

	List<Fix> category(Finding finding) {
		List<Fix> fixes = new ArrayList<>();
		for (Category category : method.categories()) {
			Operation write = finding.feature() == Literals.DECLARATION__CATEGORY ? new SetValue(finding.object(), finding.feature(), category.code())
					: new AddProperty((Declaration) finding.object(), "category " + category.code());
			fixes.add(Fix.choice("category", List.of(category.code(), category.names().english()), write).of(category.code()));
		}
		return fixes;
	}

	/** From the composition, else from density or area weight. */
	List<Fix> addMass(Finding finding) {
		Declaration card = (Declaration) finding.object();
		List<Fix> fixes = new ArrayList<>();
		if (card.getComposition() != null) {
			CompositionCheck.sum(card.getComposition(), method).ifPresent(sum -> fixes.add(mass(card, sum).of("composition")));
		}
		ProductCheck.massBy(card, card.getDensity(), "kg/m3", "m3", method).ifPresent(sum -> fixes.add(mass(card, sum).of("density")));
		ProductCheck.massBy(card, card.getAreaWeight(), "kg/m2", "m2", method).ifPresent(sum -> fixes.add(mass(card, sum).of("area weight")));
		return fixes;
	}

	private static Fix mass(Declaration card, double kilograms) {
		String text = Exact.rounded(kilograms, DIGITS);
		return Fix.choice("mass", List.of(text), new AddProperty(card, "mass " + text + " kg"));
	}

	List<Fix> massOfComposition(Finding finding) {
		Composition composition = (Composition) finding.object().eContainer();
		Declaration card = (Declaration) composition.eContainer();
		return CompositionCheck.sum(composition, method).isPresent() ? setMass(card, CompositionCheck.sum(composition, method)) : List.of();
	}

	List<Fix> massByWeight(Finding finding) {
		Declaration card = Waivers.card(finding.object());
		return finding.values().getLast().equals("density") ? setMass(card, ProductCheck.massBy(card, card.getDensity(), "kg/m3", "m3", method))
				: setMass(card, ProductCheck.massBy(card, card.getAreaWeight(), "kg/m2", "m2", method));
	}

	private List<Fix> setMass(Declaration card, OptionalDouble kilograms) {
		Quantity mass = card.getMass();
		OptionalDouble factor = mass == null ? OptionalDouble.empty() : method.units().factor("kg", mass.getUnit());
		if (factor.isEmpty() || kilograms.isEmpty()) {
			return List.of();
		}
		String text = Exact.rounded(kilograms.getAsDouble() * factor.getAsDouble(), DIGITS);
		return List.of(Fix.choice("set-mass", List.of(text + ' ' + mass.getUnit()), new SetValue(mass, Literals.QUANTITY__NUMBER, text)));
	}

	static List<Fix> origin(Finding finding) {
		String similar = finding.values().getLast();
		return similar.isEmpty() ? List.of()
				: List.of(SimilarNames.rename(similar, new SetItem(finding.object(), finding.feature(), finding.index(), similar)));
	}

	/** Which of the shares is wrong nobody knows: each may take what is missing. */
	static List<Fix> shares(Finding finding) {
		EndOfLife end = (EndOfLife) finding.object().eContainer();
		BigDecimal left = BigDecimal.valueOf(100);
		for (Fate fate : end.getFates()) {
			left = left.subtract(Exact.of(fate.getShare().text()));
		}
		List<Fix> fixes = new ArrayList<>();
		for (Fate fate : end.getFates()) {
			BigDecimal share = Exact.of(fate.getShare().text()).add(left);
			if (share.signum() >= 0 && share.doubleValue() <= 100) {
				String text = Exact.text(share);
				String treatment = fate.getTreatment().getLiteral();
				fixes.add(Fix.choice("share", List.of(treatment, text), new SetValue(fate, Literals.FATE__SHARE, text)).of(treatment));
			}
		}
		return fixes;
	}

	static List<Fix> mergeFates(Finding finding) {
		Fate second = (Fate) finding.object();
		EndOfLife end = (EndOfLife) second.eContainer();
		Fate first = end.getFates().stream().filter(f -> f.getTreatment() == second.getTreatment()).findFirst().orElseThrow();
		if (first.getShare() == null || second.getShare() == null) {
			return List.of();
		}
		String sum = Exact.text(Exact.of(first.getShare().text()).add(Exact.of(second.getShare().text())));
		return List.of(Fix.choice("merge", List.of(second.getTreatment().getLiteral(), sum), new SetValue(first, Literals.FATE__SHARE, sum), new Remove(second)));
	}

	static List<Fix> components(Finding finding) {
		Classification classification = (Classification) finding.object();
		StringBuilder text = new StringBuilder(Words.code(classification.getCode()));
		for (String component : finding.values().getLast().split(", ")) {
			text.append(" component ").append(Words.code(component));
		}
		return List.of(Fix.choice("components", List.of(finding.values().getLast()), new SetValue(classification, finding.feature(), text.toString())));
	}

	/** Five years from the review, or from the publication, or from the day that the validity starts. */
	static List<Fix> validity(Finding finding) {
		Declaration card = (Declaration) finding.object();
		for (PartialDate start : new PartialDate[] { card.getValidFrom(), card.getReviewed(), card.getPublished() }) {
			if (start != null && start.isDate()) {
				String to = start.day().isPresent() ? start.first().plusYears(YEARS).toString() : Integer.toString(start.first().getYear() + YEARS);
				String text = start.text() + " to " + to;
				return List.of(card.getValidFrom() != null ? Fix.choice("validity", List.of(text), new SetValue(card, Literals.DECLARATION__VALID_FROM, text))
						: Fix.choice("validity", List.of(text), new AddProperty(card, "valid " + text)));
			}
		}
		return List.of();
	}

	static List<Fix> shortenValidity(Finding finding) {
		Declaration card = (Declaration) finding.object();
		PartialDate from = card.getValidFrom();
		LocalDate end = from.first().plusMonths(Math.round(Double.parseDouble(finding.values().getLast()) * 12));
		String to = from.day().isPresent() ? end.toString() : Integer.toString(end.getYear());
		return List.of(Fix.choice("valid-to", List.of(to), new SetValue(card, Literals.DECLARATION__VALID_TO, to)));
	}

	/** Exchanges two dates. */
	static List<Fix> swap(Finding finding, EStructuralFeature one, EStructuralFeature other) {
		PartialDate first = (PartialDate) finding.object().eGet(one);
		PartialDate second = (PartialDate) finding.object().eGet(other);
		return List.of(Fix.choice("swap", List.of(first.text(), second.text()), new SetValue(finding.object(), one, second.text()),
				new SetValue(finding.object(), other, first.text())));
	}

	/** Only of dates that have a keyword of their own: without one the rest of the property would mean something else. */
	static List<Fix> removeDate(Finding finding) {
		boolean alone = List.of(Literals.DECLARATION__REVIEWED, Literals.DECLARATION__PUBLISHED, Literals.OWNER__REGISTERED, Literals.REVIEWER__RECOGNISED)
				.contains(finding.feature());
		return alone ? List.of(Fix.choice("remove-date", List.of(), new RemoveProperty(finding.object(), finding.feature()))) : List.of();
	}

	static List<Fix> total(Finding finding) {
		PublishedMki published = (PublishedMki) finding.object();
		BigDecimal sum = PublishedMkiCheck.counted(published).stream().map(m -> Exact.of(m.getMki().text())).reduce(BigDecimal.ZERO, BigDecimal::add);
		String text = Exact.text(sum);
		return List.of(Fix.choice("recompute", List.of("total", text), new SetValue(published, Literals.PUBLISHED_MKI__TOTAL, text)));
	}
}
