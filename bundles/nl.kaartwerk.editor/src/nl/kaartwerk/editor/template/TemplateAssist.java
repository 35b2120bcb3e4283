package nl.kaartwerk.editor.template;

import java.util.Arrays;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateBuffer;
import org.eclipse.jface.text.templates.TemplateContext;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateException;
import org.eclipse.jface.text.templates.TemplateProposal;

import nl.kaartwerk.lang.ide.completion.Surroundings;

/**
 * Proposes the templates that may stand where a line begins. The platform calls this in the background, so it does not ask the viewer for its
 * selection, as the platform's own processor for templates does.
 */
public class TemplateAssist implements IContentAssistProcessor {
	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		String text = document == null ? "" : document.get();
		String word = document == null || offset > text.length() ? null : Surroundings.wordOfStatement(text, offset);
		TemplateContextType type = word == null ? null : KaartTemplates.get().type(Surroundings.at(text, offset));
		if (type == null) {
			return new ICompletionProposal[0];
		}
		IRegion region = new Region(offset - word.length(), word.length());
		TemplateContext context = new Indented(type, document, region.getOffset(), region.getLength());
		return Arrays.stream(KaartTemplates.get().store().getTemplates(type.getId())).filter(template -> fits(template.getName(), word))
				.map(template -> new Proposal(template, context, region)).toArray(ICompletionProposal[]::new);
	}

	private static boolean fits(String name, String typed) {
		return name.regionMatches(true, 0, typed, 0, typed.length());
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

	/** Stays in the list as long as what is typed fits its name. */
	private static final class Proposal extends TemplateProposal {
		Proposal(Template template, TemplateContext context, IRegion region) {
			super(template, context, region, null);
		}

		@Override
		public boolean validate(IDocument document, int offset, DocumentEvent event) {
			try {
				return fits(getTemplate().getName(), document.get(getReplaceOffset(), offset - getReplaceOffset()));
			} catch (BadLocationException e) {
				return false; // typed away
			}
		}
	}

	/** Lines stand as far in as the one that the template begins on. */
	private static final class Indented extends DocumentTemplateContext {
		Indented(TemplateContextType type, IDocument document, int offset, int length) {
			super(type, document, offset, length);
		}

		@Override
		public TemplateBuffer evaluate(Template template) throws BadLocationException, TemplateException {
			IRegion line = getDocument().getLineInformationOfOffset(getStart());
			String before = getDocument().get(line.getOffset(), getStart() - line.getOffset());
			String indent = before.substring(0, before.length() - before.stripLeading().length());
			String pattern = template.getPattern().replaceAll("\\r?\\n", TextUtilities.getDefaultLineDelimiter(getDocument()) + indent);
			return super.evaluate(new Template(template.getName(), template.getDescription(), template.getContextTypeId(), pattern, template.isAutoInsertable()));
		}
	}
}
