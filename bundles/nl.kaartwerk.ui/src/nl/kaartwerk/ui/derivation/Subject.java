package nl.kaartwerk.ui.derivation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.derivation.CardDerivations;
import nl.kaartwerk.calculation.derivation.Derivation;
import nl.kaartwerk.calculation.derivation.Derivations;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.IndicatorResult;
import nl.kaartwerk.calculation.result.ModuleResult;
import nl.kaartwerk.calculation.result.ProfileResult;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.lang.ide.results.TextPlace;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.ui.active.ResultPath;

/**
 * What a figure is asked of: named by its places in the text, so that it is found again in newer results and holds on to none.
 *
 * @param file that it is computed of: the text that holds the work or the card
 * @param module code; empty for all modules
 * @param indicator code; empty for all indicators
 * @param row of a table of the card
 * @param cell of the row, from 0; -1 for all of it
 */
record Subject(URI file, Optional<URI> work, Optional<URI> element, Optional<URI> use, Optional<URI> card, Optional<URI> profile, String module,
		String indicator, Optional<URI> row, int cell) {

	/** A figure that was found, with what is to be shown beside it. */
	record Answer(Derivation derivation, String set, Signs signs) {
	}

	/** What the caret stands in; of a place that nothing is computed of, the text as a whole. */
	static Subject of(TextPlace place) {
		Optional<URI> card = place.work().isPresent() ? Optional.empty() : place.card();
		return new Subject(URI.createURI(place.address()), place.work(), place.element(), place.use(), card, place.profile(), "", "", place.row(), place.cell());
	}

	static Subject of(ResultPath path) {
		String module = last(path.steps(), ModuleResult.class).map(Result::label).orElse("");
		String indicator = last(path.steps(), IndicatorResult.class).map(Result::label).orElse("");
		return new Subject(path.work().source().trimFragment(), Optional.of(path.work().source()), source(path, ElementResult.class), source(path, UseResult.class),
				Optional.empty(), source(path, ProfileResult.class), module, indicator, Optional.empty(), -1);
	}

	private static <T extends Result> Optional<T> last(List<Result> steps, Class<T> type) {
		return steps.stream().filter(type::isInstance).map(type::cast).reduce((a, b) -> b);
	}

	private static Optional<URI> source(ResultPath path, Class<? extends Result> type) {
		return last(path.steps(), type).map(Result::source);
	}

	/** The figure among the results of its text, or of the innermost around it that has one; the set is another one when the caret is in its table. */
	Optional<Answer> in(FileResults results, String set) {
		if (work.isEmpty() && card.isPresent()) {
			return results.cards().stream().filter(known -> known.card().source().equals(card.get())).findFirst().flatMap(known -> ofCard(known, set));
		}
		Optional<WorkResult> found = work.isPresent() ? results.works().stream().filter(known -> known.source().equals(work.get())).findFirst()
				: results.works().stream().findFirst();
		return found.isPresent() ? found.map(known -> ofWork(known, set)) : results.cards().stream().findFirst().flatMap(known -> ofCard(known, set));
	}

	private Optional<Answer> ofCard(FileResults.Card known, String set) {
		return Stream.concat(Stream.of(set), known.perSet().keySet().stream().filter(other -> !other.equals(set)))
				.flatMap(each -> ofRow(known.perSet().get(each)).stream()).findFirst()
				.or(() -> Optional.of(answer(new CardDerivations(known.perSet().get(set), Method.shipped()).card(), set, known.perSet().get(set).outcome(), true)));
	}

	private Optional<Answer> ofRow(CardResult result) {
		if (row.isEmpty() || result == null) {
			return Optional.empty();
		}
		CardDerivations derivations = new CardDerivations(result, Method.shipped());
		Optional<Derivation> found = cell < 0 ? Optional.empty() : derivations.cell(row.get(), cell);
		return found.or(() -> derivations.row(row.get())).map(derivation -> answer(derivation, result.set(), result.outcome(), true));
	}

	private Answer ofWork(WorkResult known, String set) {
		Derivations derivations = new Derivations(known, set, Locale.getDefault());
		Optional<ElementResult> inElement = known.elements().stream().filter(each -> is(each, element)).findFirst();
		Optional<UseResult> found = Stream.concat(inElement.stream(), known.elements().stream()).flatMap(each -> each.uses().stream()).filter(each -> is(each, use))
				.findFirst();
		if (found.isPresent()) {
			return answer(ofUse(derivations, found.get(), set), set, found.get().outcome(set), found.get().isComplete(set));
		}
		if (inElement.isPresent()) {
			return answer(derivations.element(inElement.get()), set, inElement.get().outcome(set), inElement.get().isComplete(set));
		}
		return answer(derivations.work(), set, known.outcome(set), known.isComplete(set));
	}

	private Derivation ofUse(Derivations derivations, UseResult found, String set) {
		Optional<ProfileResult> inProfile = found.profiles().stream().filter(each -> is(each, profile) && each.figures(set).isPresent()).findFirst();
		if (inProfile.isEmpty()) {
			return derivations.use(found);
		}
		Optional<Derivation> inModule = known(found, module).map(each -> derivations.module(found, inProfile.get(), each));
		Optional<Derivation> inCell = inModule.flatMap(each -> each.parts().stream().filter(part -> part.names().getFirst().equals(indicator)).findFirst());
		return inCell.or(() -> inModule).orElseGet(() -> derivations.profile(found, inProfile.get()));
	}

	private static Optional<Module> known(UseResult use, String module) {
		return use.profiles().isEmpty() || module.isEmpty() ? Optional.empty() : Method.shipped().modules().find(module);
	}

	private static boolean is(Result result, Optional<URI> source) {
		return source.isPresent() && result.source().equals(source.get());
	}

	private static Answer answer(Derivation derivation, String set, Outcome outcome, boolean complete) {
		return new Answer(derivation, set, Signs.of(outcome).incomplete(!complete));
	}
}
