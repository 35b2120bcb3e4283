package nl.kaartwerk.lang.ide.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.lang.ide.results.DeclaredCard.Findings;
import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;

/**
 * All declarations of the workspace with their figures. What the index and the compiled cards tell is not read from texts again; a text that
 * was built since the last list is computed anew, and all others are as they were.
 */
public final class Declarations {
	/** What does not change until its text is built anew; the owner as it is written. */
	private record Line(DeclaredCard card, String owner) {
	}

	/** How much was found in one text, by the fragment of the card. */
	private record Found(List<Issue> issues, Map<String, Findings> perCard) {
	}

	/** Who has the texts to himself while he answers. */
	public interface Reader {
		<T> CompletableFuture<T> read(Function<CancelIndicator, T> reader);

		/** The projects, for those who are reading. */
		List<? extends CardTexts> projects();
	}

	private final Reader texts;
	private final CardCompiler compiler = new CardCompiler(Method.shipped());
	private final Map<URI, List<Line>> lines = new ConcurrentHashMap<>();
	private final Map<URI, Found> found = new ConcurrentHashMap<>();
	private volatile LocalDate computed = LocalDate.MIN;

	/** @param store that tells which texts were built */
	public Declarations(Reader texts, ResultStore store) {
		this.texts = texts;
		store.addListener(this::built);
	}

	private void built(Set<URI> changed) {
		lines.keySet().removeAll(changed);
	}

	/** All declarations, by project and file. A list that typing overtakes goes on where it was. */
	public CompletableFuture<List<DeclaredCard>> list() {
		return list(Overtaken.ATTEMPTS);
	}

	private CompletableFuture<List<DeclaredCard>> list(int attempts) {
		return Overtaken.again(texts.read(this::read), attempts, this::list);
	}

	private List<DeclaredCard> read(CancelIndicator cancel) {
		if (!computed.equals(LocalDate.now())) {
			lines.clear(); // weights have days from which they hold
			computed = LocalDate.now();
		}
		List<DeclaredCard> cards = new ArrayList<>();
		Map<URI, List<Line>> there = new HashMap<>();
		for (CardTexts project : texts.projects()) {
			Map<String, List<IEObjectDescription>> owners = owners(project);
			Calculator calculator = new Calculator(project.methods(), use -> Optional.empty());
			for (IResourceDescription text : project.names().getAllResourceDescriptions()) {
				if (cancel.isCanceled()) {
					throw new CancellationException();
				}
				List<Line> ofText = lines.computeIfAbsent(text.getURI(), file -> lines(project, text, calculator));
				there.put(text.getURI(), ofText);
				ofText.forEach(line -> cards.add(complete(line, project, owners)));
			}
		}
		lines.keySet().retainAll(there.keySet());
		found.keySet().retainAll(there.keySet());
		return cards;
	}

	private List<Line> lines(CardTexts project, IResourceDescription text, Calculator calculator) {
		List<Line> made = new ArrayList<>();
		Map<URI, CompiledCard> compiled = null;
		for (IEObjectDescription declared : text.getExportedObjectsByType(Literals.DECLARATION)) {
			if (compiled == null) {
				compiled = compiled(project, text.getURI());
			}
			CompiledCard card = compiled.get(declared.getEObjectURI());
			if (card != null) {
				made.add(line(project, declared, card, calculator));
			}
		}
		return List.copyOf(made);
	}

	private Map<URI, CompiledCard> compiled(CardTexts project, URI file) {
		Map<URI, CompiledCard> compiled = new HashMap<>();
		Optional<List<CompiledCard>> kept = project.kept(file);
		if (kept.isPresent()) {
			kept.get().forEach(card -> compiled.put(card.source(), card));
			return compiled;
		}
		XtextResource text = project.text(file);
		if (text != null && !text.getContents().isEmpty()) {
			text.getContents().getFirst().eContents().stream().filter(Declaration.class::isInstance).map(card -> compiler.compile((Declaration) card))
					.forEach(card -> compiled.put(card.source(), card));
		}
		return compiled;
	}

