package nl.kaartwerk.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.method.ClassificationCode;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Decision;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.ReviewItem;
import nl.kaartwerk.model.Reviewer;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.publication.review.Checklist;
import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.text.KaartWriter;

/**
 * A made-up library on its way into the NMD: cards with full tables in every state of the route, whole reviews with their seals, works, an
 * application per owner, and the lists that a project keeps. Of twenty cards four are of category 3; of the others each quarter is entered, in
 * review, published with its review, and published with a review that is elsewhere. One signed review in ten is stale.
 */
final class PublicationLibrary {
	/** The day that all of it is judged at. */
	static final String DAY = "2026-07-01";
	/** The card that is typed in: published, with a signed review and a claim. */
	static final int TYPED = 2;
	private static final int OWNED = 10;
	private static final String NMD = "StichtingNMD";
	private static final String PARTIES = """
			package library

			owner StichtingNMD "Stichting NMD"

			practitioner Bureau "Bureau" { recognised 2018-02-01 }

			reviewer Assessor "Assessor" { recognised 2017-06-01 }
			""";
	private static final List<ClassificationCode> CODES = Method.shipped().methods().classifications().stream().filter(code -> code.system().equals("NL/SfB")).toList();

	private PublicationLibrary() {
	}

	/** How many of the cards have a review in the library. */
	static int reviews(int cards) {
		return count(cards, PublicationLibrary::hasReview);
	}

	/** How many claims the applications have. */
	static int claims(int cards) {
		return count(cards, number -> isReviewed(number) && isPublished(number));
	}

	private static int count(int cards, java.util.function.IntPredicate which) {
		return (int) java.util.stream.IntStream.range(0, cards).filter(which).count();
	}

	private static boolean isReviewed(int number) {
		return number % 5 != 4;
	}

	private static boolean isPublished(int number) {
		return number % 4 >= 2;
	}

	private static boolean hasReview(int number) {
		return isReviewed(number) && (number % 4 == 1 || number % 4 == 2);
	}

	static Path write(Path folder, int cards) throws IOException {
		Files.createDirectories(folder.resolve(".kaartwerk"));
		Files.createDirectories(folder.resolve("reviews"));
		Files.writeString(folder.resolve(".kaartwerk/project"), "");
		lists(folder.resolve(".kaartwerk"), cards);
		StringBuilder parties = new StringBuilder(PARTIES);
		Random random = new Random(cards);
		for (int i = 0; i < cards; i++) {
			if (i % OWNED == 0) {
				parties.append("\nowner Owner").append(i / OWNED).append(" \"Owner ").append(i / OWNED).append("\" { registered 2019-04-01 }\n");
			}
			Files.writeString(folder.resolve("card" + i + ".kaart"), card(i, random));
		}
		Files.writeString(folder.resolve("parties.kaart"), parties);
		Files.writeString(folder.resolve("work.kaart"), Library.work("House", Library.USES, 7, cards));
		for (int i = 0; i < cards / 100; i++) {
			Files.writeString(folder.resolve("work" + i + ".kaart"), Library.work("Work" + i, 100, 31 + i, cards));
		}
		for (int i = 0; i * OWNED < cards; i++) {
			Files.writeString(folder.resolve("application" + i + ".kaart"), application(i, Math.min(cards, (i + 1) * OWNED)));
		}
		reviews(folder);
		for (int i = TYPED; i < cards; i += 4 * OWNED) {
			change(folder.resolve("card" + i + ".kaart"), "GWP-luluc \\S+", "GWP-luluc 0.0123");
		}
		return folder;
	}

	/** The same library some time later: in one card of twenty a score is another one, and one card has another name. */
	static Path later(Path library, Path folder, int cards) throws IOException {
		try (Stream<Path> all = Files.walk(library)) {
			for (Path from : all.toList()) {
				Files.copy(from, folder.resolve(library.relativize(from).toString()));
			}
		}
		for (int i = TYPED; i < cards; i += 2 * OWNED) {
			change(folder.resolve("card" + i + ".kaart"), "AP \\S+", "AP 0.0456");
		}
		try (Stream<Path> texts = Files.list(folder)) {
			for (Path text : texts.filter(f -> f.getFileName().toString().matches("(card0|work\\d*)\\.kaart")).toList()) {
				change(text, "Card0 ", "Card" + cards + ' ');
			}
		}
		return folder;
	}

