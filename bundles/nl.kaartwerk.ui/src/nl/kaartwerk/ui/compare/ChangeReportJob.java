package nl.kaartwerk.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.ProjectFolder;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.publication.change.Changes;
import nl.kaartwerk.publication.change.Differ;
import nl.kaartwerk.publication.change.Snapshot;
import nl.kaartwerk.report.ChangeReport;
import nl.kaartwerk.report.ReportFiles;
import nl.kaartwerk.report.ReportFormat;
import nl.kaartwerk.ui.saved.SavedTexts;

/** Makes the change report of saved texts since the last commit, in the background, as the command line does. */
public final class ChangeReportJob extends Job {
	private static final int READING = 40;
	private static final int WRITING = 20;

	private final List<Path> texts;
	private final Path target;
	private final Locale language;

	/**
	 * @param texts files and folders of one repository
	 * @param target a file *.pdf, or whatever else for a page; replaced when it exists
	 */
	public ChangeReportJob(List<Path> texts, Path target, Locale language) {
		super(Texts.get("changes.job"));
		this.texts = List.copyOf(texts);
		this.target = target;
		this.language = language;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, 2 * READING + WRITING);
		try {
			Changes changes = changes(progress);
			ReportFormat format = target.toString().toLowerCase(Locale.ROOT).endsWith(".pdf") ? ReportFormat.PDF : ReportFormat.HTML;
			ReportFiles.write(target, new ChangeReport(language, LocalDate.now()).bytes(changes, format));
			for (IContainer folder : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(target.toAbsolutePath().getParent().toUri())) {
				folder.refreshLocal(IResource.DEPTH_ONE, null);
			}
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (NoVersion e) {
			return Status.warning(e.getMessage());
		} catch (SavedTexts.Obstacles e) {
			return Status.warning(Texts.get("changes.obstacles", Integer.toString(e.count()), e.place(), e.getMessage()));
		} catch (IOException e) {
			return Status.error(Texts.get("changes.failed", String.valueOf(e.getMessage())), e);
		} catch (CoreException e) {
			return e.getStatus();
		}
	}

	private Changes changes(SubMonitor progress) throws IOException, NoVersion, SavedTexts.Obstacles {
		Path tree = Files.createTempDirectory("kaartwerk-changes").toRealPath();
		try (HeadTexts head = HeadTexts.of(texts.getFirst())) {
			head.write(tree);
			List<Path> then = texts.stream().map(text -> head.in(tree, text)).toList();
			Snapshot before = read(then, head.label(), progress.split(READING));
			Snapshot after = read(texts, Texts.get("version.saved"), progress.split(READING));
			return new Differ(LocalDate.now()).compare(before, after);
		} finally {
			delete(tree);
		}
	}

	private Snapshot read(List<Path> paths, String label, SubMonitor progress) throws IOException, SavedTexts.Obstacles {
		List<Path> present = paths.stream().filter(ChangeReportJob::hasTexts).toList();
		if (present.isEmpty()) {
			return new Snapshot(label, List.of(), List.of());
		}
		Corpus corpus = SavedTexts.read(present, language, progress);
		List<Review> reviews = corpus.library().stream().flatMap(document -> document.getDefinitions().stream()).filter(Review.class::isInstance).map(Review.class::cast).toList();
		return new Snapshot(label, corpus.files().stream().filter(file -> corpus.document(file) != null)
				.map(file -> new Snapshot.Text(corpus.document(file), corpus.projectData(file).methods())).toList(), reviews);
	}

	private static boolean hasTexts(Path path) {
		try {
			return Files.isRegularFile(path) || Files.isDirectory(path) && !ProjectFolder.texts(path).isEmpty();
		} catch (IOException e) {
			return true; // reading it says what is the matter
		}
	}

	private static void delete(Path tree) throws IOException {
		try (Stream<Path> files = Files.walk(tree)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
