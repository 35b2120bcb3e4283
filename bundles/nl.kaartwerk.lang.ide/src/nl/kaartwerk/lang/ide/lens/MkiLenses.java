package nl.kaartwerk.lang.ide.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;

/**
 * The MKI behind the lines of a text: of each card per functional unit, of each work with its MPG, of its elements and of the uses that are
 * written in it. What a variant inherits has its figure in the work it comes from.
 */
public final class MkiLenses {
	private final Locale locale;
	private final ILanguageServerAccess.Context text;
	private final List<CodeLens> lenses = new ArrayList<>();

	private MkiLenses(Locale locale, ILanguageServerAccess.Context text) {
		this.locale = locale;
		this.text = text;
	}

	/** The figures in the order of the text. */
	public static List<CodeLens> of(FileResults results, ILanguageServerAccess.Context text, Locale locale) {
		MkiLenses made = new MkiLenses(locale, text);
		results.cards().forEach(made::card);
		results.works().forEach(made::work);
		made.lenses.sort(Comparator.comparingInt((CodeLens lens) -> lens.getRange().getStart().getLine())
				.thenComparingInt(lens -> lens.getRange().getStart().getCharacter()));
		return made.lenses;
	}

	private void card(FileResults.Card card) {
		FigureText figures = new FigureText(locale);
		List.copyOf(card.perSet().keySet()).reversed().forEach(set -> figures.add(set, card.perSet().get(set).outcome(), OptionalDouble.empty(), true));
		EObject declaration = object(card.card().source());
		if (declaration != null && !figures.isEmpty()) {
			add(declaration, Literals.DEFINITION__NAME, figures.toString());
		}
	}

	private void work(WorkResult result) {
		if (!(object(result.source()) instanceof Work work)) {
			return;
		}
		FigureText figures = new FigureText(locale);
		List<String> sets = inForceFirst(result);
		sets.forEach(set -> figures.add(set, result.outcome(set), result.mpg(set), result.isComplete(set)));
		add(work, Literals.DEFINITION__NAME, figures.toString());
		for (Element element : work.getElements()) {
			result.elements().stream().filter(part -> part.code() != null && part.code().equals(element.getCode())).findFirst()
					.ifPresent(part -> add(element, Literals.ELEMENT__CODE, figures(part, sets).toString()));
		}
		result.elements().stream().flatMap(element -> element.uses().stream()).forEach(use -> use(use, work, sets));
	}

	/** The set in force at the reference date, then the others, newest first. */
	static List<String> inForceFirst(WorkResult work) {
		String inForce = work.method().setInForce(work.referenceDate());
		return work.method().impactSets().reversed().stream().map(IndicatorSet::id).filter(work.outcomes()::containsKey)
				.sorted(Comparator.comparing(set -> !set.equals(inForce))).toList();
	}

	private void use(UseResult result, Work work, List<String> sets) {
		if (object(result.source()) instanceof Use use && EcoreUtil2.getContainerOfType(use, Work.class) == work) {
			add(use, Literals.USE__DECLARATION, result.skipped() ? new FigureText(locale).skipped() : figures(result, sets).toString());
		}
	}

	private FigureText figures(ElementResult element, List<String> sets) {
		FigureText figures = new FigureText(locale);
		sets.forEach(set -> figures.add(set, element.outcome(set), OptionalDouble.empty(), element.uses().stream().allMatch(use -> isWhole(use, set))));
		return figures;
	}

	private FigureText figures(UseResult use, List<String> sets) {
		FigureText figures = new FigureText(locale);
		sets.forEach(set -> figures.add(set, use.outcome(set), OptionalDouble.empty(), isWhole(use, set)));
		return figures;
	}

	private static boolean isWhole(UseResult use, String set) {
		return use.notes(set).stream().noneMatch(note -> note.kind().makesIncomplete());
	}

	/** What a result comes from, if it is written in this text. */
	private EObject object(URI source) {
		Resource resource = text.getResource();
		return source.trimFragment().equals(resource.getURI()) ? resource.getEObject(source.fragment()) : null;
	}

	private void add(EObject object, EStructuralFeature named, String title) {
		INode name = NodeModelUtils.findNodesForFeature(object, named).stream().findFirst().orElse(null);
		if (name != null) {
			lenses.add(new CodeLens(new Range(text.getDocument().getPosition(name.getOffset()), text.getDocument().getPosition(name.getEndOffset())),
					new Command(title, ""), null)); // a figure is to be read; it does nothing
		}
	}
}
