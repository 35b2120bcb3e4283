package nl.kaartwerk.lang.ide.naming;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.naming.QualifiedName;

/**
 * What a name stands for: a definition or a package.
 *
 * @param name with its package
 * @param definition where it is defined; null for a package, which has no place of its own
 */
record Named(QualifiedName name, URI definition) {
	static Named ofPackage(QualifiedName name) {
		return new Named(name, null);
	}

	boolean isPackage() {
		return definition == null;
	}

	/** The word of the name that is its own, as its index: the others are the packages around it. */
	int segment() {
		return name.getSegmentCount() - 1;
	}

	String word() {
		return name.getLastSegment();
	}
}
