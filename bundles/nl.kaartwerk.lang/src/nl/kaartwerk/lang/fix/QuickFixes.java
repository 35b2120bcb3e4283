package nl.kaartwerk.lang.fix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import nl.kaartwerk.lang.project.MethodData;
import nl.kaartwerk.lang.validation.FindingPlace;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.lang.validation.UnresolvedNames;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Rules;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.fix.Fix;
import nl.kaartwerk.rules.fix.Fixes;

/**
 * The fixes of a text: what rules propose, as the smallest edits that do it. Workbench, language server and command line all take them from
 * here.
 */
public class QuickFixes {
	/** Whether there are fixes at all is the same in all projects. */
	@Inject
	private Fixes shipped;

	@Inject
	private UnresolvedNames unresolved;

	@Inject
	private SyntaxRepairs syntax;

	@Inject
	private Language language;

	/** Whether findings of a rule may have fixes at all. */
	public boolean has(String rule) {
		return rule.equals(Catalogue.SYNTAX.id()) || Catalogue.find(rule).filter(shipped::has).isPresent();
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
		EObject root = resource.getContents().getFirst();
		MethodData data = MethodData.of(resource);
		check(root, data.rules(), findings);
		root.eAllContents().forEachRemaining(object -> check(object, data.rules(), findings));
		for (Finding finding : findings) {
			FindingPlace.of(finding).ifPresent(place -> {
				for (Fix fix : data.fixes().of(finding)) {
					edits.of(fix.operations()).ifPresent(changes -> all.add(new QuickFix(finding.rule().id(), fix.key(),
							fix.title(language.locale()), fix.certain(), place.offset(), place.length(), changes)));
				}
			});
		}
		return all;
	}

	private void check(EObject object, Rules rules, List<Finding> findings) {
		rules.check(object, findings::add);
		unresolved.check(object, findings::add);
	}
}
