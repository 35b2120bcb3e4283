package nl.kaartwerk.ui.navigator;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.lang.ide.lens.DefinitionFigures;

/**
 * An element of a work, as the navigator shows it; of a variant also one that it inherits.
 *
 * @param work the name of the work
 * @param name its code
 * @param title empty when it has none
 * @param source where it is written
 */
record TextElement(IFile file, String work, String name, String title, URI source) implements TextPart {
	static TextElement of(IFile file, String work, DefinitionFigures.Element element) {
		return new TextElement(file, work, element.code(), element.title(), element.source());
	}

	@Override
	public String icon() {
		return "element";
	}
}
