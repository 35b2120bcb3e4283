package nl.kaartwerk.lang.fix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.validation.FindingPlace;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.lang.validation.RuleRun;
import nl.kaartwerk.lang.validation.UnresolvedNames;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.TextRules;
import nl.kaartwerk.rules.fix.Fix;
import nl.kaartwerk.rules.fix.Fixes;

/**
 * The fixes of a text: what rules propose, as the smallest edits that do it. Workbench, language server and command line all take them from
 * here.
 */
public class QuickFixes {
	@Inject
	private RuleRun run;

	@Inject
	private UnresolvedNames unresolved;

	@Inject
	private ScopeSuccessors successors;

	@Inject
	private SyntaxRepairs syntax;

	@Inject
	private RemarkFixes remarks;

	@Inject
	private Language language;

	/** Whether findings of a rule may have fixes at all, or a waiver. */
	public boolean has(String rule) {
		return rule.equals(TextRules.SYNTAX.id()) || Catalogue.find(rule).filter(r -> r.fixable() || r.waivable()).isPresent();
	}

	/**
	 * The fixes for what is marked at a place.
	 *
	 * @param rule id of the rule
	 * @param length of the marked range; every finding of the rule that touches the range is meant
	 */
	public List<QuickFix> at(XtextResource resource, String rule, int offset, int length) {
		return all(resource).stream().filter(fix -> fix.rule().equals(rule) && fix.offset() <= offset + length
				&& offset <= fix.offset() + fix.length()).toList();
	}

	/** All fixes of a text, in the order of what they fix; several for one finding when there is a choice, the likeliest first. */
	public List<QuickFix> all(XtextResource resource) {
		IParseResult parsed = resource.getParseResult();
		List<QuickFix> all = new ArrayList<>();
		if (parsed == null || parsed.getRootNode() == null || resource.getContents().isEmpty()) {
			return all;
		}
		String text = parsed.getRootNode().getText();
		for (INode error : parsed.getSyntaxErrors()) {
			all.addAll(syntax.of(error, text));
		}
		OperationEdits edits = new OperationEdits(text, parsed.hasSyntaxErrors());
		List<Finding> findings = new ArrayList<>();
		Fixes fixes = new Fixes(ProjectData.of(resource).method(), successors);
		run.reports(resource).stream().filter(report -> report.waiver() == null).map(Report::finding).forEach(findings::add);
		EcoreUtil.getAllContents(resource, false).forEachRemaining(object -> unresolved.check((EObject) object, findings::add));
		for (Finding finding : findings) {
			FindingPlace.of(finding).ifPresent(place -> {
				for (Fix fix : fixes.of(finding)) {
					edits.of(fix.operations()).ifPresent(changes -> all.add(new QuickFix(finding.rule().id(), fix.kind(),
							fix.title(language.locale()), fix.sureness(), place.offset(), place.length(), changes)));
				}
				all.addAll(remarks.of(finding, place, resource));
			});
		}
		return all;
	}
}
