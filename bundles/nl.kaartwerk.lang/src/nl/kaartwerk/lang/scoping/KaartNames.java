package nl.kaartwerk.lang.scoping;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;

import com.google.inject.Inject;

import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;

/** A definition is named by its file's package and its own name; nothing else has a name of its own. */
public class KaartNames extends IQualifiedNameProvider.AbstractImpl {
	@Inject
	private IQualifiedNameConverter converter;

	@Override
	public QualifiedName getFullyQualifiedName(EObject object) {
		if (!(object instanceof Definition definition) || definition.getName() == null || definition.getName().isEmpty()) {
			return null;
		}
		QualifiedName name = QualifiedName.create(definition.getName());
		String pack = definition.eContainer() instanceof Document document ? document.getPackageName() : null;
		return pack == null || pack.isEmpty() ? name : converter.toQualifiedName(pack).append(name);
	}
}
