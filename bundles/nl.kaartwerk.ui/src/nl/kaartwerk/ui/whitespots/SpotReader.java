package nl.kaartwerk.ui.whitespots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.lang.ide.results.IndexedProject;
import nl.kaartwerk.lang.ide.results.NamedWork;
import nl.kaartwerk.publication.whitespots.CountedWork;
import nl.kaartwerk.publication.whitespots.Library;
import nl.kaartwerk.publication.whitespots.SpotCard;
import nl.kaartwerk.publication.whitespots.WhiteSpots;

/** Answers a question about the workspace. What a text amounts to is computed again only after something that it rests on has changed. */
final class SpotReader {
	private final Map<String, FileResults> known = new ConcurrentHashMap<>();

	/** Texts that were built: what rests on them is to be computed again. */
	void forget(Set<URI> changed) {
		known.values().removeIf(results -> results.restsOn().stream().anyMatch(changed::contains));
	}

	/** Everything may have changed: projects, method data. */
	void forgetAll() {
		known.clear();
	}

	/**
	 * @throws OperationCanceledException when the user does not want it any more
	 * @throws CancellationException when the server does not get to it
	 */
	Answer answer(LanguageServices services, Question question, IProgressMonitor monitor) throws InterruptedException, ExecutionException {
		List<IndexedProject> all = services.server().indexed().list().get();
		List<String> names = all.stream().filter(project -> !project.cards().isEmpty() || !project.works().isEmpty()).map(IndexedProject::name).sorted().toList();
		String wanted = question.project() != null && (question.project().isEmpty() || names.contains(question.project())) ? question.project() : first(all);
		List<IndexedProject> own = all.stream().filter(project -> wanted.isEmpty() || project.name().equals(wanted)).toList();
		List<IndexedProject> seen = new ArrayList<>(own);
		all.stream().filter(project -> !own.contains(project) && own.stream().anyMatch(each -> each.sees().contains(project.name()))).forEach(seen::add);
		IndexedCards indexed = new IndexedCards(LocalDate.now());
		List<SpotCard> cards = seen.stream().flatMap(project -> project.cards().stream()).map(indexed::card).toList();
		List<CountedWork> works = works(services, own, question, monitor);
		List<CountedWork> counted = question.works().map(chosen -> works.stream().filter(work -> chosen.contains(work.name())).toList())
				.orElseGet(() -> WhiteSpots.withoutVariants(works));
		WhiteSpots spots = WhiteSpots.of(new Library(cards, counted, seen.stream().map(IndexedProject::methods).toList()), question.by());
		return new Answer(question, wanted, names, works, cards.size(), spots);
	}

	/** The first project that has works; without any the first that has cards. */
	private static String first(List<IndexedProject> all) {
		return all.stream().filter(project -> !project.works().isEmpty()).map(IndexedProject::name).sorted().findFirst()
				.or(() -> all.stream().filter(project -> !project.cards().isEmpty()).map(IndexedProject::name).sorted().findFirst()).orElse("");
	}

	private List<CountedWork> works(LanguageServices services, List<IndexedProject> projects, Question question, IProgressMonitor monitor)
			throws InterruptedException, ExecutionException {
		Map<URI, NamedWork> named = new HashMap<>();
		Set<String> texts = new LinkedHashSet<>();
		for (IndexedProject project : projects) {
			project.works().stream().sorted((a, b) -> a.source().toString().compareTo(b.source().toString())).forEach(work -> {
				named.put(work.source(), work);
				texts.add(work.address());
			});
		}
		List<CountedWork> works = new ArrayList<>();
		for (String text : texts) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			for (WorkResult work : results(services, text).works()) {
				NamedWork name = named.get(work.source());
				if (name != null) {
					works.add(new CountedWork(name.name(), work, question.set().orElseGet(() -> work.method().setInForce(work.referenceDate()))));
				}
			}
		}
		return works;
	}

	private FileResults results(LanguageServices services, String text) throws InterruptedException, ExecutionException {
		FileResults results = known.get(text);
		if (results == null) {
			results = services.results().results(text).get();
			known.put(text, results);
		}
		return results;
	}
}
