package nl.kaartwerk.ui.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.report.ReportFiles;
import nl.kaartwerk.report.ReportFinding;
import nl.kaartwerk.report.ReportText;
import nl.kaartwerk.report.Reports;
import nl.kaartwerk.report.Subject;
import nl.kaartwerk.report.Subjects;
import nl.kaartwerk.ui.saved.SavedTexts;

/** Makes reports of saved texts in the background, as the command line does. */
public final class ReportJob extends Job {
	private static final int READING = 60;
	private static final int WRITING = 40;

	private final ReportRequest request;
	private final List<Path> written = new ArrayList<>();

	public ReportJob(ReportRequest request) {
		super(Texts.get("job"));
		this.request = request;
		setUser(true);
	}

	/** The reports that were written, once the job is done. */
	public List<Path> written() {
		return List.copyOf(written);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, READING + WRITING);
		try {
			List<ReportText> texts = read(progress.split(READING));
			Subjects subjects = new Subjects(LocalDate.now(), Optional.empty(), Optional.empty());
			List<Subject> wanted = request.withCards() ? subjects.worksAndCards(texts) : subjects.worksOrCards(texts);
			write(wanted, progress.split(WRITING));
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (SavedTexts.Obstacles e) {
			return Status.warning(Texts.get("obstacles", Integer.toString(e.count()), e.place(), e.getMessage()));
		} catch (Refusal e) {
			return Status.warning(e.getMessage()); // the user can mend it, so it is no error of the workbench
		} catch (IOException e) {
			return Status.error(Texts.get("failed", String.valueOf(e.getMessage())), e);
		} catch (CoreException e) {
			return e.getStatus();
		} finally {
			monitor.done();
		}
	}

	/** Why there are no reports, as a sentence. */
	private static final class Refusal extends Exception {
		private static final long serialVersionUID = 1;

		Refusal(String sentence) {
			super(sentence);
		}
	}

	private List<ReportText> read(SubMonitor progress) throws IOException, SavedTexts.Obstacles {
		Corpus corpus = SavedTexts.read(request.texts(), request.language(), progress);
		List<ReportText> texts = new ArrayList<>();
		for (Path file : corpus.files()) {
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
			Map<Definition, List<ReportFinding>> findings = new LinkedHashMap<>();
			corpus.checkByDefinition(file).forEach((definition, diagnostics) -> findings.put(definition, diagnostics.stream().map(ReportJob::finding).toList()));
			texts.add(new ReportText(corpus.document(file), corpus.projectData(file).methods(), findings, reviews(corpus, file)));
		}
		return texts;
	}

	private static List<ReviewState> reviews(Corpus corpus, Path file) {
		List<ReviewState> reviews = new ArrayList<>();
		for (Definition definition : corpus.document(file) == null ? List.<Definition>of() : corpus.document(file).getDefinitions()) {
			if (definition instanceof Review review) {
				Definition reviewed = review.getCard() == null || review.getCard().eIsProxy() ? review : review.getCard();
				ProjectData data = corpus.projectData(reviewed);
				reviews.add(ReviewState.of(review, corpus.reports(reviewed), data.rules().settings(), data.method()));
			}
		}
		return reviews;
	}

	private static ReportFinding finding(Diagnostic d) {
		Optional<ReportFinding.Waiver> waiver = Optional.ofNullable(d.waived()).map(w -> new ReportFinding.Waiver(w.reason(), w.by()));
		return new ReportFinding(d.file().getFileName() + ":" + d.line(), d.severity(), d.code(), d.message(), waiver);
	}

	private void write(List<Subject> subjects, SubMonitor progress) throws IOException, Refusal, CoreException {
		if (subjects.isEmpty()) {
			throw new Refusal(Texts.get("nothing"));
		}
		Map<Path, Subject> files = ReportFiles.of(subjects, request.folder(), request.format());
		List<Path> existing = request.overwrite() ? List.of() : files.keySet().stream().filter(Files::exists).toList();
		if (!existing.isEmpty()) {
			throw new Refusal(Texts.get("exists", existing.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(", "))));
		}
		Reports reports = new Reports(request.language(), LocalDate.now());
		progress.setWorkRemaining(files.size());
		for (Map.Entry<Path, Subject> entry : files.entrySet()) {
			progress.split(1).subTask(entry.getValue().label());
			ReportFiles.write(entry.getKey(), reports.bytes(entry.getValue(), request.format()));
			written.add(entry.getKey());
		}
		refresh();
	}

	/** Shows the new files where the folder lies in a project. */
	private void refresh() throws CoreException {
		for (IContainer container : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(request.folder().toUri())) {
			container.refreshLocal(IResource.DEPTH_INFINITE, null);
			if (container.getParent() != null && !container.exists()) {
				container.getParent().refreshLocal(IResource.DEPTH_INFINITE, null);
			}
		}
	}
}
