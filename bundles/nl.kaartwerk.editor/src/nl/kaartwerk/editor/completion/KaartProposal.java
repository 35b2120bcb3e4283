package nl.kaartwerk.editor.completion;

import java.time.Duration;
import java.util.Arrays;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.text.Markdown;

/** One proposal. It stays in the list as long as what is typed fits it, without asking the server again. */
final class KaartProposal
		implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension5, ICompletionProposalExtension6 {
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final CompletionItem item;
	private final int start;
	private final int askedAt;
	private final String text;
	private final boolean snippet;
	private int end;
	private Point selection;

	/**
	 * @param start of the word that the proposal completes
	 * @param askedAt where the caret was
	 */
	KaartProposal(CompletionItem item, int start, int askedAt, String text) {
		this.item = item;
		this.start = start;
		this.askedAt = askedAt;
		this.text = text;
		this.snippet = item.getInsertTextFormat() == InsertTextFormat.Snippet;
		this.end = askedAt;
	}

	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			String typed = document.get(start, offset - start);
			if (snippet) {
				return Arrays.stream(item.getLabel().split("[ :,]+")).anyMatch(word -> word.regionMatches(true, 0, typed, 0, typed.length()));
			}
			return text.regionMatches(true, 0, typed, 0, typed.length())
					|| text.regionMatches(true, text.lastIndexOf('.') + 1, typed, 0, typed.length());
		} catch (BadLocationException e) {
			return false;
		}
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		end = Math.max(offset, askedAt);
		apply(viewer.getDocument());
	}

	@Override
	public void apply(IDocument document) {
		try {
			SnippetText inserted = snippet ? SnippetText.of(text).indented(indentation(document), TextUtilities.getDefaultLineDelimiter(document))
					: new SnippetText(text, text.length(), 0);
			document.replace(start, end - start, inserted.text());
			selection = new Point(start + inserted.selection(), inserted.length());
		} catch (BadLocationException e) {
			ILog.get().error("The proposal has no place in the text any more: " + text, e);
		}
	}

	/** That of the line that the word stands on. */
	private String indentation(IDocument document) throws BadLocationException {
		IRegion line = document.getLineInformationOfOffset(start);
		String before = document.get(line.getOffset(), start - line.getOffset());
		return before.substring(0, before.length() - before.stripLeading().length());
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection;
	}

	@Override
	public String getDisplayString() {
		return getStyledDisplayString().getString();
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString label = new StyledString(item.getLabel());
		if (item.getDetail() != null && !item.getDetail().isBlank()) {
			label.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER);
		}
		return label;
	}

	/** What stands beside the list for the selected proposal; the platform asks for it in the background. */
	@Override
	public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
		if (item.getData() == null) {
			return item.getDetail();
		}
		return LanguageServices.ask(PATIENCE, server -> server.resolveCompletionItem(item)).map(CompletionItem::getDocumentation)
				.map(shown -> shown.isLeft() ? shown.getLeft() : Markdown.plain(shown.getRight().getValue())).orElse(null);
	}

	@Override
	public String getAdditionalProposalInfo() {
		return null; // the other one, in the background, is asked instead
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// nothing is shown in the text
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// nothing was shown in the text
	}
}
