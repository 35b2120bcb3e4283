package nl.kaartwerk.ui.review;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.undo.CreateFileOperation;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.publication.review.NewReview;
import nl.kaartwerk.ui.active.UiThread;

/** Starts a review: a file of its own beside the card, which Undo takes away again. */
final class Starting {
	private Starting() {
	}

	/**
	 * Asks and starts.
	 *
	 * @param proposed the card that is proposed; empty for the first
	 */
	static void ask(Shell shell, Optional<URI> proposed) {
		LanguageServices services = LanguageServices.ready().getNow(null);
		if (services == null) {
			return;
		}
		Candidates.read(services).whenComplete((all, failure) -> UiThread.later(() -> {
			if (failure != null) {
				ILog.get().error("The cards could not be listed.", failure);
			} else if (all.cards().isEmpty()) {
				MessageDialog.openInformation(shell, Step.START.heading(), Texts.get("start.noCard"));
			} else {
				int position = (int) all.cards().stream().takeWhile(card -> proposed.filter(card.source()::equals).isEmpty()).count();
				new StartDialog(shell, all, position < all.cards().size() ? position : 0).ask().ifPresent(answer -> start(shell, services, answer));
			}
		}));
	}

	private static void start(Shell shell, LanguageServices services, StartDialog.Answer answer) {
		Candidates.start(services, answer.card(), answer.person()).whenComplete((review, failure) -> UiThread.later(() -> {
			Optional<IFile> card = WorkspaceFiles.file(answer.card().source().trimFragment().toString());
			if (failure != null) {
				ILog.get().error("The review could not be started.", failure);
			} else if (review.isEmpty() || card.isEmpty()) {
				MessageDialog.openInformation(shell, Step.START.heading(), Texts.get("start.gone"));
			} else {
				create(shell, review.get(), card.get().getParent());
			}
		}));
	}

	private static void create(Shell shell, NewReview review, IContainer beside) {
		IFolder folder = beside.getFolder(IPath.fromOSString(review.folder()));
		IFile file = folder.getFile(review.fileName());
		if (file.exists()) {
			MessageDialog.openInformation(shell, Step.START.heading(), Texts.get("start.exists", file.getFullPath().toString()));
			return;
		}
		CreateFileOperation create = new CreateFileOperation(file, null, new ByteArrayInputStream(review.text().getBytes(StandardCharsets.UTF_8)), Step.START.heading());
		try {
			PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().execute(create, new NullProgressMonitor(), WorkspaceUndoUtil.getUIInfoAdapter(shell));
		} catch (ExecutionException e) {
			ILog.get().error("The review could not be written: " + file.getFullPath(), e);
			MessageDialog.openError(shell, Step.START.heading(), Texts.get("start.failed", file.getFullPath().toString(), String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage())));
		}
	}
}