	private static void change(Path text, String what, String by) throws IOException {
		Files.writeString(text, Files.readString(text).replaceAll(what, by));
	}

	private static void lists(Path folder, int cards) throws IOException {
		StringBuilder parties = new StringBuilder("role,name,from,until,status,source\nowner,Stichting NMD,2000-01-01,,verified,made up\n"
				+ "practitioner,Bureau,2018-02-01,,verified,made up\nreviewer,Assessor,2017-06-01,,verified,made up\n");
		for (int i = 0; i * OWNED < cards; i++) {
			parties.append("owner,Owner ").append(i).append(",2019-04-01,,verified,made up\n");
		}
		Files.writeString(folder.resolve("parties.csv"), parties);
		StringBuilder products = new StringBuilder("list,system,code,declaration,name_en,name_nl,status,source\n");
		for (ClassificationCode code : CODES) {
			products.append("group,").append(code.system()).append(',').append(code.code()).append(",,Group,Groep,verified,made up\n");
			products.append("white-spot,").append(code.system()).append(',').append(code.code()).append(",,Group,Groep,verified,made up\n");
		}
		for (int i = TYPED; i < cards; i += 4 * OWNED) {
			products.append("innovative,,,library.Card").append(i).append(",Product,Product,unconfirmed,made up\n");
		}
		Files.writeString(folder.resolve("product-lists.csv"), products);
	}

	private static String card(int number, Random random) {
		boolean reviewed = isReviewed(number);
		boolean published = isPublished(number);
		String owner = reviewed ? "Owner" + number / OWNED : NMD;
		LocalDate day = LocalDate.of(2025, 1, 1).plusDays(number % 300);
		StringBuilder card = new StringBuilder("package library\n\ndeclaration Card").append(number)
				.append(number == TYPED ? " \"A product 1\"" : " \"Product " + number + '"').append(" {\n  category ")
				.append(reviewed ? "1\n  brand \"Brand\"" : "3").append("\n  owner ").append(owner)
				.append("\n  functional unit 1 m3 \"product\"\n  mass 2300 kg\n  service life 75 years\n  classified NL/SfB ").append(CODES.get(number % CODES.size()).code())
				.append("\n  method \"Bepalingsmethode 1.2\"  pcr \"PCR\"\n  background \"ecoinvent\" \"3.9.1\"\n  data from 2024\n  practitioner Bureau\n");
		if (reviewed && number % 4 == 1) {
			card.append("  reviewer Assessor\n");
		}
		if (published) {
			card.append(reviewed ? "  reviewer Assessor reviewed " + day + '\n' : "").append("  published ").append(day).append("\n  valid ").append(day).append(" to ")
					.append(day.plusYears(5)).append('\n');
		}
		card.append("  composition {\n    \"Sand\" 1800 kg mineral primary origin NL\n    \"Cement\" 500 kg mineral primary origin NL, BE\n  }\n")
				.append("  end of life { recycling 90 % landfill 10 % }\n  route {\n    draft 2024-06-01 by \"Bureau\"\n    owner-registered 2024-06-03 by \"Owner\"\n")
				.append("    entered 2024-09-02 by \"Bureau\"\n");
		if (reviewed && number % 4 != 0) {
			card.append("    in-review 2024-10-01 by \"Assessor\"\n");
		}
		if (published) {
			card.append(reviewed ? "    approved " + day + " by \"Assessor\"\n" : "").append("    published ").append(day).append(" by \"Stichting NMD\"\n");
		}
		card.append("  }\n");
		Library.profile(card, random);
		return card.append("}\n").toString();
	}

