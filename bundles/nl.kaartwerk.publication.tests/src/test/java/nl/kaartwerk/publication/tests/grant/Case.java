package nl.kaartwerk.publication.tests.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Injector;

import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.rules.grant.ClaimResult;
import nl.kaartwerk.rules.grant.GrantCheck;
import nl.kaartwerk.rules.grant.GrantCircumstances;
import nl.kaartwerk.rules.grant.GrantLine;
import nl.kaartwerk.rules.grant.Money;

/** A project with applications in which everything is right, for a test to change one thing of. */
final class Case {
	private static final Injector INJECTOR = KaartStandaloneSetup.injector();
	static final String STATED = """
			  state contribution-invoiced yes
			  state trade-register-extract 2025-08-20
			  state trade-register-pdf yes
			  state vat-number "NL001"
			  state postal-address "Straat 1, Stad"
			  state phone "010"
			  state email "a@b.nl"
			  state de-minimis-declaration 2025-08-25
			  state budget-confirmed yes
			  state earlier-participant no
			  state postponed no
			  state complete-since 2025-09-05
			  state in-economic-unit no
			  state de-minimis of 2025 0 EUR
			  state de-minimis of 2024 0 EUR
			  state de-minimis of 2023 0 EUR
			""";
	static final String LIST = """
			list,system,code,declaration,name_en,name_nl,status,source
			white-spot,NL/SfB,21,,Walls,Wanden,verified,invented
			nabb,NL/SfB,31,,Doors,Deuren,verified,invented
			innovative,NL/SfB,41,,New,Nieuw,verified,invented
			""";

	private final Map<String, String> files = new HashMap<>(Map.of("product-lists.csv", LIST));
	private LocalDate day = LocalDate.of(2025, 12, 1);
	private String text;

	private Case(String text) {
		this.text = text;
	}

	/** One application of one card. */
	static Case whole() {
		return of(card("Plank", "2025-09-01"), application("Aanvraag", "Holland", claim("Plank")));
	}

	static Case of(String... definitions) {
		return new Case("""
				owner Holland { registered 2019-04-01 }
				owner Zeeland { registered 2019-04-01 }
				owner Friesland { registered 2019-04-01 }
				reviewer Toetser { recognised 2019-01-01 }
				""" + String.join("\n", definitions));
	}

	static String card(String name, String published) {
		return card(name, "Holland", published);
	}

	/** Each card has other scores than all others, by its name. */
	static String card(String name, String owner, String published) {
		int seed = Math.abs(name.hashCode() % 90_000) + 10_000;
		String scores = IntStream.range(0, 6).mapToObj(i -> Integer.toString(seed + i)).collect(Collectors.joining("  "));
		return """
				declaration NAME {
				  category 1
				  owner OWNER
				  functional unit 1 m2
				  classified NL/SfB 21
				  method "Bepalingsmethode 1.2"
				  reviewer Toetser  reviewed 2025-01-10  published PUBLISHED
				  valid 2025-01-10 to 2030-01-10
				  route {
				    owner-registered 2019-04-01
				    entered 2025-01-02
				    in-review 2025-01-05
				    approved 2025-01-10
				    published PUBLISHED
				  }
				  profile { impacts A2 {
				                A1-A3  A4  A5  C3  C4  D
				    GWP-fossil  SCORES
				  } }
				}
				""".replace("NAME", name).replace("OWNER", owner).replace("PUBLISHED", published).replace("SCORES", scores);
	}

	static String application(String name, String owner, String claims) {
		return "application " + name + " {\n  scheme \"witte-vlekken-2025\"\n  applicant " + owner + "\n  date 2025-09-01\n" + STATED + claims + "}\n";
	}

	static String claim(String card) {
		return claim(card, "white-spot", "");
	}

	static String claim(String card, String list, String statements) {
		return "  claim " + card + " listed " + list + " {\n    state new-content yes\n" + statements + "  }\n";
	}

	Case with(String old, String replacement) {
		if (!text.contains(old)) {
			throw new IllegalArgumentException("Not in the text: " + old + "\n" + text);
		}
		text = text.replace(old, replacement);
		return this;
	}

	/** States something more, of all applications. */
	Case stating(String statement) {
		return with("  applicant", "  state " + statement + "\n  applicant");
	}

	/** States something more of all claims. */
	Case claiming(String statement) {
		return with("    state new-content", "    state " + statement + "\n    state new-content");
	}

	Case without(String statement) {
		int from = text.indexOf("state " + statement);
		if (from < 0) {
			throw new IllegalArgumentException("Not in the text: " + statement);
		}
		text = text.substring(0, from) + text.substring(text.indexOf('\n', from));
		return this;
	}

	Case file(String name, String content) {
		if (content == null) {
			files.remove(name);
		} else {
			files.put(name, content);
		}
		return this;
	}

	Case at(String date) {
		day = LocalDate.parse(date);
		return this;
	}

	List<ApplicationResult> results() {
		XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("mem:/t.kaart"));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
		assertEquals("[]", resource.getErrors().toString(), text);
		Document document = (Document) resource.getContents().getFirst();
		return GrantCheck.of(new GrantCircumstances(Methods.with(files).at(day), all(document, Application.class), all(document, Declaration.class), day));
	}

	private static <T> List<T> all(Document document, Class<T> type) {
		return document.getDefinitions().stream().filter(type::isInstance).map(type::cast).toList();
	}

	ApplicationResult result() {
		return results().getFirst();
	}

	/** Outcome and sentence of a condition: of the application, or of its first claim. */
	String line(String id) {
		return line(result(), id);
	}

	static String line(ApplicationResult result, String id) {
		return result.lines().stream().filter(l -> l.condition().id().equals(id)).findFirst().map(Case::shown).orElseGet(() -> line(result.claims().getFirst(), id));
	}

	static String line(ClaimResult claim, String id) {
		return claim.lines().stream().filter(l -> l.condition().id().equals(id)).findFirst().map(Case::shown).orElseThrow(() -> new AssertionError("no line " + id));
	}

	private static String shown(GrantLine line) {
		return line.outcome().code() + " " + line.sentence().key();
	}

	/** Result, and what is paid at least and at most. */
	static String shown(ApplicationResult result) {
		return result.eligibility().code() + " " + Money.plain(result.sure()) + " " + Money.plain(result.most());
	}

	static String shown(ClaimResult result) {
		return result.eligibility().code() + " " + Money.plain(result.sure()) + " " + Money.plain(result.most());
	}
}
