package nl.kaartwerk.lang.ide.hover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.ide.info.CardInfo;
import nl.kaartwerk.lang.ide.info.GrantInfo;
import nl.kaartwerk.lang.ide.info.MethodInfo;
import nl.kaartwerk.lang.ide.info.ResultInfo;
import nl.kaartwerk.lang.ide.info.TableInfo;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.validation.FindingPlace;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.lang.validation.RuleRun;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.BuildingFunction;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.GrantDecision;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Party;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.ReviewItem;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.Statement;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;

/** What is shown of the word under the pointer: names, values, units and the MKI. */
public class KaartHovers implements IHoverService {
	/** A popup must not wait until hundreds of cards have been read; views have their results ready. */
	private static final int MOST_PRODUCTS = 100;

	@Inject
	private EObjectAtOffsetHelper objects;

	@Inject
	private Language language;

	@Inject
	private RuleRun run;

	private final KeywordHover keywords = new KeywordHover();

	/** @param from offset of the words that it is about */
	private record Info(String markdown, int from, int to) {
	}

	@Override
	public Hover hover(Document document, XtextResource resource, HoverParams params, CancelIndicator cancel) {
		int offset = document.getOffSet(params.getPosition());
		Optional<Info> found = findings(resource, offset);
		return info(resource, offset).map(info -> found.map(f -> new Info(info.markdown + "\n\n" + f.markdown, info.from, info.to)).orElse(info)).or(() -> found)
				.map(info -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, info.markdown),
						new Range(document.getPosition(info.from), document.getPosition(info.to))))
				.orElse(EMPTY_HOVER);
	}

	/** Why what is marked here is marked: the message stands beside it, the explanation is looked for here. */
	private Optional<Info> findings(XtextResource resource, int offset) {
		List<String> explanations = new ArrayList<>();
		FindingPlace smallest = null;
		for (Report report : run.reports(resource)) {
			FindingPlace place = FindingPlace.of(report.finding()).orElse(null);
			if (place != null && place.offset() <= offset && offset < place.offset() + place.length()) {
				Rule rule = report.finding().rule();
				explanations.add("**" + rule.id() + "** " + rule.explanation(language.locale()) + " *" + rule.source() + "*");
				smallest = smallest == null || place.length() < smallest.length() ? place : smallest;
			}
		}
		FindingPlace at = smallest;
		return at == null ? Optional.empty()
				: Optional.of(new Info(String.join("\n\n", explanations.stream().distinct().toList()), at.offset(), at.offset() + at.length()));
	}

	private Optional<Info> info(XtextResource resource, int offset) {
		if (resource.getParseResult() == null || resource.getContents().isEmpty()) {
			return Optional.empty();
		}
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
		if (leaf == null || leaf.isHidden()) {
			return Optional.empty();
		}
		ProjectData data = ProjectData.of(resource);
		TableInfo tables = new TableInfo(data.method(), language.locale());
		EObject object = objects.resolveContainedElementAt(resource, offset);
		Optional<TableInfo.Word> word = tables.at(object, offset);
		if (word.isPresent()) {
			return word.map(w -> new Info(w.markdown(), w.from(), w.to()));
		}
		EObject target = objects.resolveCrossReferencedElementAt(resource, offset);
		EObject named = target != null ? target : isName(object, offset) ? object : null;
		return text(named, object, offset, data).or(() -> keywords.of(leaf, language.locale()))
				.map(text -> new Info(text, leaf.getOffset(), leaf.getEndOffset()));
	}

	/** The name of a definition, the code of an element: what stands for the whole thing. */
	private static boolean isName(EObject object, int offset) {
		var feature = object instanceof Definition ? Literals.DEFINITION__NAME : object instanceof Element ? Literals.ELEMENT__CODE : null;
		return feature != null && isAt(object, feature, offset);
	}

	private static boolean isAt(EObject object, EStructuralFeature feature, int offset) {
		return NodeModelUtils.findNodesForFeature(object, feature).stream()
				.anyMatch(node -> node.getOffset() <= offset && offset < node.getEndOffset());
	}

	private Optional<String> text(EObject named, EObject object, int offset, ProjectData data) {
		Method method = data.method();
		if (named instanceof Declaration card) {
			String about = new CardInfo(method, language.locale()).of(card);
			return Optional.of(object instanceof Use use ? result(use, data).map(r -> r + "\n\n" + about).orElse(about) : about);
		}
		if (named instanceof Work || named instanceof Element) {
			return result(named, data);
		}
		MethodInfo info = new MethodInfo(method, language.locale());
		if (named instanceof Party party) {
			return Optional.of(info.party(party));
		}
		return switch (object) {
		case Quantity quantity when isAt(quantity, Literals.QUANTITY__UNIT, offset) -> method.units().find(quantity.getUnit()).map(info::unit);
		case Declaration card when isAt(card, Literals.DECLARATION__CATEGORY, offset) -> method.category(card.getCategory()).map(info::category);
		case BuildingFunction function when isAt(function, Literals.BUILDING_FUNCTION__NAME, offset) -> method.life(function.getName()).map(info::function);
		case ReviewItem item when isAt(item, Literals.REVIEW_ITEM__SUBJECT, offset) -> item(item, method);
		case Scenario scenario when isAt(scenario, Literals.SCENARIO__NAME, offset) -> Optional
				.of(new TableInfo(method, language.locale()).scenario(scenario));
		case Statement statement when isAt(statement, Literals.STATEMENT__KEY, offset) -> new GrantInfo(method, language.locale()).of(statement);
		case GrantDecision decision when isAt(decision, Literals.GRANT_DECISION__CLAUSE, offset) -> new GrantInfo(method, language.locale()).of(decision);
		case Application application when isAt(application, Literals.APPLICATION__SCHEME, offset) -> new GrantInfo(method, language.locale()).of(application);
		case null, default -> Optional.empty();
		};
	}

	/** What an item of a review looks at. */
	private Optional<String> item(ReviewItem item, Method method) {
		return method.methods().reviewQuestions().stream().filter(question -> question.id().equals(item.getSubject())).findFirst()
				.map(question -> "**" + question.question().in(language.locale()) + "**\n\n" + question.explanation().in(language.locale()) + " *" + question.source() + "*")
				.or(() -> Catalogue.find(item.getSubject()).map(rule -> "**" + rule.id() + "** " + rule.explanation(language.locale()) + " *" + rule.source() + "*"));
	}

	private Optional<String> result(EObject object, ProjectData data) {
		EObject work = object;
		while (work != null && !(work instanceof Work)) {
			work = work.eContainer();
		}
		if (!(work instanceof Work whole)) {
			return Optional.empty();
		}
		ResultInfo info = new ResultInfo(data.method(), language.locale());
		if (products(whole) > MOST_PRODUCTS) {
			return Optional.of(info.tooLarge(object));
		}
		WorkResult computed = new Calculator(data.methods(), new ModelCards(data.method())).calculate(whole, LocalDate.now());
		if (object instanceof Work) {
			return Optional.of(info.of(computed, computed));
		}
		URI address = EcoreUtil.getURI(object);
		return computed.elements().stream().flatMap(element -> Stream.concat(Stream.<Result>of(element), element.uses().stream()))
				.filter(result -> result.source().equals(address)).findFirst().map(result -> info.of(result, computed));
	}

	/** By the names in the text: looking the products up would read their files. */
	private static long products(Work work) {
		return work.getElements().stream().flatMap(element -> element.getUses().stream())
				.flatMap(use -> NodeModelUtils.findNodesForFeature(use, Literals.USE__DECLARATION).stream()).map(NodeModelUtils::getTokenText).distinct()
				.count();
	}
}
