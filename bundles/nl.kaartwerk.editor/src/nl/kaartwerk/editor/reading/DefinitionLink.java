package nl.kaartwerk.editor.reading;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.PartInitException;

import nl.kaartwerk.editor.server.WorkspaceFiles;

/** A word that leads to a definition. */
record DefinitionLink(IRegion region, Location target) implements IHyperlink {
	@Override
	public IRegion getHyperlinkRegion() {
		return region;
	}

	@Override
	public String getTypeLabel() {
		return null;
	}

	@Override
	public String getHyperlinkText() {
		return null;
	}

	@Override
	public void open() {
		Optional<IFile> file = WorkspaceFiles.file(target.getUri());
		if (file.isEmpty()) {
			return; // a text outside of the workspace has no editor of ours
		}
		try {
			SourcePlaces.open(file.get(), target.getRange());
		} catch (PartInitException | BadLocationException e) {
			ILog.get().error("The definition could not be opened: " + target.getUri(), e);
		}
	}
}
