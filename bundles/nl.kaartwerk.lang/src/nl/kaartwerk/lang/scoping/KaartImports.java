package nl.kaartwerk.lang.scoping;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.scoping.impl.ImportNormalizer;
import org.eclipse.xtext.scoping.impl.ImportedNamespaceAwareLocalScopeProvider;

import com.google.inject.Inject;

import nl.kaartwerk.model.Document;

/** What stands in the same package, in this file or another, needs no import. */
public class KaartImports extends ImportedNamespaceAwareLocalScopeProvider {
	@Inject
	private IQualifiedNameConverter names;

	/** What shortens the names that the text of an object may use: its imports and its package. */
	List<ImportNormalizer> of(EObject object) {
		return getImportedNamespaceResolvers(EcoreUtil.getRootContainer(object), false);
	}

	@Override
	protected List<ImportNormalizer> internalGetImportedNamespaceResolvers(EObject context, boolean ignoreCase) {
		List<ImportNormalizer> imports = super.internalGetImportedNamespaceResolvers(context, ignoreCase);
		if (!(context instanceof Document document) || document.getPackageName() == null) {
			return imports;
		}
		List<ImportNormalizer> all = new ArrayList<>(imports);
		all.add(doCreateImportNormalizer(names.toQualifiedName(document.getPackageName()), true, ignoreCase));
		return all;
	}
}
