package nl.kaartwerk.lang.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import nl.kaartwerk.lang.fix.QuickFix;
import nl.kaartwerk.lang.fix.QuickFixes;
import nl.kaartwerk.lang.fix.TextChange;

/** The quick fixes of diagnostics as code actions; the data of an action is the kind of its fix. */
public class KaartCodeActions implements ICodeActionService2 {
	@Inject
	private QuickFixes fixes;

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
			for (QuickFix fix : fixes.at(resource, diagnostic.getCode().getLeft(), start, length)) {
				actions.add(Either.forRight(action(fix, diagnostic, first, options.getURI(), document)));
				first = false;
			}
		}
		return actions;
	}

	private static CodeAction action(QuickFix fix, Diagnostic diagnostic, boolean preferred, String address, Document document) {
		CodeAction action = new CodeAction(fix.title());
		action.setKind(CodeActionKind.QuickFix);
		action.setDiagnostics(List.of(diagnostic));
		action.setIsPreferred(preferred);
		action.setData(fix.kind());
		action.setEdit(new WorkspaceEdit(Map.of(address, fix.changes().stream().map(change -> edit(change, document)).toList())));
		return action;
	}

	private static TextEdit edit(TextChange change, Document document) {
		return new TextEdit(new Range(document.getPosition(change.offset()), document.getPosition(change.offset() + change.length())),
				change.text());
	}
}
