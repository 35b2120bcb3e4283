package nl.kaartwerk.lang.ide.highlighting;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.method.unit.IndicatorUnits;
import nl.kaartwerk.method.weight.Weight;
import nl.kaartwerk.method.weight.WeightSet;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.PublishedModule;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;

/** Which words of the cards of a text are declared, not declared, taken over or unconfirmed. */
public class KaartHighlighting implements ISemanticHighlightingCalculator {
	@Inject
	private OperationCanceledManager cancellations;

	@Override
	public void provideHighlightingFor(XtextResource resource, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
		if (resource == null || resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Document document)) {
			return;
		}
		Method method = ProjectData.of(resource).method();
		for (Definition definition : document.getDefinitions()) {
			cancellations.checkCanceled(cancel);
			if (definition instanceof Declaration card) {
				card(card, method, acceptor);
			}
		}
	}

	private static void card(Declaration card, Method method, IHighlightedPositionAcceptor acceptor) {
		for (PublishedMki published : card.getPublishedMki()) {
			if (isTakenOver(published, card, method)) {
				mark(published, Literals.PUBLISHED_MKI__TOTAL, TokenTypes.TAKEN_OVER, acceptor);
				for (PublishedModule module : published.getModules()) {
					mark(module, Literals.PUBLISHED_MODULE__MKI, TokenTypes.TAKEN_OVER, acceptor);
				}
			}
		}
		for (Profile profile : card.getProfiles()) {
			for (ScoreTable table : profile.getTables()) {
				table(TableShape.of(table, method), method, acceptor);
			}
		}
	}

	/** The calculation reads the first published MKI of a set, and only when the card has no scores of that set. */
	private static boolean isTakenOver(PublishedMki published, Declaration card, Method method) {
		String set = published.getSet();
		boolean weighed = method.impactSets().stream().anyMatch(known -> known.id().equals(set));
		boolean first = card.getPublishedMki().stream().filter(other -> set != null && set.equals(other.getSet())).findFirst().orElse(null) == published;
		boolean scored = card.getProfiles().stream().flatMap(profile -> profile.getTables().stream()).anyMatch(table -> set != null && set.equals(table.getSet()));
		return weighed && first && !scored;
	}

	private static void table(TableShape shape, Method method, IHighlightedPositionAcceptor acceptor) {
		for (TableShape.Line line : shape.lines()) {
			if (line.indicator().isPresent() && !isWeightConfirmed(line.indicator().get(), method)) {
				mark(line.written(), Literals.ROW__INDICATOR, TokenTypes.UNCONFIRMED, acceptor);
			}
			if (line.indicator().isPresent() && !isUnitConfirmed(line.indicator().get(), line.written().getUnit(), method)) {
				mark(line.written(), Literals.ROW__UNIT, TokenTypes.UNCONFIRMED, acceptor);
			}
			node(line.written(), Literals.ROW__CELLS).ifPresent(node -> cells(line.written().getCells(), node.getOffset(), acceptor));
		}
	}

	/** What is never weighed needs no confirmed weight. */
	private static boolean isWeightConfirmed(Indicator indicator, Method method) {
		if (indicator.set().equals(IndicatorSet.INVENTORY)) {
			return true;
		}
		WeightSet weights = method.weights(indicator.set());
		Weight weight = weights.weight(weights.set().position(indicator.code()).orElseThrow());
		return weight.status() != Status.UNCONFIRMED || weight.value() == 0 && weight.fallbackParts().isEmpty();
	}

	private static boolean isUnitConfirmed(Indicator indicator, String unit, Method method) {
		IndicatorUnits units = method.indicatorUnits();
		return unit == null || units.isUnitOf(indicator, unit)
				|| units.conversion(indicator, unit).filter(conversion -> conversion.status() == Status.UNCONFIRMED).isEmpty();
	}

	private static void cells(Cells cells, int offset, IHighlightedPositionAcceptor acceptor) {
		for (int i = 0; i < cells.size(); i++) {
			String type = switch (cells.kind(i)) {
			case NUMBER -> TokenTypes.DECLARED;
			case ND, MND -> TokenTypes.NOT_DECLARED;
			case BAD -> null; // its marker says what it is
			};
			if (type != null) {
				acceptor.addPosition(offset + cells.start(i), cells.end(i) - cells.start(i), type);
			}
		}
	}

	private static void mark(EObject object, EStructuralFeature feature, String type, IHighlightedPositionAcceptor acceptor) {
		node(object, feature).ifPresent(node -> acceptor.addPosition(node.getOffset(), node.getLength(), type));
	}

	private static Optional<INode> node(EObject object, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(object, feature).stream().findFirst();
	}
}
