package nl.kaartwerk.lang.ide.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import nl.kaartwerk.model.KaartPackage;

/** Completion: in tables by the line, elsewhere by the grammar, whole constructs where a statement begins, and nothing in comments. */
public class KaartCompletion extends ContentAssistService {
	@Inject
	private TableProposals tables;

	@Inject
	private SnippetProposals snippets;

	@Override
	public CompletionList createCompletionList(Document document, XtextResource resource, CompletionParams params, CancelIndicator cancel) {
		int offset = document.getOffSet(params.getPosition());
		if (isComment(resource, offset)) {
			return new CompletionList(false, new ArrayList<>());
		}
		Optional<TableProposals.Proposals> inTable = tables.at(resource, document.getContents(), offset);
		List<CompletionItem> whole = snippets.at(document, resource, offset, params.getPosition());
		if (inTable.isEmpty()) {
			CompletionList words = super.createCompletionList(document, resource, params, cancel);
			List<CompletionItem> all = new ArrayList<>(words.getItems());
			all.addAll(whole);
			return new CompletionList(words.isIncomplete(), all);
		}
		Range replaced = new Range(document.getPosition(offset - inTable.get().prefix().length()), params.getPosition());
		List<CompletionItem> items = new ArrayList<>(inTable.get().items());
		for (int i = 0; i < items.size(); i++) {
			items.get(i).setTextEdit(Either.forLeft(new TextEdit(replaced, items.get(i).getLabel())));
			items.get(i).setSortText("%05d".formatted(i));
		}
		items.addAll(whole);
		return new CompletionList(false, items);
	}

	/** A caret at the end of a line comment is still in it; one behind a block comment is not. */
	private static boolean isComment(XtextResource resource, int offset) {
		if (resource.getParseResult() == null || offset == 0) {
			return false;
		}
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset - 1);
		if (leaf == null || !leaf.isHidden()) {
			return false;
		}
		String text = leaf.getText();
		return text.startsWith("//") && !(text.endsWith("\n") && leaf.getEndOffset() == offset)
				|| text.startsWith("/*") && !(text.endsWith("*/") && leaf.getEndOffset() == offset);
	}

	/** A declaration carries its address, so that its MKI can be asked for when it is looked at and not for thousands at once. */
	@Override
	protected CompletionItem toCompletionItem(ContentAssistEntry entry, int caretOffset, Position caretPosition, Document document) {
		CompletionItem item = super.toCompletionItem(entry, caretOffset, caretPosition, document);
		if (entry.getSource() instanceof IEObjectDescription described && described.getEClass() == KaartPackage.Literals.DECLARATION) {
			URI address = described.getEObjectURI();
			item.setData(address.trimFragment().toString() + '#' + address.fragment()); // the whole as a text would be pooled, which takes longer
			item.setKind(CompletionItemKind.Class);
		}
		return item;
	}
}
