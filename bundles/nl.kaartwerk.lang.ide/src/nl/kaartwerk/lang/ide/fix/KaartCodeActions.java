package nl.kaartwerk.lang.ide.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import nl.kaartwerk.lang.fix.QuickFix;
import nl.kaartwerk.lang.fix.QuickFixes;
import nl.kaartwerk.lang.fix.Repair;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.model.messages.Messages;

/** The quick fixes of diagnostics as code actions; the data of an action is the kind of its fix. */
public class KaartCodeActions implements ICodeActionService2 {
	/** The data of an action that adds a waiver, whose reason and name are left for a person to write. */
	public static final String WAIVE = "waive";
	/** Prefix of the data of an action that answers what a review says, in the text of the review. */
	public static final String REVIEW = "review-";
	/** Prefix of the data of an action that makes all fixes of a kind in the text. */
	public static final String ALL = "all ";

	private static final Messages MESSAGES = new Messages(KaartCodeActions.class, "actions");

	@Inject
	private QuickFixes fixes;

	@Inject
	private Repair repair;

	@Inject
	private UriExtensions uris;

	@Inject
	private Language language;

	@Override
	public List<Either<Command, CodeAction>> getCodeActions(Options options) {
		return options.getLanguageServerAccess().doSyncRead(options.getURI(), text -> text.getResource() instanceof XtextResource resource
				? actions(resource, text.getDocument(), options)
				: List.of());
	}

	private List<Either<Command, CodeAction>> actions(XtextResource resource, Document document, Options options) {
		List<Either<Command, CodeAction>> actions = new ArrayList<>();
		for (Diagnostic diagnostic : options.getCodeActionParams().getContext().getDiagnostics()) {
			if (diagnostic.getCode() == null || !diagnostic.getCode().isLeft()) {
				continue;
			}
			int start = document.getOffSet(diagnostic.getRange().getStart());
			int length = document.getOffSet(diagnostic.getRange().getEnd()) - start;
			boolean first = true;
			Map<String, QuickFix> kinds = new LinkedHashMap<>();
			for (QuickFix fix : fixes.at(resource, diagnostic.getCode().getLeft(), start, length)) {
				actions.add(Either.forRight(action(fix, diagnostic, first, resource, options.getURI(), document)));
				if (!fix.isToComplete()) {
					kinds.putIfAbsent(fix.kind(), fix);
				}
				first = false;
			}
			kinds.values().forEach(fix -> all(fix, diagnostic, resource, options.getURI(), document).ifPresent(action -> actions.add(Either.forRight(action))));
		}
		return actions;
	}

	/** The fixes of this kind of all findings in the text, when there are more than one. */
	private Optional<CodeAction> all(QuickFix fix, Diagnostic diagnostic, XtextResource resource, String address, Document document) {
		Predicate<QuickFix> same = other -> other.rule().equals(fix.rule()) && other.kind().equals(fix.kind());
		if (fixes.all(resource).stream().filter(same).map(QuickFix::offset).distinct().count() < 2) {
			return Optional.empty();
		}
		CodeAction action = new CodeAction(MESSAGES.text("fix-all", language.locale(), fix.rule(), fix.title()));
		action.setKind(CodeActionKind.QuickFix);
		action.setDiagnostics(List.of(diagnostic));
		action.setData(ALL + fix.kind());
		action.setEdit(new WorkspaceEdit(Map.of(address, repair.once(resource, same).stream().map(change -> edit(change, document)).toList())));
		return Optional.of(action);
	}

	private CodeAction action(QuickFix fix, Diagnostic diagnostic, boolean preferred, XtextResource resource, String address, Document document) {
		CodeAction action = new CodeAction(fix.title());
		action.setKind(CodeActionKind.QuickFix);
		action.setDiagnostics(List.of(diagnostic));
		action.setIsPreferred(preferred);
		action.setData(fix.kind());
		if (fix.file() == null) {
			action.setEdit(new WorkspaceEdit(Map.of(address, fix.changes().stream().map(change -> edit(change, document)).toList())));
		} else {
			XtextResource other = (XtextResource) resource.getResourceSet().getResource(fix.file(), true);
			Document text = new Document(1, other.getParseResult().getRootNode().getText());
			action.setEdit(new WorkspaceEdit(Map.of(uris.toUriString(fix.file()), fix.changes().stream().map(change -> edit(change, text)).toList())));
		}
		return action;
	}

	private static TextEdit edit(TextChange change, Document document) {
		return new TextEdit(new Range(document.getPosition(change.offset()), document.getPosition(change.offset() + change.length())),
				change.text());
	}
}
