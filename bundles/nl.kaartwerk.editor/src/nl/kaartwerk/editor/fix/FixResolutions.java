package nl.kaartwerk.editor.fix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.naming.RenameResolution;
import nl.kaartwerk.lang.fix.QuickFixes;
import nl.kaartwerk.lang.ide.KaartIdeSetup;

/** The quick fixes of problems: in the Problems view, and through the generic editor with Ctrl+1 and in the hover of a problem. */
public class FixResolutions implements IMarkerResolutionGenerator2 {
	/** Answered without the server: it is asked for every visible problem, on the UI thread. */
	@Override
	public boolean hasResolutions(IMarker marker) {
		return RenameResolution.mends(marker) || KaartIdeSetup.injector().getInstance(QuickFixes.class).has(marker.getAttribute(ProblemMarkers.CODE, ""));
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		List<IMarkerResolution> resolutions = new ArrayList<>();
		List<CodeAction> fixes = MarkerFixes.of(marker);
		if (RenameResolution.mends(marker)) {
			resolutions.add(new RenameResolution(marker));
		}
		fixes.forEach(fix -> resolutions.add(new FixResolution(marker, fix)));
		fixes.stream().filter(fix -> !MarkerFixes.isToComplete(fix)).forEach(fix -> resolutions.add(new FixAllResolution(fix)));
		return resolutions.toArray(IMarkerResolution[]::new);
	}
}
