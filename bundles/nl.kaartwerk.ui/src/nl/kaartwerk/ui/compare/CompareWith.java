package nl.kaartwerk.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.results.NamedWork;
import nl.kaartwerk.ui.active.UiThread;

/** Opens the comparison of the work at the caret, or of the first one of a chosen file, with what the parameter says. */
public final class CompareWith extends AbstractHandler {
	/** The parameter of the command. */
	static final String WITH = "nl.kaartwerk.ui.compare.with";

	/** Where the command was given: a text, and a place in it or -1. */
	private record Origin(String address, int offset) {
	}

	/** What is known when the services have answered. */
	private record Start(NamedWork work, List<NamedWork> all, Optional<NamedWork> base, Optional<Version> kept) {
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String with = event.getParameter(WITH);
		Optional<Origin> origin = origin(event);
		LanguageServices services = LanguageServices.ready().getNow(null);
		if (services == null || origin.isEmpty()) {
			MessageDialog.openInformation(window.getShell(), Texts.get("compare"), Texts.get(services == null ? "reading" : "noWork"));
			return null;
		}
		start(services, origin.get()).whenComplete((start, failure) -> UiThread.later(() -> {
			if (failure != null) {
				ILog.get().error("The work to compare could not be found.", failure);
			} else if (start.isEmpty()) {
				MessageDialog.openInformation(window.getShell(), Texts.get("compare"), Texts.get("noWork"));
			} else {
				compare(window, start.get(), with);
			}
		}));
		return null;
	}

	private static Optional<Origin> origin(ExecutionEvent event) {
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		if (selection instanceof IStructuredSelection chosen && Adapters.adapt(chosen.getFirstElement(), IFile.class) instanceof IFile file && file.getLocationURI() != null) {
			return Optional.of(new Origin(WorkspaceFiles.address(file.getLocationURI()), -1));
		}
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		IFile file = editor == null ? null : editor.getEditorInput().getAdapter(IFile.class);
		if (file == null || file.getLocationURI() == null) {
			return Optional.empty();
		}
		int offset = selection instanceof ITextSelection text ? text.getOffset() : -1;
		return Optional.of(new Origin(WorkspaceFiles.address(file.getLocationURI()), offset));
	}

	private static CompletableFuture<Optional<Start>> start(LanguageServices services, Origin origin) {
		return services.server().works().list().thenCompose(all -> work(services, origin, all)
				.thenCompose(work -> work.isEmpty() ? CompletableFuture.completedFuture(Optional.<Start>empty())
						: services.server().works().base(work.get()).thenApply(base -> Optional.of(new Start(work.get(), all, base, kept(Side.of(work.get(), Version.NOW)))))));
	}

	private static CompletableFuture<Optional<NamedWork>> work(LanguageServices services, Origin origin, List<NamedWork> all) {
		List<NamedWork> here = all.stream().filter(work -> work.address().equals(origin.address)).toList();
		if (here.isEmpty() || origin.offset < 0) {
			return CompletableFuture.completedFuture(here.stream().findFirst());
		}
		return services.results().places().at(origin.address, origin.offset).thenApply(
				place -> place.work().flatMap(source -> here.stream().filter(work -> work.source().equals(source)).findFirst()).or(() -> here.stream().findFirst()));
	}

	private static void compare(IWorkbenchWindow window, Start start, String with) {
		Side now = Side.of(start.work, Version.NOW);
		Optional<List<Side>> sides = switch (with) {
		case "base" -> start.base.map(base -> List.of(Side.of(base, Version.NOW), now));
		case "saved" -> Optional.of(List.of(now.in(Version.SAVED), now));
		case "head" -> Optional.of(List.of(now.in(Version.HEAD), now));
		case "history" -> start.kept.map(kept -> List.of(now.in(kept), now));
		default -> choose(window, start);
		};
		if (sides.isPresent()) {
			open(window, sides.get());
		} else if (with.equals("base") || with.equals("history")) {
			MessageDialog.openInformation(window.getShell(), Texts.get("compare"), Texts.get("no." + with, start.work.label()));
		}
	}

	private static Optional<Version> kept(Side side) {
		try {
			return VersionTexts.kept(side, new NullProgressMonitor()).stream().findFirst();
		} catch (CoreException e) {
			ILog.get().warn("The local history could not be read: " + side.address(), e);
			return Optional.empty();
		}
	}

	private static Optional<List<Side>> choose(IWorkbenchWindow window, Start start) {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(window.getShell(), new LabelProvider() {
			@Override
			public String getText(Object element) {
				NamedWork work = (NamedWork) element;
				return work.label() + "  \u00b7  " + work.source().trimFragment().lastSegment();
			}
		});
		dialog.setTitle(Texts.get("compare"));
		dialog.setMessage(Texts.get("choose", start.work.label()));
		dialog.setElements(start.all.stream().filter(work -> !work.equals(start.work)).toArray());
		return dialog.open() == Window.OK && dialog.getFirstResult() instanceof NamedWork other
				? Optional.of(List.of(Side.of(start.work, Version.NOW), Side.of(other, Version.NOW)))
				: Optional.empty();
	}

	private static void open(IWorkbenchWindow window, List<Side> sides) {
		try {
			((CompareView) window.getActivePage().showView(CompareView.ID)).compare(sides);
		} catch (PartInitException e) {
			ILog.get().error("The comparison could not be opened.", e);
		}
	}
}
