package nl.kaartwerk.lang.ide.naming;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.lang.ide.naming.WrittenName.Kind;
import nl.kaartwerk.lang.ide.naming.WrittenName.Word;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Import;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Row;

/** Reads the names that stand in a text, in their order. What they mean is not looked up: that may read other texts. */
final class WrittenNames {
	private static final String DOT = ".";
	private static final String ALL = ".*";

	private WrittenNames() {
	}

	/** The names of packages, imports, definitions and references. */
	static List<WrittenName> of(XtextResource text) {
		List<WrittenName> names = new ArrayList<>();
		for (var all = EcoreUtil.getAllContents(text, false); all.hasNext();) {
			EObject object = (EObject) all.next();
			if (!(object instanceof Row)) { // most of a text is rows, and these name nothing
				read(object, names);
			}
		}
		return names;
	}

	private static void read(EObject object, List<WrittenName> names) {
		if (object instanceof Document) {
			add(Kind.PACKAGE, object, Literals.DOCUMENT__PACKAGE_NAME, names);
		} else if (object instanceof Import) {
			add(Kind.IMPORT, object, Literals.IMPORT__IMPORTED_NAMESPACE, names);
		} else if (object instanceof Definition) {
			add(Kind.DEFINITION, object, Literals.DEFINITION__NAME, names);
		}
		for (EReference reference : object.eClass().getEAllReferences()) {
			if (!reference.isContainment() && !reference.isContainer()) {
				add(Kind.REFERENCE, object, reference, names);
			}
		}
	}

	private static void add(Kind kind, EObject owner, EStructuralFeature feature, List<WrittenName> names) {
		for (INode node : NodeModelUtils.findNodesForFeature(owner, feature)) {
			List<Word> words = new ArrayList<>();
			for (ILeafNode leaf : node.getLeafNodes()) {
				if (!leaf.isHidden() && !leaf.getText().equals(DOT) && !leaf.getText().equals(ALL)) {
					words.add(Word.of(leaf));
				}
			}
			if (!words.isEmpty()) {
				names.add(new WrittenName(kind, owner, feature instanceof EReference reference ? reference : null, words));
			}
		}
	}
}
