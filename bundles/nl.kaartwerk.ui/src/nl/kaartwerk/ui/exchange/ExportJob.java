package nl.kaartwerk.ui.exchange;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import nl.kaartwerk.exchange.Exporter.ExportFinding;
import nl.kaartwerk.exchange.FolderDestination;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.Sidecar;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.ui.saved.SavedTexts;

/** Writes the declarations of saved texts in another format, as the command line does. */
final class ExportJob extends Job {
	private static final int READING = 60;
	private static final int WRITING = 40;

	private final ExportRequest request;
	private List<Path> written = List.of();
	private List<ExportFinding> findings = List.of();

	ExportJob(ExportRequest request) {
		super(Texts.get("export.job", request.exporter().title()));
		this.request = request;
		setUser(true);
	}

	/** The files that were written, once the job is done. */
	List<Path> written() {
		return written;
	}

	/** What the format could not hold, once the job is done. */
	List<ExportFinding> findings() {
		return findings;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, READING + WRITING);
		FolderDestination destination = new FolderDestination(request.folder(), request.overwrite(), monitor::isCanceled);
		try {
			List<Outgoing> cards = cards(SavedTexts.read(request.texts(), Locale.getDefault(), progress.split(READING)));
			if (cards.isEmpty()) {
				return Status.warning(Texts.get("export.nothing"));
			}
			progress.split(WRITING);
			findings = request.exporter().write(cards, destination);
			return Status.OK_STATUS;
		} catch (OperationCanceledException | CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (SavedTexts.Obstacles e) {
			return Status.warning(Texts.get("export.obstacles", Integer.toString(e.count()), e.place(), e.getMessage()));
		} catch (FileAlreadyExistsException e) {
			return Status.warning(Texts.get("export.exists", e.getFile()));
		} catch (IOException e) {
			return Status.warning(Texts.get("export.failed", String.valueOf(e.getMessage())));
		} finally {
			written = destination.written();
			refresh();
			monitor.done();
		}
	}

	private static List<Outgoing> cards(Corpus corpus) throws IOException {
		List<Outgoing> cards = new ArrayList<>();
		for (Path file : corpus.files()) {
			Kept kept = Sidecar.keptBeside(file);
			for (Definition definition : corpus.document(file).getDefinitions()) {
				if (definition instanceof Declaration card) {
					cards.add(new Outgoing(card, kept));
				}
			}
		}
		return cards;
	}

	/** Shows the new files where the folder lies in a project. */
	private void refresh() {
		for (IContainer container : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(request.folder().toUri())) {
			try {
				IContainer shown = container.exists() || container.getParent() == null ? container : container.getParent();
				shown.refreshLocal(IResource.DEPTH_INFINITE, null);
			} catch (CoreException e) {
				ILog.get().log(e.getStatus());
			}
		}
	}
}
