package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.completion.KaartContentAssist;

/** Content assist in the editor. What is proposed where is tested in full without a workbench. */
class ContentAssistTest extends InWorkbench {
	private static final String TEXT = "declaration Beton \"C30/37\" { functional unit 1 m3 }\nbuilding Huis {\n  element 16 {\n    be\n  }\n}\n";

	private ITextViewer open() throws Exception {
		IFile file = project.getFile("huis.kaart");
		file.write(TEXT.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		return inUi(() -> editor.getAdapter(ITextViewer.class));
	}

	@Test
	void theListShowsDeclarationsWithTheirUnit() throws Exception {
		ITextViewer viewer = open();
		waitFor(() -> new KaartContentAssist().computeCompletionProposals(viewer, TEXT.indexOf("be\n") + 2).length == 1);
		inUi(() -> {
			viewer.getTextWidget().setFocus();
			viewer.setSelectedRange(TEXT.indexOf("be\n") + 2, 0);
			viewer.getTextOperationTarget().doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
			return null;
		});
		waitFor(() -> inUi(() -> shown().contains("Beton  1 m3 \u00b7 C30/37")));
	}

	@Test
	void aChosenProposalReplacesWhatWasTypedAlsoAfterTheListOpened() throws Exception {
		ITextViewer viewer = open();
		int caret = TEXT.indexOf("be\n") + 2;
		waitFor(() -> new KaartContentAssist().computeCompletionProposals(viewer, caret).length == 1);
		ICompletionProposal beton = new KaartContentAssist().computeCompletionProposals(viewer, caret)[0];
		assertEquals("C30/37\n1 m3", ((ICompletionProposalExtension5) beton).getAdditionalProposalInfo(new NullProgressMonitor()));
		inUi(() -> {
			viewer.getDocument().replace(caret, 0, "to");
			ICompletionProposalExtension2 chosen = (ICompletionProposalExtension2) beton;
			assertEquals(true, chosen.validate(viewer.getDocument(), caret + 2, null));
			assertEquals(false, chosen.validate(viewer.getDocument(), caret + 3, null));
			chosen.apply(viewer, (char) 0, 0, caret + 2);
			return null;
		});
		assertEquals(TEXT.replace("be\n", "Beton\n"), inUi(() -> viewer.getDocument().get()));
	}
}
