package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.model.Document;
import nl.kaartwerk.text.KaartWriter;
import nl.kaartwerk.text.Words;

class WriterTest {
	private static final String WRITTEN = """
			package nl.voorbeeld.beton

			import nl.partijen.*

			owner Holland "Holland \\"Beton\\" B.V." { registered 2019-04-01 }

			practitioner BureauX "Bureau X"

			reviewer ToetserY "Toetser Y" { recognised 2020 }

			declaration Betonmortel "Betonmortel C30/37" {
			  category 3a
			  registration "1.2.3"
			  uuid "ab"
			  source "here"
			  owner Holland
			  brand "EcoMix"
			  participants "A", "B"
			  representativeness "80 %"
			  functional unit 1 m3 "on site"
			  mass 2380 kg
			  packaging mass 12.0 kg
			  density 2380 kg/m3
			  area weight 0.5 t/m2
			  service life 100 years
			  classified NL/SfB 16.11 component "a-1" "Vloer" component 2
			  classified OEKOBAU_DAT "7.9.02 x"
			  method "Bepalingsmethode 1.2"
			  background "ecoinvent" "3.9.1"
			  pcr "EN 16757"
			  data from 2024 to 2025-02-01
			  practitioner BureauX
			  reviewer "Somebody"
			  reviewed 2026-03-14
			  published 2026-03-20
			  valid 2026-03-14 to 2031
			  composition {
			    "Cement" 330 kg mineral secondary origin NL, DE
			    "Water" 170 kg
			  }
			  biogenic carbon product 0 kg packaging 1.50 kg
			  end of life {
			    recycling 99 %
			    landfill 1 %
			  }

			  published MKI A1 surcharge included {
			    total 12.50
			  }

			  published MKI A2 {
			    A1-A3 10
			    D -1.2
			  }

			  profile "Betonmortel" {
			    scenario S1 counted "Recycling"
			    scenario S2
			    scaling v4_linear parameters 2, -1.5 {
			      dimension diameter "Diameter" minimum 5 mm maximum 1 m inspected 10 mm
			      dimension ^mass inspected 2 kg
			    }
			    impacts A2 {
			                  A1-A3  S1: D  S2: D  : B1
			      GWP-fossil   1.20   -6.0      0    ND
			      ADPF [MJ]   9.8e2     ND    MND     1
			      AP              1   1,20
			    }
			    inventory {
			            A1-A3
			      PERE      1
			    }
			  }
			}

			building Huis "Huis" {
			  function dwelling 60 m2
			  function office
			  life 75 years
			  gross floor area 87 m2
			  usable floor area 80 m2
			  reference date 2026-07-01 not-enforced
			  method "replacement-with-D"
			  element 16 "Fundering" {
			    Betonmortel  4.19  m3 "poeren"  service life 50 years
			    Betonmortel    12  kg  unforeseen reuse  with diameter 8 mm, ^mass 1 kg
			  }
			  element "(21)" {
			  }
			}

			building Variant extends Huis {
			  element 16 {
			    Betonmortel  1  m3
			    replace Betonmortel "poeren" by Betonmortel 3 m3 "poeren"  service life 40 years
			    drop Betonmortel
			  }
			  drop element "(21)"
			}

			civil work Brug {
			  analysis period 100 years
			  reference date 2026
			}
			""";

	@Test
	void writingWhatWasReadGivesTheSameText() {
		assertEquals(WRITTEN, KaartWriter.write(Texts.document(WRITTEN)));
	}

	@Test
	void readingWhatWasWrittenGivesTheSameModel() {
		Document first = Texts.document(WRITTEN.replace("\n", "\n\n").replace("  ", "   "));
		Document second = Texts.document(KaartWriter.write(first));
		assertEquals(KaartWriter.write(first), KaartWriter.write(second));
		assertEquals(first.getDefinitions().size(), second.getDefinitions().size());
		assertEquals(true, new EcoreUtil.EqualityHelper() {
			private static final long serialVersionUID = 1;

			@Override
			protected boolean haveEqualAttribute(org.eclipse.emf.ecore.EObject a, org.eclipse.emf.ecore.EObject b,
					org.eclipse.emf.ecore.EAttribute attribute) {
				return words(a.eGet(attribute)).equals(words(b.eGet(attribute)));
			}

			/** Rows keep their text, and with it the blanks between cells: these are layout. */
			private String words(Object value) {
				return String.valueOf(value).replaceAll("\\s+", " ").strip();
			}
		}.equals(first, second));
	}

	@Test
	void commentsStandOnTopEvenWhenTheyHaveLineEnds() {
		assertEquals("// Source: a b\n\nowner A\n", KaartWriter.write(Texts.document("owner A"), java.util.List.of("Source: a\nb")));
	}

	@Test
	void theWriterKnowsEveryKeywordOfTheGrammar() {
		Set<String> keywords = GrammarUtil.getAllKeywords(Texts.INJECTOR.getInstance(IGrammarAccess.class).getGrammar()).stream()
				.filter(k -> k.matches("[a-zA-Z]+")).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(keywords, new TreeSet<>(Words.KEYWORDS));
	}

	@Test
	void codesAndUnitsAreBareWhereTheLanguageAllowsItAndQuotedElsewhere() {
		for (String code : new String[] { "16", "22.01.06", "a-1", "(21)", "7.9.02", "1e5", "", "mass", "A.b1" }) {
			String text = "building B {\n  element " + Words.code(code) + " {\n  }\n}\n";
			assertEquals(text, KaartWriter.write(Texts.document(text)));
		}
		for (String unit : new String[] { "m2", "kg/m2", "%", "m²", "mass", "kg CO2", "2x" }) {
			String text = "declaration D {\n  mass 1 " + Words.unit(unit) + "\n}\n";
			assertEquals(text, KaartWriter.write(Texts.document(text)));
		}
	}
}
