package nl.kaartwerk.ui.whitespots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import nl.kaartwerk.calculation.card.CompiledCard.Validity;
import nl.kaartwerk.lang.ide.results.IndexedProject;
import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.publication.whitespots.SpotCard;
import nl.kaartwerk.publication.whitespots.SpotCard.Classified;
import nl.kaartwerk.publication.whitespots.Publication;

/** Cards as the index tells of them: no text is read for it. */
final class IndexedCards {
	private final LocalDate day;

	IndexedCards(LocalDate day) {
		this.day = day;
	}

	SpotCard card(IndexedProject.Card card) {
		String[] validity = (card.get(KaartDescriptions.VALIDITY) + " ").split("/", 2);
		return new SpotCard(card.source(), card.name(), card.get(KaartDescriptions.TITLE), card.get(KaartDescriptions.CATEGORY), card.get(KaartDescriptions.REGISTRATION),
				classifications(card), Validity.of(date(validity[0]), validity.length < 2 ? null : date(validity[1]), day), publication(card));
	}

	private static List<Classified> classifications(IndexedProject.Card card) {
		List<String> components = card.get(KaartDescriptions.COMPONENTS).lines().toList();
		List<String> codes = card.get(KaartDescriptions.CODES).lines().toList();
		List<Classified> classifications = new ArrayList<>();
		for (int i = 0; i < codes.size(); i++) {
			String prefix = i + " ";
			int end = codes.get(i).lastIndexOf(' ');
			if (end >= 0) {
				classifications.add(new Classified(codes.get(i).substring(0, end).strip(), codes.get(i).substring(end + 1),
						components.stream().filter(line -> line.startsWith(prefix)).map(line -> line.substring(prefix.length())).toList()));
			}
		}
		return classifications;
	}

	private Publication publication(IndexedProject.Card card) {
		List<String> lines = card.get(KaartDescriptions.PUBLICATION).lines().toList();
		List<Publication.Step> steps = new ArrayList<>();
		for (String line : lines.isEmpty() ? lines : lines.subList(1, lines.size())) {
			int end = line.indexOf(' ');
			steps.add(new Publication.Step(RouteState.get(line.substring(0, end)), date(line.substring(end + 1))));
		}
		return Publication.at(day, lines.isEmpty() ? null : date(lines.getFirst()), steps);
	}

	private static PartialDate date(String text) {
		return text.isBlank() ? null : PartialDate.valueOf(text.strip());
	}
}
