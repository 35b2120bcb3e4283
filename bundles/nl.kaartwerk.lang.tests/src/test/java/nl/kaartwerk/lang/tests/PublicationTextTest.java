package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Fulfilment;
import nl.kaartwerk.model.GrantDecision;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkKind;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.ReplyKind;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.text.KaartWriter;

/** Routes, reviews and applications as text, read and written. */
class PublicationTextTest {
	private static final String TEXT = """
			owner Holland "Holland Beton B.V."

			reviewer ToetserY "Toetser Y"

			declaration Beton {
			  functional unit 1 m3
			  route {
			    draft 2026-01-10 by "Bureau X"
			    owner-registered 2026-01-12
			    published 2026
			    active-until 2031-03-14
			    withdrawn 2028-05-01 by "Holland Beton" because "Another recipe."
			  }
			}

			review BetonDoorY of Beton {
			  reviewer ToetserY
			  started 2026-02-20

			  item gwp-sum pass 2026-02-21 by "J. de Toetser"

			  item scenario-plausible open {
			    finding major 2026-02-21 (set A2 profile "Mortel" indicator GWP-fossil module C4) "Half of it is missing." {
			      reply 2026-02-25 by "Bureau X" "Added."
			      resolved 2026-02-26 by "Toetser Y"
			    }
			    question (property "service life") "Why a hundred years?"
			    waiver refused 2026-02-27 (indicator GWP-fossil) "No reason given."
			  }

			  recheck "mass" "12ab34cd" pass 2026-04-01 by "Toetser Y"

			  signed approved 2026-03-14 by "Toetser Y" {
			    fingerprint "sha256:00"
			    seal "mass" "12ab34cd"
			    seal "profile / A2 / GWP-fossil" "A1-A3 00000000" "C4 00000001"
			  }
			}

			application Aanvraag "Witte vlekken 2025" {
			  scheme "witte-vlekken-2025"
			  applicant Holland
			  date 2025-09-01
			  state trade-register-extract 2025-08-20
			  state employees 40
			  state de-minimis of 2024 12000 EUR
			  state vat-number "NL001"
			  decided 14 met 2025-10-01 by "J. de Vries, Stichting NMD" because "Regulation 2023/2831 holds."
			  claim Beton listed white-spot {
			    state clone no
			    decided A5 not-met 2025 by "J. de Vries" because "Letter \\"WV-12\\"."
			  }
			}
			""";

	@Test
	void routesReviewsAndApplicationsAreReadWithAllTheySay() {
		Document document = Texts.document(TEXT);
		assertTrue(document.eResource().getErrors().isEmpty(), () -> document.eResource().getErrors().toString());
		Declaration card = (Declaration) document.getDefinitions().get(2);
		assertEquals(RouteState.OWNER_REGISTERED, card.getRoute().getSteps().get(1).getState());
		assertEquals("Another recipe.", card.getRoute().getSteps().getLast().getReason());
		Review review = (Review) document.getDefinitions().get(3);
		assertEquals(card, review.getCard());
		assertEquals(Verdict.PASS, review.getItems().getFirst().getVerdict());
		Remark finding = review.getItems().get(1).getRemarks().getFirst();
		assertEquals(RemarkKind.FINDING, finding.getKind());
		assertEquals(RemarkSeverity.MAJOR, finding.getSeverity());
		assertEquals("C4", finding.getModule());
		assertEquals(ReplyKind.RESOLVED, finding.getReplies().get(1).getKind());
		assertEquals("service life", review.getItems().get(1).getRemarks().get(1).getProperty());
		assertEquals(2, review.getSignOffs().getFirst().getSeals().get(1).getDigests().size());
		Application application = (Application) document.getDefinitions().get(4);
		assertEquals("2024", application.getStatements().get(2).getPeriod().text());
		assertEquals("EUR", application.getStatements().get(2).getUnit());
		assertEquals("no", application.getClaims().getFirst().getStatements().getFirst().getAnswer());
		assertEquals("14", application.getDecisions().getFirst().getClause());
		assertEquals(Fulfilment.MET, application.getDecisions().getFirst().getFulfilment());
		GrantDecision refused = application.getClaims().getFirst().getDecisions().getFirst();
		assertEquals(List.of("A5", "not-met", "2025", "J. de Vries", "Letter \"WV-12\"."),
				List.of(refused.getClause(), refused.getFulfilment().getLiteral(), refused.getDate().text(), refused.getBy(), refused.getReason()));
	}

	@Test
	void theyAreWrittenAsTheyWereRead() {
		assertEquals(TEXT, KaartWriter.write(Texts.document(TEXT)));
	}

	@Test
	void aFingerprintIsThatOfItsOwnSealAndNamesTheCellThatChanged() {
		String text = """
				declaration Beton { functional unit 1 m3 mass 2380 kg profile { impacts A2 {
				                A1-A3  C4
				    GWP-fossil  1.20   ND
				} } }
				""";
		Fingerprint before = Fingerprint.of((Declaration) Texts.document(text).getDefinitions().getFirst());
		Fingerprint same = Fingerprint.of((Declaration) Texts.document(text.replace("1.20 ", "1.2").replace("mass", "// heavy\n mass")).getDefinitions().getFirst());
		Fingerprint after = Fingerprint.of((Declaration) Texts.document(text.replace("ND", "0")).getDefinitions().getFirst());
		assertTrue(before.isOf(same.seal()));
		assertFalse(after.isOf(before.seal()));
		assertEquals("[profile / A2 / GWP-fossil / C4]", after.changesSince(before.seal()).stream().map(Fingerprint.Change::label).toList().toString());
	}
}
