package nl.kaartwerk.lang.ide.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.work.WorkContent;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;

/**
 * The compiled cards of the server's texts, saved or not, and what works amount to with them. A card is compiled once and forgotten when its
 * text is built anew. Scores are not in the index, so typing one builds no work anew: a work finds its cards here, and whoever shows it is
 * told which texts have changed.
 */
public final class ResultStore implements ILanguageServerAccess.IBuildListener {
	private final TextAccess server;
	private final TextPlaces places;
	/** Columns, indicators and units are the same in all projects. */
	private final CardCompiler compiler = new CardCompiler(Method.shipped());
	/** By file, then by the address of the declaration in it. */
	private final Map<URI, Map<URI, CompiledCard>> cards = new ConcurrentHashMap<>();
	private final List<Consumer<Set<URI>>> listeners = new CopyOnWriteArrayList<>();

	/** A store for the texts of a server that has not read any yet. */
	public ResultStore(TextAccess server) {
		this.server = server;
		this.places = new TextPlaces(server);
		server.access().addBuildListener(this);
	}

	/** Tells from now on which texts have changed, in a thread of the server: to be quick about. */
	public void addListener(Consumer<Set<URI>> listener) {
		listeners.add(listener);
	}

	public void removeListener(Consumer<Set<URI>> listener) {
		listeners.remove(listener);
	}

	@Override
	public void afterBuild(List<IResourceDescription.Delta> deltas) {
		Set<URI> changed = deltas.stream().map(IResourceDescription.Delta::getUri).collect(Collectors.toSet());
		changed.forEach(cards::remove);
		if (!changed.isEmpty()) {
			listeners.forEach(listener -> listener.accept(changed));
		}
	}

	/** How many cards are compiled at the moment. */
	public int size() {
		return cards.values().stream().mapToInt(Map::size).sum();
	}

	/** What a text amounts to as it is now. Typing overtakes the question; it is then asked again. */
	public CompletableFuture<FileResults> results(String address) {
		return results(address, (results, text) -> results).thenApply(results -> results.orElseGet(() -> FileResults.none(address, URI.createURI(address))));
	}

	/**
	 * What is made of the results of a text together with the text that they are of, as it is now.
	 *
	 * @return empty when there is no such text
	 */
	public <T> CompletableFuture<Optional<T>> results(String address, BiFunction<FileResults, ILanguageServerAccess.Context, T> reader) {
		return results(address, reader, Overtaken.ATTEMPTS);
	}

	private <T> CompletableFuture<Optional<T>> results(String address, BiFunction<FileResults, ILanguageServerAccess.Context, T> reader, int attempts) {
		URI file = URI.createURI(address);
		return Overtaken.again(server.read(file, context -> reader.apply(compute(address, file, context.getResource()), context)), attempts,
				left -> results(address, reader, left));
	}

	/** What works amount to when something else is tried in them. */
	public Trying trying() {
		return new Trying(server, this);
	}

	/** Where results come from in the texts, and what stands at a place of a text. */
	public TextPlaces places() {
		return places;
	}

	/** What puts uses of cards into a text, in the element around a place of it; empty when there is no such text. */
	public CompletableFuture<Optional<UseLines.Insertion>> uses(String address, int offset, List<DeclaredCard> cards) {
		return uses(address, offset, cards, Overtaken.ATTEMPTS);
	}

	private CompletableFuture<Optional<UseLines.Insertion>> uses(String address, int offset, List<DeclaredCard> cards, int attempts) {
		return Overtaken.again(server.read(URI.createURI(address), context -> UseLines.insertion((XtextResource) context.getResource(), offset, cards)), attempts,
				left -> uses(address, offset, cards, left));
	}

	/**
	 * What the cards of a text amount to, without reading it if an earlier session has compiled them; what the works of a text amount to as
	 * well, for which it is read. For labels of many files.
	 */
	public CompletableFuture<FileResults> figures(String address) {
		return figures(address, Overtaken.ATTEMPTS);
	}

	private CompletableFuture<FileResults> figures(String address, int attempts) {
		URI file = URI.createURI(address);
		CompletableFuture<Optional<FileResults>> kept = Overtaken.again(server.reading(() -> server.methodsOfCards(file)
				.flatMap(methods -> server.kept(file).map(compiled -> ofKept(address, file, compiled, new Calculator(methods, use -> Optional.empty()))))), attempts,
				left -> figures(address, left).thenApply(Optional::of));
		return kept.thenCompose(found -> found.map(CompletableFuture::completedFuture).orElseGet(() -> results(address)));
	}

