package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.fix.TextEdits;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.model.Decision;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.Reviewer;
import nl.kaartwerk.publication.review.Checklist;
import nl.kaartwerk.publication.review.NewReview;
import nl.kaartwerk.publication.review.ReviewEdits;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.publication.review.ReviewText;
import nl.kaartwerk.report.json.ReviewJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "review", mixinStandardHelpOptions = true, description = {
		"Says how far the reviews in the texts are: what is judged, found, asked and signed, and what stands against approval.",
		"With --start it writes a new review of a card; with --sign it signs one." }, footer = { "",
				"Exit code: 0 every review is signed as approved and its card is as it was then (with --start or --sign: written),",
				"1 a review is open, rejected or stale, the texts do not parse or link, or a review may not be signed,",
				"2 wrong use, or input that cannot be read or written." })
final class ReviewCommand implements Callable<Integer> {
	enum Format {
		TEXT, JSON
	}

	private final Console console;

	@Parameters(arity = "1..*", paramLabel = "PATH", description = ReadingOptions.PATHS)
	private List<Path> paths;

	@Mixin
	private ReadingOptions reading;

	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
	private Format format = Format.TEXT;

	@Option(names = "--start", paramLabel = "CARD", description = "Start a review of this card, in the folder reviews beside it; --by says whose.")
	private String start;

	@Option(names = "--by", paramLabel = "REVIEWER", description = "With --start: name or title of the reviewer. One that the texts define is referred to.")
	private String by;

	@Option(names = "--sign", paramLabel = "REVIEW", description = "Sign this review as approved, over the card as it is, if nothing stands against it.")
	private String sign;

	@Option(names = "--reject", description = "With --sign: sign as rejected, whatever is open.")
	private boolean reject;

	ReviewCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		refuseWrongUse();
		Corpus corpus = reading.read(paths, console);
		MkiCommand.obstacles(corpus, reading, console);
		if (start != null) {
			return start(corpus);
		}
		List<ReviewState> states = states(corpus);
		if (sign != null) {
			return sign(states);
		}
		if (states.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no review in the texts. Start one: kaartwerk review PATH --start CARD --by \"REVIEWER\".");
		}
		switch (format) {
		case TEXT -> text(states);
		case JSON -> console.out().println(ReviewJson.reviews(states, reading.locale()));
		}
		return states.stream().allMatch(state -> state.signing() == ReviewState.Signing.APPROVED) ? ExitCode.OK : ExitCode.ERRORS;
	}

	private void refuseWrongUse() throws Failure {
		if (start != null && sign != null) {
			throw new Failure(ExitCode.UNUSABLE, "--start and --sign are two things; say one of them.");
		}
		if (start != null && (by == null || by.isBlank())) {
			throw new Failure(ExitCode.UNUSABLE, "Say whose review it is: --by \"REVIEWER\".");
		}
		if (by != null && start == null || reject && sign == null) {
			throw new Failure(ExitCode.UNUSABLE, by != null ? "--by belongs to --start." : "--reject belongs to --sign.");
		}
	}

	private static List<ReviewState> states(Corpus corpus) {
		List<Review> reviews = corpus.files().stream().flatMap(file -> MkiCommand.all(corpus, file, Review.class).stream()).toList();
		corpus.prepareOnly(reviews.stream().map(Review::getCard).filter(Objects::nonNull).toList());
		return reviews.stream().map(review -> state(corpus, review)).toList();
	}

	/** How far a review is, with the settings and the method data of its card's project. */
	static ReviewState state(Corpus corpus, Review review) {
		Declaration card = review.getCard() == null || review.getCard().eIsProxy() ? null : review.getCard();
		ProjectData data = corpus.projectData(card == null ? review : card);
		return ReviewState.of(review, card == null ? List.of() : corpus.reports(card), data.rules().settings(), data.method());
	}

	private void text(List<ReviewState> states) throws Failure {
		Locale locale = reading.locale();
		for (ReviewState state : states) {
			console.out().println(ReviewText.of(state, reading.day(), locale));
		}
		long approved = states.stream().filter(state -> state.signing() == ReviewState.Signing.APPROVED).count();
		console.out().println(new Texts(locale).get(states.size() == 1 ? "review.summary-one" : "review.summary", Integer.toString(states.size()), reading.day(), Long.toString(approved)));
	}

	private int start(Corpus corpus) throws Failure {
		List<Declaration> cards = new ArrayList<>();
		for (Path file : corpus.files()) {
			MkiCommand.all(corpus, file, Declaration.class).stream().filter(card -> isMeant(start, card)).forEach(cards::add);
		}
		if (cards.size() != 1) {
			throw new Failure(ExitCode.UNUSABLE, cards.isEmpty() ? "There is no declaration " + start + " in the texts."
					: "There are " + cards.size() + " declarations " + start + " in the texts; name the file of one.");
		}
		Declaration card = cards.getFirst();
		ProjectData data = corpus.projectData(card);
		Checklist checklist = Checklist.of(card, data.rules().settings(), data.method());
		Optional<Reviewer> reviewer = reviewer(card);
		NewReview review = reviewer.isPresent() ? NewReview.start(card, reviewer.get(), reading.day(), checklist) : NewReview.start(card, by, reading.day(), checklist);
		Path file = Path.of(card.eResource().getURI().toFileString()).resolveSibling(review.folder()).resolve(review.fileName());
		if (Files.exists(file)) {
			throw new Failure(ExitCode.UNUSABLE, ReadingOptions.shown(file) + " exists already; nothing was written.");
		}
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, review.text());
		} catch (IOException e) {
			throw Unwritten.of(file, e);
		}
		console.out().println(new Texts(reading.locale()).get("review.started", card.getName(), ReadingOptions.shown(file), Integer.toString(checklist.items().size())));
		return ExitCode.OK;
	}

	/** The reviewer of that name or title among all texts of the card's project. */
	private Optional<Reviewer> reviewer(Declaration card) {
		return card.eResource().getResourceSet().getResources().stream().filter(text -> !text.getContents().isEmpty())
				.flatMap(text -> text.getContents().getFirst().eContents().stream()).filter(Reviewer.class::isInstance).map(Reviewer.class::cast)
				.filter(reviewer -> isCalled(reviewer)).findFirst();
	}

	/** By its name, with or without its package. */
	private static boolean isMeant(String name, Definition definition) {
		String in = definition.eContainer() instanceof Document document ? document.getPackageName() : null;
		return name.equals(definition.getName()) || in != null && name.equals(in + '.' + definition.getName());
	}

	private boolean isCalled(Definition party) {
		return by.equals(party.getName()) || party.getTitle() != null && by.strip().equalsIgnoreCase(party.getTitle().strip());
	}

	private int sign(List<ReviewState> states) throws Failure {
		List<ReviewState> named = states.stream().filter(state -> isMeant(sign, state.review())).toList();
		if (named.size() != 1) {
			throw new Failure(ExitCode.UNUSABLE, named.isEmpty() ? "There is no review " + sign + " in the texts." : "There are " + named.size() + " reviews " + sign + " in the texts; name the file of one.");
		}
		ReviewState state = named.getFirst();
		if (state.card().isEmpty() || state.reviewer().isEmpty() || !reject && !state.maySign()) {
			state.obstacles().forEach(obstacle -> console.err().println(obstacle.message(localeOrDefault())));
			throw new Failure(ExitCode.ERRORS, sign + " was not signed, for what is said above.");
		}
		XtextResource text = (XtextResource) state.review().eResource();
		ReviewEdits edits = new ReviewEdits(state.review(), state.checklist(), reading.day(), state.reviewer().orElseThrow());
		List<TextChange> changes = TextEdits.of(text, edits.sign(reject ? Decision.REJECTED : Decision.APPROVED, state))
				.orElseThrow(() -> new Failure(ExitCode.ERRORS, sign + " cannot be signed: its text is broken."));
		Path file = Path.of(text.getURI().toFileString());
		FixCommand.write(file, TextChange.apply(text.getParseResult().getRootNode().getText(), changes));
		console.out().println(new Texts(reading.locale()).get(reject ? "review.rejected" : "review.approved", sign, reading.day(), ReadingOptions.shown(file)));
		return ExitCode.OK;
	}

	private Locale localeOrDefault() {
		return reading.language == null ? Locale.getDefault() : Locale.of(reading.language);
	}
}
