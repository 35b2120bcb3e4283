package nl.kaartwerk.editor.naming;

import org.eclipse.core.resources.IFile;

/**
 * A line in which something is named.
 *
 * @param number counted from 1
 * @param text without the blanks around it
 */
record ReferenceLine(IFile file, int number, String text) {
}