	private static String application(int owner, int end) {
		StringBuilder text = new StringBuilder("package library\n\napplication Application").append(owner).append(owner == 0 ? " \"A request 1\"" : "").append(" {\n  scheme \"witte-vlekken-2025\"\n  applicant Owner")
				.append(owner).append("\n  date 2025-06-02\n  state contribution-invoiced yes\n  state trade-register-extract 2025-05-12\n  state trade-register-pdf yes\n")
				.append("  state vat-number \"NL000000000B00\"\n  state postal-address \"Street 1\"\n  state phone \"000-0000000\"\n  state email \"a@owner.example\"\n")
				.append("  state de-minimis-declaration 2025-05-28\n  state earlier-participant no\n  state postponed no\n  state complete-since 2025-06-11\n")
				.append("  state in-economic-unit ").append(owner % 3 == 0 ? "yes\n  state economic-unit \"Unit " + owner / 9 + "\"\n  state unit-declarations-elsewhere 1\n" : "no\n")
				.append("  state budget-confirmed yes\n  state de-minimis of 2025 0 EUR\n  state de-minimis of 2024 18500 EUR\n  state de-minimis of 2023 7200 EUR\n");
		for (int i = owner * OWNED; i < end; i++) {
			if (isReviewed(i) && isPublished(i)) {
				text.append("  claim Card").append(i).append(" listed white-spot {\n    state new-content yes\n  }\n");
			}
		}
		return text.append("}\n").toString();
	}

	/** Of the cards as they stand, each in a text of its own; those of published cards are signed over what the card means. */
	private static void reviews(Path folder) throws IOException {
		Corpus corpus = KaartStandaloneSetup.injector().getInstance(Corpus.class);
		corpus.read(List.of(folder), Corpus.Progress.NONE);
		Reviewer reviewer = definitions(corpus, folder.resolve("parties.kaart")).filter(Reviewer.class::isInstance).map(Reviewer.class::cast).findFirst().orElseThrow();
		corpus.files().stream().flatMap(file -> definitions(corpus, file)).filter(Declaration.class::isInstance).map(Declaration.class::cast).forEach(card -> {
			int number = Integer.parseInt(card.getName().substring("Card".length()));
			if (hasReview(number)) {
				try {
					Files.writeString(folder.resolve("reviews/card" + number + ".review.kaart"), review(card, reviewer, corpus.projectData(card), isPublished(number)));
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}
		});
	}

	private static Stream<Definition> definitions(Corpus corpus, Path file) {
		Document document = corpus.document(file);
		return document.getDefinitions().stream();
	}

	/** A review in which all items are judged, or every other one when it is not to be signed. */
	private static String review(Declaration card, Reviewer reviewer, ProjectData data, boolean signed) {
		Review review = KaartFactory.eINSTANCE.createReview();
		review.setName(card.getName() + "_Assessor");
		review.setCard(card);
		review.setReviewer(reviewer);
		review.setStarted(PartialDate.valueOf("2024-10-01"));
		for (Checklist.Item each : Checklist.of(card, data.rules().settings(), data.method()).items()) {
			ReviewItem item = KaartFactory.eINSTANCE.createReviewItem();
			item.setSubject(each.subject());
			item.setVerdict(signed || review.getItems().size() % 2 == 0 ? Verdict.PASS : Verdict.OPEN);
			if (item.getVerdict() == Verdict.PASS) {
				item.setDate(PartialDate.valueOf("2024-12-01"));
				item.setBy("Assessor");
			}
			review.getItems().add(item);
		}
		if (signed) {
			SignOff signOff = Fingerprint.of(card).seal();
			signOff.setDecision(Decision.APPROVED);
			signOff.setDate(PartialDate.valueOf("2024-12-31"));
			signOff.setBy("Assessor");
			review.getSignOffs().add(signOff);
		}
		Document document = KaartFactory.eINSTANCE.createDocument();
		document.setPackageName("library");
		document.getDefinitions().add(review);
		return KaartWriter.write(document);
	}
}
