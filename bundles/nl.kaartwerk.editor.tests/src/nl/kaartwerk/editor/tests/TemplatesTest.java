package nl.kaartwerk.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.persistence.TemplatePersistenceData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.completion.KaartContentAssist;
import nl.kaartwerk.editor.template.KaartTemplates;
import nl.kaartwerk.editor.template.TemplateAssist;

/** Templates and whole constructs in the content assist of the editor. */
class TemplatesTest extends InWorkbench {
	private static final String PROFILE = "declaration C {\n  profile {\n    \n  }\n}\n";

	private ITextViewer open(String text) throws Exception {
		IFile file = project.getFile("c.kaart");
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		IEditorPart editor = inUi(() -> IDE.openEditor(page(), file));
		return inUi(() -> editor.getAdapter(ITextViewer.class));
	}

	private static List<String> names(ITextViewer viewer, int offset) throws Exception {
		return inUi(() -> Arrays.stream(new TemplateAssist().computeCompletionProposals(viewer, offset)).map(p -> p.getDisplayString().split(" - ")[0]).sorted().toList());
	}

	private static void apply(ITextViewer viewer, ICompletionProposal proposal, int offset) throws Exception {
		inUi(() -> {
			viewer.setSelectedRange(offset, 0);
			((ICompletionProposalExtension2) proposal).apply(viewer, (char) 0, 0, offset);
			if (proposal.getSelection(viewer.getDocument()) != null) {
				viewer.setSelectedRange(proposal.getSelection(viewer.getDocument()).x, proposal.getSelection(viewer.getDocument()).y);
			}
			return null;
		});
	}

	@Test
	void templatesAreOfferedBetweenTheBracesTheyAreFor() throws Exception {
		ITextViewer viewer = open("declaration C {\n  \n}\n");
		assertEquals(List.of("building", "card", "civil work", "owner", "variant"), names(viewer, 0));
		assertEquals(List.of("profile", "waiver"), names(viewer, 18));
		assertEquals(List.of(), names(viewer, 12));
	}

	@Test
	void aCardIsInsertedWithTabStops() throws Exception {
		ITextViewer viewer = open("ca");
		ICompletionProposal card = inUi(() -> new TemplateAssist().computeCompletionProposals(viewer, 2)[0]);
		apply(viewer, card, 2);
		assertTrue(inUi(() -> viewer.getDocument().get()).startsWith("declaration Name \"title\" {\n  category 1\n  functional unit 1 m3 \"description\"\n"));
		assertNotNull(inUi(() -> LinkedModeModel.getModel(viewer.getDocument(), 13)));
		assertEquals("Name", inUi(() -> viewer.getDocument().get(viewer.getSelectedRange().x, viewer.getSelectedRange().y)));
		inUi(() -> {
			StyledText widget = viewer.getTextWidget();
			Event event = new Event();
			event.type = SWT.KeyDown;
			event.character = SWT.TAB;
			event.keyCode = SWT.TAB;
			widget.notifyListeners(SWT.KeyDown, event);
			return null;
		});
		assertEquals("title", inUi(() -> viewer.getDocument().get(viewer.getSelectedRange().x, viewer.getSelectedRange().y)));
	}

	@Test
	void linesOfATemplateStandAsFarInAsItsFirstOne() throws Exception {
		ITextViewer viewer = open("declaration C {\n  pro\n}\n");
		ICompletionProposal profile = inUi(() -> new TemplateAssist().computeCompletionProposals(viewer, 21)[0]);
		apply(viewer, profile, 21);
		assertEquals("declaration C {\n  profile \"part\" {\n    impacts A2 {\n      \n    }\n  }\n}\n", inUi(() -> viewer.getDocument().get()));
	}

	@Test
	void theUserAddsTemplatesOfTheirOwn() throws Exception {
		ITextViewer viewer = open("");
		TemplatePersistenceData own = new TemplatePersistenceData(new Template("mine", "my own", "nl.kaartwerk.editor.FILE", "owner ${Who}", true), true);
		KaartTemplates.get().store().add(own);
		KaartTemplates.get().store().save();
		assertTrue(names(viewer, 0).contains("mine"));
		assertTrue(KaartTemplates.get().preferences().getString("templates").contains("my own"));
		KaartTemplates.get().store().delete(own);
		KaartTemplates.get().store().save();
		assertFalse(KaartTemplates.get().preferences().getString("templates").contains("my own"));
	}

	@Test
	void aWholeTableIsInsertedWithItsFirstCellSelectedAndTabGoesOn() throws Exception {
		ITextViewer viewer = open(PROFILE);
		int caret = PROFILE.indexOf("    \n") + 4;
		waitFor(() -> table(viewer, caret).length == 1);
		apply(viewer, table(viewer, caret)[0], caret);
		String text = inUi(() -> viewer.getDocument().get());
		assertTrue(text.startsWith("declaration C {\n  profile {\n    impacts A2 {\n                      A1-A3  C1  C2  C3  C4   D\n      GWP-total          ND  ND  ND  ND  ND  ND\n"), text);
		assertTrue(text.endsWith("ND\n    }\n  }\n}\n"), text);
		assertEquals("ND", inUi(() -> viewer.getDocument().get(viewer.getSelectedRange().x, viewer.getSelectedRange().y)));
		assertEquals(text.indexOf("ND"), inUi(() -> viewer.getSelectedRange().x));
	}

	private static ICompletionProposal[] table(ITextViewer viewer, int caret) {
		return Arrays.stream(new KaartContentAssist().computeCompletionProposals(viewer, caret)).filter(p -> p.getDisplayString().startsWith("impacts A2 table: A1-A3, C1-C4, D"))
				.toArray(ICompletionProposal[]::new);
	}

	@Test
	void noTemplateIsOfferedTwice() throws Exception {
		ITextViewer viewer = open("");
		waitFor(() -> new KaartContentAssist().computeCompletionProposals(viewer, 0).length > 0);
		List<String> words = Arrays.stream(new KaartContentAssist().computeCompletionProposals(viewer, 0)).map(ICompletionProposal::getDisplayString).toList();
		assertTrue(words.stream().noneMatch(word -> word.startsWith("card")), words.toString());
	}

	@Test
	void thePageOfTheTemplatesIsThere() throws Exception {
		PreferenceManager pages = PlatformUI.getWorkbench().getPreferenceManager();
		assertTrue(pages.getElements(PreferenceManager.PRE_ORDER).stream().anyMatch(node -> node.getId().equals("nl.kaartwerk.editor.templates")));
	}
}
