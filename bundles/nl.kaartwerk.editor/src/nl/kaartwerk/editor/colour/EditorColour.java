package nl.kaartwerk.editor.colour;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

import nl.kaartwerk.lang.ide.highlighting.TokenTypes;

/**
 * The colours of texts. Their values are colour definitions of the workbench: the user changes them in the preferences, and the dark theme
 * has its own.
 */
public enum EditorColour {
	KEYWORD("keyword", SWT.BOLD), NUMBER("number", SWT.NORMAL), TEXT("text", SWT.NORMAL), COMMENT("comment", SWT.ITALIC),
	DECLARED(TokenTypes.DECLARED, SWT.NORMAL), NOT_DECLARED(TokenTypes.NOT_DECLARED, SWT.ITALIC), TAKEN_OVER(TokenTypes.TAKEN_OVER, SWT.NORMAL),
	UNCONFIRMED(TokenTypes.UNCONFIRMED, SWT.ITALIC);

	private static final String PREFIX = "nl.kaartwerk.editor.";

	private final String name;
	private final int style;

	EditorColour(String name, int style) {
		this.name = name;
		this.style = style;
	}

	/** The colour of a semantic token; empty for a type that has none. */
	static Optional<EditorColour> ofToken(String type) {
		return Arrays.stream(values()).filter(colour -> colour.name.equals(type)).findFirst();
	}

	/** Whether a change of the colour registry is about one of these. */
	static boolean isOne(String id) {
		return Arrays.stream(values()).anyMatch(colour -> colour.id().equals(id));
	}

	/** The id of the colour definition. */
	public String id() {
		return PREFIX + name;
	}

	/** As the theme and the user have it now. */
	public Color colour() {
		return JFaceResources.getColorRegistry().get(id());
	}

	/** SWT.NORMAL, SWT.BOLD or SWT.ITALIC. */
	int style() {
		return style;
	}

	TextAttribute attribute() {
		return new TextAttribute(colour(), null, style);
	}
}
