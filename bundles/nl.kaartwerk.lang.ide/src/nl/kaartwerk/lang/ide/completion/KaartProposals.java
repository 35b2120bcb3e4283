package nl.kaartwerk.lang.ide.completion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;

import com.google.inject.Inject;

import nl.kaartwerk.calculation.card.DeclaredUnit;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.DefaultLife;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.rules.unit.QuantityCheck;
import nl.kaartwerk.text.Words;

/** Proposes what may stand at a place outside of tables: keywords, names, units that fit, and words that the method knows. */
public class KaartProposals extends IdeContentProposalProvider {
	/** Values come before keywords: where both may stand, the value is what is missing. */
	private static final int VALUE_PRIORITY = 600;

	@Inject
	private Method method;

	@Inject
	private Language language;

	/** Several ways through the grammar may lead to one word; it is proposed once. */
	@Override
	public void createProposals(Collection<ContentAssistContext> contexts, IIdeContentProposalAcceptor acceptor) {
		Set<String> seen = new HashSet<>();
		super.createProposals(contexts, new IIdeContentProposalAcceptor() {
			@Override
			public void accept(ContentAssistEntry entry, int priority) {
				if (entry != null && seen.add(entry.getProposal())) {
					acceptor.accept(entry, priority);
				}
			}

			@Override
			public boolean canAcceptMoreProposals() {
				return acceptor.canAcceptMoreProposals();
			}
		});
	}

	@Override
	protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
		return Character.isLetter(keyword.getValue().charAt(0));
	}

	@Override
	protected void _createProposals(Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		if (assignment.getTerminal() instanceof CrossReference) {
			super._createProposals(assignment, context, acceptor);
		} else if (assignment.getTerminal() instanceof RuleCall call) {
			values(call, assignment.getFeature(), context, acceptor);
		}
	}

	@Override
	protected void _createProposals(RuleCall call, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		Assignment assignment = GrammarUtil.containingAssignment(call);
		values(call, assignment == null ? "" : assignment.getFeature(), context, acceptor);
	}

	private void values(RuleCall call, String feature, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		Locale locale = language.locale();
		switch (rule(call)) {
		case "Unit" -> units(context, acceptor);
		case "Category" -> {
			for (Category category : method.categories()) {
				propose(category.code(), category.names().in(locale), context, acceptor);
			}
		}
		case "ClassificationSystem" -> List.of("NL/SfB", "RAW").forEach(system -> propose(system, "", context, acceptor));
		default -> {
			if (feature.equals("set")) {
				for (IndicatorSet set : method.impactSets()) {
					propose(set.id(), method.weights(set.id()).title(), context, acceptor);
				}
			} else if (feature.equals("function")) {
				for (DefaultLife life : method.lives()) {
					propose(Words.name(life.function()), life.names().in(locale), context, acceptor);
				}
			}
		}
		}
	}

	/** The data type that a word is part of, or the rule itself. */
	private static String rule(AbstractElement element) {
		var containing = GrammarUtil.containingParserRule(element);
		if (containing != null && GrammarUtil.isDatatypeRule(containing)) {
			return containing.getName();
		}
		return element instanceof RuleCall call ? call.getRule().getName() : "";
	}

	private void units(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		Optional<Quantity> quantity = quantity(context);
		Optional<String> dimension = quantity.map(Quantity::eContainingFeature).flatMap(QuantityCheck::dimension);
		Optional<DeclaredUnit> declared = quantity.map(EObject::eContainer).filter(Use.class::isInstance).map(Use.class::cast)
				.filter(use -> use.getAmount() == quantity.get() && use.getDeclaration() != null && !use.getDeclaration().eIsProxy())
				.map(use -> DeclaredUnit.of(use.getDeclaration(), method.units()));
		for (Unit unit : method.units().all()) {
			boolean fits = dimension.map(unit.dimension()::equals).orElse(true) && declared.map(d -> d.from(unit) != null).orElse(true);
			if (fits) {
				boolean likeliest = declared.map(d -> d.unit() == unit).orElse(unit.factor() == 1);
				propose(Words.unit(unit.symbol()), unit.names().in(language.locale()), likeliest ? VALUE_PRIORITY + 100 : VALUE_PRIORITY, context,
						acceptor);
			}
		}
	}

	private static Optional<Quantity> quantity(ContentAssistContext context) {
		for (EObject model : new EObject[] { context.getCurrentModel(), context.getPreviousModel() }) {
			if (model instanceof Quantity quantity) {
				return Optional.of(quantity);
			}
		}
		return Optional.empty();
	}

	private void propose(String word, String description, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		propose(word, description, VALUE_PRIORITY, context, acceptor);
	}

	private void propose(String word, String description, int priority, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		acceptor.accept(getProposalCreator().createProposal(word, context, ContentAssistEntry.KIND_VALUE, entry -> {
			entry.setLabel(word);
			entry.setDescription(description);
		}), priority);
	}
}
