package nl.kaartwerk.editor.fix;

import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.editor.marker.MarkedRules;

/** Offers with the quick fixes to explain the rules that found something in the line. */
public class ExplainAssist implements IQuickAssistProcessor {
	@Override
	public String getErrorMessage() {
		return null;
	}

	/** No problem is fixed by an explanation. */
	@Override
	public boolean canFix(Annotation annotation) {
		return false;
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return true;
	}

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		List<String> rules = MarkedRules.ofLine(context.getSourceViewer(), context.getOffset());
		return rules.stream().map(Explain::new).toArray(ICompletionProposal[]::new);
	}

	private record Explain(String rule) implements ICompletionProposal {
		@Override
		public void apply(IDocument document) {
			ExplainRule.open(rule);
		}

		@Override
		public String getDisplayString() {
			return Texts.get("explain", rule);
		}

		@Override
		public Image getImage() {
			return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_INFO_TSK);
		}

		@Override
		public String getAdditionalProposalInfo() {
			return null;
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}

		@Override
		public Point getSelection(IDocument document) {
			return null;
		}
	}
}