	private FileResults ofKept(String address, URI file, List<CompiledCard> compiled, Calculator calculator) {
		return new FileResults(address, List.of(), compiled.stream().map(card -> figures(card, calculator)).toList(), Set.of(file));
	}

	private FileResults compute(String address, URI file, Resource resource) {
		return compute(address, file, resource, new Cards(this));
	}

	/** Where the cards come from that a text uses and declares. */
	static class Cards {
		private final ResultStore store;

		Cards(ResultStore store) {
			this.store = store;
		}

		/** The card at an address, as its text is now. */
		Optional<CompiledCard> used(URI address) {
			return store.card(address);
		}

		CompiledCard declared(Declaration declaration) {
			return store.compiled(EcoreUtil.getURI(declaration), declaration.eResource()).orElseGet(() -> compile(declaration));
		}

		CompiledCard compile(Declaration declaration) {
			return store.compiler.compile(declaration);
		}
	}

	FileResults compute(String address, URI file, Resource resource, Cards cardsOf) {
		if (resource == null || resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Document document)) {
			return FileResults.none(address, file);
		}
		Set<URI> restsOn = new HashSet<>(Set.of(file));
		Calculator calculator = new Calculator(ProjectData.of(resource).methods(), use -> card(use, restsOn, cardsOf));
		List<WorkResult> works = new ArrayList<>();
		List<FileResults.Card> declared = new ArrayList<>();
		for (Definition definition : document.getDefinitions()) {
			if (definition instanceof Work work) {
				WorkContent.of(work).chain().forEach(each -> restsOn.add(EcoreUtil.getURI((EObject) each).trimFragment()));
				works.add(calculator.calculate(work, LocalDate.now()));
			} else if (definition instanceof Declaration card) {
				declared.add(figures(cardsOf.declared(card), calculator));
			}
		}
		return new FileResults(address, works, declared, restsOn);
	}

	private static FileResults.Card figures(CompiledCard card, Calculator calculator) {
		Map<String, CardResult> perSet = new LinkedHashMap<>();
		for (IndicatorSet set : Method.shipped().impactSets()) {
			perSet.put(set.id(), calculator.calculate(card, set.id()));
		}
		return new FileResults.Card(card, perSet);
	}

	/** The card of a use, for those who are reading. */
	Optional<CompiledCard> card(Use use, Set<URI> restsOn) {
		return card(use, restsOn, new Cards(this));
	}

	private static Optional<CompiledCard> card(Use use, Set<URI> restsOn, Cards cardsOf) {
		EObject declaration = target(use);
		if (declaration == null) {
			return Optional.empty();
		}
		URI address = EcoreUtil.getURI(declaration);
		restsOn.add(address.trimFragment());
		return cardsOf.used(address);
	}

	/** The card at an address, for those who are reading. */
	Optional<CompiledCard> card(URI address) {
		URI file = address.trimFragment();
		Map<URI, CompiledCard> known = cards.get(file);
		if (known == null) {
			known = server.kept(file).map(kept -> kept.stream().collect(Collectors.toMap(CompiledCard::source, card -> card))).orElse(null);
			if (known != null) {
				cards.put(file, known);
			}
		}
		// From its own project: what another project has loaded of it may be older.
		return known != null ? Optional.ofNullable(known.get(address))
				: server.access().doSyncRead(file.toString(), context -> compiled(address, context.getResource()));
	}

	/** What a use refers to, which need not be in memory: the text of a card that was compiled before is not read for its scores. */
	private static EObject target(Use use) {
		EObject target = (EObject) use.eGet(Literals.USE__DECLARATION, false);
		if (target == null || !target.eIsProxy()) {
			return target;
		}
		URI link = ((InternalEObject) target).eProxyURI();
		return link.trimFragment().equals(use.eResource().getURI()) ? use.eResource().getEObject(link.fragment()) : target;
	}

	/** A card of a text; all cards of the text are compiled when the first one is asked for. */
	private Optional<CompiledCard> compiled(URI address, Resource resource) {
		Map<URI, CompiledCard> ofFile = cards.computeIfAbsent(address.trimFragment(), file -> {
			Map<URI, CompiledCard> compiled = new HashMap<>();
			if (resource != null && !resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof Document document) {
				for (Definition definition : document.getDefinitions()) {
					if (definition instanceof Declaration declaration) {
						compiled.put(EcoreUtil.getURI(declaration), compiler.compile(declaration));
					}
				}
			}
			return compiled;
		});
		return Optional.ofNullable(ofFile.get(address));
	}
}