	private static Line line(CardTexts project, IEObjectDescription declared, CompiledCard card, Calculator calculator) {
		Map<String, Outcome> perSet = new LinkedHashMap<>();
		for (IndicatorSet set : Method.shipped().impactSets()) {
			perSet.put(set.id(), calculator.calculate(card, set.id()).outcome());
		}
		String codes = data(declared, KaartDescriptions.CODES);
		DeclaredCard line = new DeclaredCard(declared.getEObjectURI(), project.name(), declared.getQualifiedName().toString(), Objects.toString(card.title(), ""),
				data(declared, KaartDescriptions.CATEGORY), "", codes.isEmpty() ? List.of() : codes.lines().map(String::strip).toList(),
				card.unit().map(unit -> new DeclaredCard.Unit(unit.number(), unit.unit().symbol())), data(declared, KaartDescriptions.FUNCTION), card.life(),
				card.validFrom(), card.validTo(), perSet, Findings.NONE);
		return new Line(line, data(declared, KaartDescriptions.OWNER));
	}

	private static String data(IEObjectDescription declared, String key) {
		return Objects.toString(declared.getUserData(key), "");
	}

	/** The owners that a project knows, by the last word of their names. */
	private Map<String, List<IEObjectDescription>> owners(CardTexts project) {
		Map<String, List<IEObjectDescription>> owners = new HashMap<>();
		for (CardTexts other : texts.projects()) {
			if (project.sees(other.name())) {
				other.names().getExportedObjectsByType(Literals.OWNER)
						.forEach(owner -> owners.computeIfAbsent(owner.getQualifiedName().getLastSegment(), name -> new ArrayList<>()).add(owner));
			}
		}
		return owners;
	}

	private DeclaredCard complete(Line line, CardTexts project, Map<String, List<IEObjectDescription>> owners) {
		DeclaredCard card = line.card;
		Findings findings = found(project, card.source().trimFragment()).perCard.getOrDefault(card.source().fragment(), Findings.NONE);
		return new DeclaredCard(card.source(), card.project(), card.name(), card.title(), card.category(), label(line.owner, owners), card.classifications(),
				card.unit(), card.function(), card.life(), card.validFrom(), card.validTo(), card.perSet(), findings);
	}

	/** The title of the owner; when several could be meant, the name as it is written. */
	private static String label(String written, Map<String, List<IEObjectDescription>> owners) {
		List<IEObjectDescription> meant = owners.getOrDefault(written.substring(written.lastIndexOf('.') + 1).replace("^", ""), List.of());
		String title = meant.size() == 1 ? meant.getFirst().getUserData(KaartDescriptions.TITLE) : null;
		return title == null || title.isBlank() ? written : title;
	}

	private Found found(CardTexts project, URI file) {
		List<Issue> issues = project.issues(file);
		Found known = found.get(file);
		if (known == null || known.issues != issues) {
			Map<String, List<Issue>> perCard = issues.stream().filter(issue -> issue.getUriToProblem() != null && issue.getUriToProblem().fragment() != null)
					.collect(Collectors.groupingBy(issue -> definition(issue.getUriToProblem().fragment())));
			Map<String, Findings> counted = new HashMap<>();
			perCard.forEach((card, of) -> counted.put(card, count(of)));
			known = new Found(issues, counted);
			found.put(file, known);
		}
		return known;
	}

	/** The fragment of the definition that something stands in: its first two steps. */
	private static String definition(String fragment) {
		int document = fragment.indexOf('/', 1);
		int inner = document < 0 ? -1 : fragment.indexOf('/', document + 1);
		return inner < 0 ? fragment : fragment.substring(0, inner);
	}

	private static Findings count(List<Issue> issues) {
		int errors = 0;
		int warnings = 0;
		int infos = 0;
		for (Issue issue : issues) {
			switch (issue.getSeverity()) {
			case ERROR -> errors++;
			case WARNING -> warnings++;
			case INFO -> infos++;
			default -> {
				// what is ignored is not counted
			}
			}
		}
		return new Findings(errors, warnings, infos);
	}
}
