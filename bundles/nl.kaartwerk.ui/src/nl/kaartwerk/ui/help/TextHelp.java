package nl.kaartwerk.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.editor.fix.ExplainRule;
import nl.kaartwerk.editor.marker.MarkedRules;
import nl.kaartwerk.lang.table.TableText;

/**
 * F1 in a text: the rule of the problem at the caret, or else the section of the language reference about the word there. The generic editor has no
 * other way for a contribution to get hold of the viewer than to be a reconciler; there is nothing to reconcile.
 */
public class TextHelp implements IReconciler {
	/** Under which a text widget has its help. */
	static final String KEY = "nl.kaartwerk.ui.help.text";

	private static final String WORDS = "/nl.kaartwerk.help/html/words.properties";
	private static final String TABLES = "language-reference.html#profiles-and-tables";

	private final Listener asked = event -> PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(address().href());
	private ITextViewer viewer;
	private StyledText widget;

	@Override
	public void install(ITextViewer of) {
		viewer = of;
		widget = of.getTextWidget();
		widget.setData(KEY, this);
		// The editor says when it is complete that its help is that of any text: say otherwise after that.
		widget.getDisplay().asyncExec(() -> {
			if (viewer == of && !widget.isDisposed()) {
				for (Listener listener : widget.getListeners(SWT.Help)) {
					widget.removeListener(SWT.Help, listener);
				}
				widget.addListener(SWT.Help, asked);
			}
		});
	}

	@Override
	public void uninstall() {
		if (widget != null && !widget.isDisposed()) {
			widget.removeListener(SWT.Help, asked);
			widget.setData(KEY, null);
		}
		viewer = null;
		widget = null;
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	/** What there is to read about the place of the caret. */
	Address address() {
		int caret = viewer.getSelectedRange().x;
		IDocument document = viewer.getDocument();
		Optional<String> rule = viewer instanceof ISourceViewer source ? MarkedRules.at(source, caret) : Optional.empty();
		if (rule.isPresent()) {
			return Address.of(ExplainRule.page(rule.get()));
		}
		String section = words().getProperty(word(document.get(), caret));
		boolean table = section == null && TableText.at(document.get(), caret).isPresent();
		return section == null && !table ? Address.LANGUAGE : Address.LANGUAGE.to(table ? TABLES : section);
	}

	/** The word that the caret stands in or directly behind. */
	static String word(String text, int caret) {
		int start = caret;
		while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
			start--;
		}
		int end = caret;
		while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
			end++;
		}
		return text.substring(start, end);
	}

	/** Read at each question: that is a few kilobytes for a key that is pressed now and then. */
	private static Properties words() {
		Properties words = new Properties();
		try (InputStream in = HelpContent.open(WORDS, HelpContent.language()); Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
			words.load(reader);
		} catch (IOException e) {
			ILog.get().warn("The help does not say which section is about which word.", e);
		}
		return words;
	}
}
