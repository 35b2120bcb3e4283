package nl.kaartwerk.lang.ide.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import nl.kaartwerk.lang.ide.naming.Mention.Kind;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.model.value.Columns;

/** The words of a card that name its rows, columns and scenarios: what stands for the same thing stands in the same card. */
class LocalNames {
	private enum Sort {
		INDICATOR, MODULE, SCENARIO
	}

	/** A word of a card, and what it names there. */
	private record Word(Sort sort, String text, Mention.Kind kind, int offset, int length) {
	}

	@Inject
	private EObjectAtOffsetHelper objects;

	/** Where the card names what it names at a place; empty when it names no row, column or scenario there. */
	List<Mention> at(XtextResource text, int offset) {
		Declaration card = EcoreUtil2.getContainerOfType(objects.resolveContainedElementAt(text, offset), Declaration.class);
		if (card == null) {
			return List.of();
		}
		List<Word> words = words(card);
		Optional<Word> asked = words.stream().filter(word -> word.offset <= offset && offset <= word.offset + word.length).findFirst();
		return asked.map(named -> words.stream().filter(word -> word.sort == named.sort && word.text.equals(named.text))
				.map(word -> new Mention(text.getURI(), word.kind, word.offset, word.length)).toList()).orElse(List.of());
	}

	private static List<Word> words(Declaration card) {
		List<Word> words = new ArrayList<>();
		for (Profile profile : card.getProfiles()) {
			profile.getScenarios().forEach(scenario -> add(Sort.SCENARIO, scenario, Literals.SCENARIO__NAME, Kind.DEFINITION, words));
			for (ScoreTable table : profile.getTables()) {
				addHeader(table, words);
				table.getRows().forEach(row -> add(Sort.INDICATOR, row, Literals.ROW__INDICATOR, Kind.REFERENCE, words));
			}
		}
		for (PublishedMki published : card.getPublishedMki()) {
			published.getModules().forEach(module -> add(Sort.MODULE, module, Literals.PUBLISHED_MODULE__MODULE, Kind.REFERENCE, words));
		}
		for (Waiver waiver : card.getWaivers()) {
			add(Sort.SCENARIO, waiver, Literals.PLACED__SCENARIO, Kind.REFERENCE, words);
			add(Sort.MODULE, waiver, Literals.PLACED__MODULE, Kind.REFERENCE, words);
			add(Sort.INDICATOR, waiver, Literals.PLACED__INDICATOR, Kind.REFERENCE, words);
		}
		return words;
	}

	private static void addHeader(ScoreTable table, List<Word> words) {
		if (table.getColumns() == null) {
			return;
		}
		int start = NodeModelUtils.findNodesForFeature(table, Literals.SCORE_TABLE__COLUMNS).getFirst().getOffset();
		for (Columns.Group group : table.getColumns().groups()) {
			if (!group.name().isEmpty()) {
				words.add(new Word(Sort.SCENARIO, group.name(), Kind.REFERENCE, start + group.start(), group.name().length()));
			}
		}
		for (Columns.Column column : table.getColumns().columns()) {
			words.add(new Word(Sort.MODULE, column.module(), Kind.REFERENCE, start + column.start(), column.end() - column.start()));
		}
	}

	private static void add(Sort sort, EObject owner, EAttribute feature, Mention.Kind kind, List<Word> words) {
		for (INode node : NodeModelUtils.findNodesForFeature(owner, feature)) {
			words.add(new Word(sort, Objects.toString(owner.eGet(feature)), kind, node.getOffset(), node.getLength()));
		}
	}
}
