package nl.kaartwerk.lang.ide.completion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import nl.kaartwerk.calculation.scaling.ScalingFormula;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.validation.CheckDay;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.DefaultLife;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.Dimension;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.review.ReviewPlace;
import nl.kaartwerk.rules.unit.QuantityCheck;
import nl.kaartwerk.text.Words;

/** Proposes what may stand at a place outside of tables: keywords, names, units that fit, and words that the method knows. */
public class KaartProposals extends IdeContentProposalProvider {
	/** Values come before keywords: where both may stand, the value is what is missing. */
	private static final int VALUE_PRIORITY = 600;

	@Inject
	private Language language;

	@Inject
	private CheckDay day;

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
		boolean changesBase = keyword.getValue().equals("replace") || keyword.getValue().equals("drop");
		return Character.isLetter(keyword.getValue().charAt(0)) && (!changesBase || isInVariant(context));
	}

	/** Only a work that extends another has something to replace or drop. */
	private static boolean isInVariant(ContentAssistContext context) {
		EObject model = context.getCurrentModel();
		while (model != null && !(model instanceof Work)) {
			model = model.eContainer();
		}
		return model instanceof Work work && work.getBase() != null;
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
		Method method = ProjectData.of(context.getResource()).method();
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
			} else if (feature.equals("scheme")) {
				method.methods().grants().forEach(scheme -> propose(Words.quoted(scheme.id()), scheme.names().in(locale), context, acceptor));
			} else if (feature.equals("formula")) {
				ScalingFormula.codes().forEach(formula -> propose(formula, "", context, acceptor));
			} else if (feature.equals("name") && parserRule(call).equals("BuildingFunction")) {
				for (DefaultLife life : method.lives()) {
					propose(Words.name(life.function()), life.names().in(locale), context, acceptor);
				}
			} else if (feature.equals("property")) {
				properties(context, acceptor);
			} else if (feature.equals("name") && parserRule(call).equals("DimensionValue")) {
				dimensions(context, acceptor);
			} else if (feature.equals("method") && context.getCurrentModel() instanceof Work) {
				for (String version : method.methods().versions()) {
					propose(Words.quoted(version), method.methods().names(version).in(locale), context, acceptor);
				}
			}
		}
		case "HyphenatedName" -> {
			waiver(feature, method, context, acceptor);
			application(feature, method, context, acceptor);
		}
		case "Code" -> application(feature, method, context, acceptor);
		case "ModuleCode" -> {
			for (Module module : method.modules().columns()) {
				propose(module.code(), module.names().in(locale), context, acceptor);
			}
		}
		}
	}

	private void application(String feature, Method method, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		new ApplicationProposals(method, language.locale(), day.day()).of(feature, context.getCurrentModel())
				.forEach(proposal -> propose(proposal.word(), proposal.description(), proposal.likely() ? VALUE_PRIORITY + 100 : VALUE_PRIORITY, context, acceptor));
	}

	/** The rules that a card may waive, with what they find; and what its place may be. */
	private void waiver(String feature, Method method, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		switch (feature) {
		case "rule" -> Catalogue.rules().stream().filter(Rule::waivable)
				.forEach(rule -> propose(rule.id(), rule.pattern(language.locale()), context, acceptor));
		case "subject" -> items(method, context, acceptor);
		case "indicator" -> method.impactSets().stream().flatMap(set -> set.indicators().stream()).map(Indicator::code).distinct()
				.forEach(code -> propose(code, "", context, acceptor));
		case "module" -> method.modules().all().forEach(module -> propose(module.code(), module.names().in(language.locale()), context, acceptor));
		default -> {
			// nothing else has such names
		}
		}
	}

	/** The questions and the rules that a review has no item for yet, with what they ask or find. */
	private void items(Method method, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		Set<String> present = new HashSet<>();
		EObject model = context.getCurrentModel();
		while (model != null && !(model instanceof Review)) {
			model = model.eContainer();
		}
		if (model instanceof Review review) {
			review.getItems().forEach(item -> present.add(item.getSubject()));
		}
		method.methods().reviewQuestions().stream().filter(question -> !present.contains(question.id()))
				.forEach(question -> propose(question.id(), question.question().in(language.locale()), VALUE_PRIORITY + 100, context, acceptor));
		Catalogue.rules().stream().filter(rule -> rule.waivable() && !present.contains(rule.id()))
				.forEach(rule -> propose(rule.id(), rule.pattern(language.locale()), context, acceptor));
	}

	/** The properties that a reviewed card has. */
	private void properties(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		EObject model = context.getCurrentModel();
		while (model != null && !(model instanceof Review)) {
			model = model.eContainer();
		}
		if (model instanceof Review review && review.getCard() != null && !review.getCard().eIsProxy()) {
			ReviewPlace.properties(review.getCard()).forEach(property -> propose(Words.quoted(property), "", context, acceptor));
		}
	}

	private static String parserRule(AbstractElement element) {
		var containing = GrammarUtil.containingParserRule(element);
		return containing == null ? "" : containing.getName();
	}

	/** The dimensions of the card that a use refers to, with their ranges. */
	private void dimensions(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		EObject model = context.getCurrentModel();
		while (model != null && !(model instanceof Use)) {
			model = model.eContainer();
		}
		if (!(model instanceof Use use) || use.getDeclaration() == null || use.getDeclaration().eIsProxy()) {
			return;
		}
		use.getDeclaration().getProfiles().stream().map(Profile::getScaling).filter(Objects::nonNull).flatMap(s -> s.getDimensions().stream())
				.filter(d -> d.getName() != null)
				.forEach(d -> propose(Words.name(d.getName()), range(d), context, acceptor));
	}

	private static String range(Dimension dimension) {
		return text(dimension.getMinimum()) + " - " + text(dimension.getMaximum());
	}

	private static String text(Quantity quantity) {
		return quantity == null ? "" : quantity.getNumber() + " " + quantity.getUnit();
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
		Method method = ProjectData.of(context.getResource()).method();
		Optional<Quantity> quantity = quantity(context);
		Optional<String> dimension = quantity.map(Quantity::eContainingFeature).flatMap(QuantityCheck::dimension);
		Optional<DeclaredUnit> declared = quantity.map(EObject::eContainer).filter(Use.class::isInstance).map(Use.class::cast)
				.filter(use -> use.getAmount() == quantity.get() && use.getDeclaration() != null && !use.getDeclaration().eIsProxy())
				.map(use -> DeclaredUnit.of(use.getDeclaration(), method.units()));
		dimension.filter(d -> d.indexOf('/') > 0).ifPresent(d -> quotients(d, method, context, acceptor));
		for (Unit unit : method.units().all()) {
			boolean fits = dimension.map(unit.dimension()::equals).orElse(true) && declared.map(d -> d.from(unit) != null).orElse(true);
			if (fits) {
				boolean likeliest = declared.map(d -> d.unit() == unit).orElse(unit.factor() == 1);
				propose(Words.unit(unit.symbol()), unit.names().in(language.locale()), likeliest ? VALUE_PRIORITY + 100 : VALUE_PRIORITY, context,
						acceptor);
			}
		}
	}

	private void quotients(String dimension, Method method, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		String[] parts = dimension.split("/");
		for (Unit over : method.units().all()) {
			for (Unit under : method.units().all()) {
				if (over.dimension().equals(parts[0]) && under.dimension().equals(parts[1]) && over.factor() == 1 && under.factor() == 1) {
					propose(over.symbol() + '/' + under.symbol(), "", context, acceptor);
				}
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
