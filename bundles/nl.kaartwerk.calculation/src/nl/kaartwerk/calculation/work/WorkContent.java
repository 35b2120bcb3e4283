package nl.kaartwerk.calculation.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.calculation.Place;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.ElementDrop;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.UseChange;
import nl.kaartwerk.model.UseReplacement;
import nl.kaartwerk.model.Work;

/**
 * What a work consists of: its own elements and uses, or as a variant those of the work it extends with its own changes made. A change that
 * finds nothing to change is a {@link Problem}; the rest is used.
 */
public final class WorkContent {
	/** An element with its uses, in the order of the base and then of the variant. */
	public record Part(String code, String title, List<Item> uses, Place place) {
	}

	/** @param place where the use is written: in the work, or in a work that it extends */
	public record Item(Use use, Place place) {
	}

	/** Something in a variant that cannot be done. */
	public record Problem(Kind kind, EObject object, String name) {
		public enum Kind {
			/** A work extends itself, directly or through others. */
			CYCLE,
			/** A building extends a civil work, or the other way round. */
			OTHER_KIND,
			/** The work extends nothing that there is. */
			BASE_UNRESOLVED,
			/** The base has no such element. */
			NO_ELEMENT,
			/** The element uses no such declaration. */
			NO_USE,
			/** The element uses it more than once, and no label says which one. */
			AMBIGUOUS,
			/** The work extends none, so there is nothing to replace or drop. */
			NO_BASE
		}
	}

	private final List<Work> chain;
	private final List<Part> parts = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();

	private WorkContent(List<Work> chain) {
		this.chain = chain;
	}

	public static WorkContent of(Work work) {
		List<Problem> problems = new ArrayList<>();
		WorkContent content = new WorkContent(chain(work, problems));
		content.problems.addAll(problems);
		for (Work each : content.chain) {
			content.add(each, each == work);
		}
		return content;
	}

	/** The works from the first base to the work itself. */
	private static List<Work> chain(Work work, List<Problem> problems) {
		Set<Work> chain = new LinkedHashSet<>(List.of(work));
		Work last = work;
		while (last.getBase() != null) {
			Work base = last.getBase();
			if (base.eIsProxy()) {
				problems.add(new Problem(Problem.Kind.BASE_UNRESOLVED, work, ""));
				break;
			}
			if (base.eClass() != work.eClass()) {
				problems.add(new Problem(Problem.Kind.OTHER_KIND, work, base.getName()));
				break;
			}
			if (!chain.add(base)) {
				problems.add(new Problem(Problem.Kind.CYCLE, work, base.getName()));
				break;
			}
			last = base;
		}
		return List.copyOf(chain).reversed();
	}

	private void add(Work work, boolean own) {
		Place place = Place.of(EcoreUtil.getURI((EObject) work));
		boolean variant = work.getBase() != null;
		for (ElementDrop drop : work.getDrops()) {
			boolean removed = parts.removeIf(p -> Objects.equals(p.code, drop.getCode()));
			if (!removed && own) {
				problems.add(new Problem(variant ? Problem.Kind.NO_ELEMENT : Problem.Kind.NO_BASE, drop, drop.getCode()));
			}
		}
		int inherited = parts.size();
		for (int i = 0; i < work.getElements().size(); i++) {
			Element element = work.getElements().get(i);
			Part base = parts.subList(0, inherited).stream().filter(p -> Objects.equals(p.code, element.getCode())).findFirst().orElse(null);
			add(element, base, place.child("elements", i), own, variant);
		}
	}

	private void add(Element element, Part base, Place place, boolean own, boolean variant) {
		List<Item> uses = base == null ? new ArrayList<>(element.getUses().size()) : base.uses;
		if (base == null) {
			parts.add(new Part(element.getCode(), element.getTitle(), uses, place));
		} else if (element.getTitle() != null) {
			parts.set(parts.indexOf(base), new Part(base.code, element.getTitle(), uses, place));
		}
		List<Item> inherited = List.copyOf(uses);
		for (int i = 0; i < element.getChanges().size(); i++) {
			change(element.getChanges().get(i), uses, inherited, place.child("changes", i), own, variant);
		}
		for (int i = 0; i < element.getUses().size(); i++) {
			uses.add(new Item(element.getUses().get(i), place.child("uses", i)));
		}
	}

	/** @param inherited what a change may be meant for: what the base uses, not what another change has put there */
	private void change(UseChange change, List<Item> uses, List<Item> inherited, Place place, boolean own, boolean variant) {
		Declaration target = change.getTarget();
		if (target == null || target.eIsProxy()) {
			return; // reported as a name that refers to nothing
		}
		Predicate<Item> isMeant = item -> item.use.getDeclaration() == target
				|| item.use.getDeclaration() != null && EcoreUtil.getURI(item.use.getDeclaration()).equals(EcoreUtil.getURI(target));
		List<Item> found = inherited.stream().filter(uses::contains).filter(isMeant)
				.filter(item -> change.getTargetLabel() == null || change.getTargetLabel().equals(item.use.getLabel())).toList();
		if (found.size() != 1) {
			if (own) {
				Problem.Kind kind = !variant ? Problem.Kind.NO_BASE : found.isEmpty() ? Problem.Kind.NO_USE : Problem.Kind.AMBIGUOUS;
				problems.add(new Problem(kind, change, target.getName()));
			}
			return;
		}
		int position = uses.indexOf(found.getFirst());
		if (change instanceof UseReplacement replacement && replacement.getUse() != null) {
			uses.set(position, new Item(replacement.getUse(), place.child("use")));
		} else {
			uses.remove(position);
		}
	}

	public List<Part> parts() {
		return parts;
	}

	/** What the work itself asks for and does not get; problems of its bases are theirs. */
	public List<Problem> problems() {
		return problems;
	}

	/** The works that this one is made of, from the first base to itself. */
	public List<Work> chain() {
		return chain;
	}

	/** A property as the work states it, or else the nearest of its bases; null when none does. */
	public <T extends Work, V> V property(Class<T> type, Function<T, V> property) {
		for (Work work : chain.reversed()) {
			V value = type.isInstance(work) ? property.apply(type.cast(work)) : null;
			boolean stated = value != null && !(value instanceof Collection<?> collection && collection.isEmpty());
			if (stated) {
				return value;
			}
		}
		return null;
	}
}
