package nl.kaartwerk.lang.fix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.resource.IEObjectDescription;

import com.google.inject.Inject;

import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.lang.scoping.VisibleDefinitions;
import nl.kaartwerk.lang.scoping.VisibleDefinitions.Visible;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.fix.Successors;

/**
 * Finds successors of expired cards among those that a text may refer to: declared per the same unit, valid at the reference date, and of the
 * same name or title but for digits, which tell editions apart.
 */
class ScopeSuccessors implements Successors {
	private static final int OFFERED = 3;

	@Inject
	private VisibleDefinitions definitions;

	@Inject
	private IQualifiedNameConverter names;

	private record Candidate(String name, String from) {
	}

	/** Values of the finding: card, last day of its validity, reference date. */
	@Override
	public List<String> of(Finding finding) {
		if (!(finding.object() instanceof Use use) || use.getDeclaration() == null || use.getDeclaration().eIsProxy()) {
			return List.of();
		}
		Declaration expired = use.getDeclaration();
		LocalDate day = LocalDate.parse(finding.values().getLast());
		String unit = KaartDescriptions.data(expired).getOrDefault(KaartDescriptions.UNIT, "");
		List<Candidate> candidates = new ArrayList<>();
		for (Visible visible : definitions.of(use, Literals.USE__DECLARATION)) {
			IEObjectDescription each = visible.description();
			boolean same = each.getEObjectURI().equals(EcoreUtil.getURI((EObject) expired));
			if (!same && unit.equals(data(each, KaartDescriptions.UNIT)) && isLike(each, expired) && isValid(each, day)) {
				String from = data(each, KaartDescriptions.VALIDITY);
				candidates.add(new Candidate(names.toString(visible.name()), from == null ? "" : from));
			}
		}
		return candidates.stream().sorted(Comparator.comparing(Candidate::from).reversed().thenComparing(Candidate::name)).limit(OFFERED)
				.map(Candidate::name).toList();
	}

	/** From the index; of what stands in the same text, from there. */
	private static String data(IEObjectDescription each, String key) {
		return each.getEObjectOrProxy() instanceof Definition definition && !definition.eIsProxy() ? KaartDescriptions.data(definition).get(key)
				: each.getUserData(key);
	}

	private static boolean isLike(IEObjectDescription candidate, Definition expired) {
		String title = data(candidate, KaartDescriptions.TITLE);
		return stem(candidate.getName().getLastSegment()).equals(stem(expired.getName()))
				|| title != null && expired.getTitle() != null && stem(title).equals(stem(expired.getTitle()));
	}

	private static String stem(String name) {
		return name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
	}

	private static boolean isValid(IEObjectDescription candidate, LocalDate day) {
		String validity = data(candidate, KaartDescriptions.VALIDITY);
		String[] dates = validity == null ? new String[0] : validity.split("/", -1);
		if (dates.length != 2 || dates[1].isEmpty()) {
			return false; // a card that never says until when is no successor
		}
		PartialDate from = PartialDate.valueOf(dates[0]);
		PartialDate to = PartialDate.valueOf(dates[1]);
		return to.isDate() && !day.isAfter(to.last()) && (!from.isDate() || !day.isBefore(from.first()));
	}
}
