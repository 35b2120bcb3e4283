package nl.kaartwerk.lang;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.generator.IShouldGenerate;
import org.eclipse.xtext.util.CancelIndicator;

/** Nothing is generated from texts. Xtext's default would check each text a second time to find out whether it could be. */
public class NothingGenerated implements IShouldGenerate {
	@Override
	public boolean shouldGenerate(Resource text, CancelIndicator cancel) {
		return false;
	}
}
