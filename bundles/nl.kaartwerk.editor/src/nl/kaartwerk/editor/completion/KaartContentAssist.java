package nl.kaartwerk.editor.completion;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.editor.text.Positions;
import nl.kaartwerk.lang.ide.completion.SnippetProposals;

/** Proposes what the language server proposes. The platform calls this in the background. */
public class KaartContentAssist implements IContentAssistProcessor {
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		Optional<String> address = document == null ? Optional.empty() : WorkspaceFiles.address(document);
		if (address.isEmpty()) {
			return new ICompletionProposal[0];
		}
		try {
			Position position = Positions.position(document, offset);
			List<CompletionItem> items = LanguageServices
					.ask(PATIENCE, server -> server.completion(new CompletionParams(new TextDocumentIdentifier(address.get()), position)))
					.map(answer -> answer.isLeft() ? answer.getLeft() : answer.getRight().getItems()).orElse(List.of());
			return items.stream().filter(item -> !isSkeleton(item)).sorted(Comparator.comparing(item -> item.getSortText() == null ? "" : item.getSortText()))
					.map(item -> proposal(item, document, offset)).toArray(ICompletionProposal[]::new);
		} catch (BadLocationException e) {
			return new ICompletionProposal[0]; // typed away meanwhile
		}
	}

	/** Those are templates here, so that the user can change them. */
	private static boolean isSkeleton(CompletionItem item) {
		return item.getData() instanceof String data && data.startsWith(SnippetProposals.SKELETON);
	}

	private static ICompletionProposal proposal(CompletionItem item, IDocument document, int offset) {
		TextEdit edit = item.getTextEdit() == null ? null : item.getTextEdit().getLeft();
		IRegion replaced = new Region(offset, 0);
		if (edit != null) {
			try {
				replaced = Positions.region(document, edit.getRange());
			} catch (BadLocationException e) {
				edit = null; // the text is shorter than when it was asked about: insert at the caret
			}
		}
		return new KaartProposal(item, replaced.getOffset(), offset, edit == null ? item.getLabel() : edit.getNewText());
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return new IContextInformation[0];
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
