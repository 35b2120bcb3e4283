package nl.kaartwerk.report.tests;

/** Texts that several tests report on. */
final class Examples {
	/** A card of most properties, and a small house that lacks something, with a card of category 3 and a published MKI. */
	static final String HOUSE = """
			package huis

			owner HollandBeton "Holland Beton B.V."

			declaration Beton "Betonmortel C30/37" {
			  category 1   owner HollandBeton   brand "EcoMix"
			  functional unit 1 m3 "op de bouwplaats"   mass 2380 kg   service life 100 years
			  classified NL/SfB 16
			  method "Bepalingsmethode 1.2"  background "ecoinvent" "3.9.1"  data from 2024
			  practitioner "Bureau X"  reviewer "Toetser Y"  reviewed 2026-03-14  published 2026-03-20  valid 2026-03-14 to 2031-03-14
			  composition {
			    "Cement CEM III/B"  330 kg  mineral primary    origin NL
			    "Grind & zand"     2050 kg  mineral secondary  origin NL, DE
			  }
			  biogenic carbon  product 0 kg  packaging 0 kg
			  end of life { recycling 99 %  landfill 1 % }
			  waive pcr-missing because "n.v.t." by "J. Jansen"
			  profile "Betonmortel" {
			    scenario Breken counted "Breken en hergebruiken"
			    scenario Storten "Storten"
			    impacts A2 {
			                    A1-A3   A4  Breken: C1 C2 C3 C4 D  Storten: C1 C2 C3 C4 D
			      GWP-fossil    1.86e2  8.2  1.1 3.9 0.8 0.05 -6.0  1.1 3.9 0 1.5 0
			      GWP-biogenic  0.42    ND   0 0 0 0 0  0 0 0 0 0
			      PM            9.5e-6  1e-7  0 0 0 0 0  0 0 0 0 0
			    }
			  }
			}

			declaration Kozijn "Houten kozijn" {
			  category 3   functional unit 1 m2 "kozijn"   service life 40 years
			  published MKI A2 { A1-A3 16.40  C3 0.61  D -1.85 }
			}

			declaration Oud "Verlopen plaat" {
			  category 2   functional unit 1 m2 "plaat"   service life 75 years   valid 2018-01-01 to 2023-01-01
			  profile { impacts A2 { A1-A3
			    GWP-fossil 12
			  } }
			}

			building Huis "Huis met \\"kozijn\\" & <plaat>" {
			  function dwelling  life 75 years  gross floor area 100 m2  reference date 2026-07-01 enforced
			  element 16 "Fundering" { Beton 4.2 m3 "balken" }
			  element 31 "Openingen" { Kozijn 12 m2  Oud 3 m2 }
			}
			""";

	private Examples() {
	}
}
