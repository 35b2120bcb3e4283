package nl.kaartwerk.editor.template;

import java.util.Arrays;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateBuffer;
import org.eclipse.jface.text.templates.TemplateCompletionProcessor;
import org.eclipse.jface.text.templates.TemplateContext;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateException;
import org.eclipse.jface.text.templates.TemplateProposal;
import org.eclipse.swt.graphics.Image;

import nl.kaartwerk.lang.ide.completion.Surroundings;

/** Proposes the templates that may stand where a line begins. */
public class TemplateAssist extends TemplateCompletionProcessor {
	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		String word = word(viewer, offset);
		if (word == null) {
			return new ICompletionProposal[0];
		}
		return Arrays.stream(super.computeCompletionProposals(viewer, offset)).filter(TemplateProposal.class::isInstance)
				.filter(proposal -> fits(proposal.getDisplayString(), word)).toArray(ICompletionProposal[]::new);
	}

	private static boolean fits(String name, String typed) {
		return name.regionMatches(true, 0, typed, 0, typed.length());
	}

	private static String word(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		return document == null || offset > document.getLength() ? null : Surroundings.wordOfStatement(document.get(), offset);
	}

	@Override
	protected String extractPrefix(ITextViewer viewer, int offset) {
		String word = word(viewer, offset);
		return word == null ? "" : word;
	}

	@Override
	protected Template[] getTemplates(String type) {
		return KaartTemplates.get().store().getTemplates(type);
	}

	@Override
	protected TemplateContextType getContextType(ITextViewer viewer, IRegion region) {
		return KaartTemplates.get().type(Surroundings.at(viewer.getDocument().get(), region.getOffset()));
	}

	@Override
	protected TemplateContext createContext(ITextViewer viewer, IRegion region) {
		TemplateContextType type = getContextType(viewer, region);
		return type == null ? null : new Indented(type, viewer.getDocument(), region.getOffset(), region.getLength());
	}

	@Override
	protected ICompletionProposal createProposal(Template template, TemplateContext context, IRegion region, int relevance) {
		return new Proposal(template, context, region, relevance);
	}

	@Override
	protected Image getImage(Template template) {
		return null;
	}

	/** Stays in the list as long as what is typed fits its name. */
	private static final class Proposal extends TemplateProposal {
		Proposal(Template template, TemplateContext context, IRegion region, int relevance) {
			super(template, context, region, null, relevance);
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
