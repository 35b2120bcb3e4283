package nl.kaartwerk.ui.mki;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.whatif.Trial;
import nl.kaartwerk.lang.ide.results.FileResults;

/**
 * What is tried in the works of one text. A trial is given up when the text says something else of its use than it did when it was made, for it
 * may be another use by then. Changed in the UI thread, read in the background.
 */
final class Trials {
	private record Key(URI work, URI use) {
	}

	/** @param written what the text says of the use */
	private record Entry(Trial trial, String written) {
	}

	private volatile Map<Key, Entry> entries = Map.of();
	private String address;

	boolean isEmpty() {
		return entries.isEmpty();
	}

	int size() {
		return entries.size();
	}

	/** Tries something else of a use. */
	void tried(String text, Line line, UnaryOperator<Trial> change) {
		if (!text.equals(address)) {
			clear();
		}
		address = text;
		UseResult original = (UseResult) (line.original() != null ? line.original() : line.result());
		Key key = new Key(line.work().source(), line.source());
		Entry known = entries.get(key);
		Map<Key, Entry> more = new LinkedHashMap<>(entries);
		more.put(key, new Entry(change.apply(known == null ? Trial.of(line.source()) : known.trial), written(original)));
		entries = Map.copyOf(more);
	}

	void clear() {
		entries = Map.of();
		address = null;
	}

	/** Whether something else is tried in a column of a line. */
	boolean isTried(Line line, Column column) {
		if (entries.isEmpty() || line.kind() != Line.Kind.USE || line.work() == null) {
			return false;
		}
		Entry entry = entries.get(new Key(line.work().source(), line.source()));
		return entry != null && switch (column) {
		case NAME -> entry.trial.card().isPresent();
		case AMOUNT -> entry.trial.amount().isPresent();
		case LIFE -> entry.trial.life().isPresent();
		case CATEGORY -> entry.trial.category().isPresent();
		default -> false;
		};
	}

	/** What is tried in the works of a text, by work and use, as far as the text still says what it did. */
	Map<URI, Map<URI, Trial>> in(FileResults results) {
		Map<URI, Map<URI, Trial>> valid = new HashMap<>();
		if (entries.isEmpty()) {
			return valid;
		}
		for (WorkResult work : results.works()) {
			work.elements().forEach(element -> element.uses().forEach(use -> {
				Entry entry = entries.get(new Key(work.source(), use.source()));
				if (entry != null && entry.written.equals(written(use))) {
					valid.computeIfAbsent(work.source(), w -> new HashMap<>()).put(use.source(), entry.trial);
				}
			}));
		}
		return valid;
	}

	/** Gives up what is not tried any more. */
	void keep(Map<URI, Map<URI, Trial>> valid) {
		Map<Key, Entry> kept = new LinkedHashMap<>();
		entries.forEach((key, entry) -> {
			if (valid.getOrDefault(key.work, Map.of()).containsKey(key.use)) {
				kept.put(key, entry);
			}
		});
		if (kept.size() < entries.size()) {
			entries = Map.copyOf(kept);
		}
	}

	private static String written(UseResult use) {
		return use.label() + '\n' + use.amount() + '\n' + use.card().map(CompiledCard::source).orElse(null);
	}
}
