package nl.kaartwerk.ui.navigator;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IAdaptable;

/** What the navigator shows of a text below its file. */
sealed interface TextPart extends IAdaptable permits TextDefinition, TextElement {
	IFile file();

	/** What it is called in the text. */
	String name();

	/** Empty when it has none. */
	String title();

	/** The name of its icon. */
	String icon();

	/** It is no resource: what is done to files is not to be done to it. */
	@Override
	default <T> T getAdapter(Class<T> adapter) {
		return null;
	}
}
