package nl.kaartwerk.benchmark;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.fingerprint.Fingerprint;

/**
 * What is made anew at each keystroke in a reviewed card, warm, in a Java of its own: the fingerprint beside the bare digest of the card's
 * numbers, and the state of a review beside a run of the rules on its card, which the keystroke needs anyway. One figure per line, milliseconds
 * for all cards or reviews of a library.
 */
final class Engine {
	private static final int ROUNDS = 9;
	private static final int WARM_UP = 5;

	private final List<Declaration> cards = new ArrayList<>();
	private final List<Review> reviews = new ArrayList<>();
	private final Map<Review, List<Report>> reports = new IdentityHashMap<>();
	private final Corpus corpus = KaartStandaloneSetup.injector().getInstance(Corpus.class);
	/** What is made ends here, so that nothing is left out. */
	private long sink;

	static void main(Path library) throws Exception {
		new Engine().run(library);
	}

	private void run(Path library) throws Exception {
		corpus.read(List.of(library), Corpus.Progress.NONE);
		for (Path file : corpus.files()) {
			for (Definition definition : corpus.document(file).getDefinitions()) {
				if (definition instanceof Declaration card) {
					cards.add(card);
				} else if (definition instanceof Review review) {
					reviews.add(review);
				}
			}
		}
		reviews.forEach(review -> reports.put(review, corpus.reports(review.getCard())));
		double[] bare = new double[ROUNDS];
		double[] fingerprint = new double[ROUNDS];
		double[] rules = new double[ROUNDS];
		double[] state = new double[ROUNDS];
		for (int i = -WARM_UP; i < ROUNDS; i++) {
			int round = Math.max(i, 0);
			bare[round] = millis(cards, Engine::bare);
			fingerprint[round] = millis(cards, card -> Fingerprint.of(card).digest().length());
			rules[round] = millis(reviews, review -> corpus.reports(review.getCard()).size());
			state[round] = millis(reviews, this::state);
		}
		Live.figure("bare", median(bare));
		Live.figure("fingerprint", median(fingerprint));
		Live.figure("rules", median(rules));
		Live.figure("state", median(state));
		Live.figure("reviews", reviews.size());
		if (sink == 0) {
			throw new IllegalStateException("The benchmark found nothing to look at");
		}
	}

	private <T> double millis(List<T> all, ToIntFunction<T> work) {
		long start = System.nanoTime();
		for (T each : all) {
			sink += work.applyAsInt(each);
		}
		return (System.nanoTime() - start) / 1e6;
	}

	private int state(Review review) {
		ProjectData data = corpus.projectData(review);
		return ReviewState.of(review, reports.get(review), data.rules().settings(), data.method()).items().size();
	}

	/** The digest of all numbers of a card without their notation, and of nothing else. */
	private static int bare(Declaration card) {
		try {
			StringBuilder numbers = new StringBuilder();
			for (Profile profile : card.getProfiles()) {
				for (ScoreTable table : profile.getTables()) {
					for (Row row : table.getRows()) {
						Cells cells = row.getCells();
						for (int i = 0; i < cells.size(); i++) {
							numbers.append(new BigDecimal(cells.text(i)).stripTrailingZeros()).append(' ');
						}
					}
				}
			}
			return MessageDigest.getInstance("SHA-256").digest(numbers.toString().getBytes(StandardCharsets.UTF_8)).length;
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}
}
