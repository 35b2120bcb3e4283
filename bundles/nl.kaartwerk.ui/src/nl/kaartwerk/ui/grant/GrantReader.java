package nl.kaartwerk.ui.grant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;

import nl.kaartwerk.lang.ide.results.CardTexts;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.rules.grant.GrantCheck;
import nl.kaartwerk.rules.grant.GrantCircumstances;

/** Judges the applications of the workspace, and ones that are only tried. For those who have the texts to themselves. */
final class GrantReader {
	private static final List<EClass> JUDGED_WITH = List.of(Literals.APPLICATION, Literals.DECLARATION);

	private final List<? extends CardTexts> projects;
	private final CancelIndicator cancel;
	private final LocalDate day;

	/** @param day that applications are judged at */
	GrantReader(List<? extends CardTexts> projects, CancelIndicator cancel, LocalDate day) {
		this.projects = projects;
		this.cancel = cancel;
		this.day = day;
	}

	/** All applications, by project and file. Without any, no text is read. */
	List<ApplicationResult> all() {
		List<ApplicationResult> results = new ArrayList<>();
		for (CardTexts project : projects) {
			if (has(project.names().getAllResourceDescriptions(), Literals.APPLICATION)) {
				List<Document> own = documents(project, project, JUDGED_WITH);
				List<Document> seen = seen(project);
				List<Application> applications = all(seen, Application.class);
				List<ApplicationResult> judged = GrantCheck.of(new GrantCircumstances(project.methods().at(day), applications, all(seen, Declaration.class), day));
				all(own, Application.class).forEach(application -> results.add(judged.get(applications.indexOf(application))));
			}
		}
		return results;
	}

	/** What an application would come to; empty when the project is gone or the text is broken. */
	Optional<ApplicationResult> tried(String projectName, URI file, String text) {
		CardTexts project = project(projectName).orElse(null);
		if (project == null) {
			return Optional.empty();
		}
		XtextResourceSet scratch = project.scratch();
		projects.stream().filter(other -> project.sees(other.name()))
				.forEach(other -> ChunkedResourceDescriptions.findInEmfObject(scratch).setContainer(other.name(), other.names().copy()));
		XtextResource trial = (XtextResource) scratch.createResource(file);
		try {
			trial.load(new LazyStringInputStream(text, "UTF-8"), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (!trial.getErrors().isEmpty() || !(trial.getContents().getFirst() instanceof Document document)) {
			return Optional.empty();
		}
		List<Document> seen = seen(project);
		List<Application> applications = new ArrayList<>(all(List.of(document), Application.class));
		applications.addAll(all(seen, Application.class));
		return Optional.of(GrantCheck.of(new GrantCircumstances(project.methods().at(day), applications, all(seen, Declaration.class), day)).getFirst());
	}

	/** What a new application in the project of a folder can be made of. */
	Optional<GrantLibrary> libraryOf(String root) {
		return projects.stream().filter(project -> isIn(project, root)).findFirst().map(project -> {
			List<GrantLibrary.Party> owners = new ArrayList<>();
			List<GrantLibrary.Card> cards = new ArrayList<>();
			for (CardTexts other : projects) {
				if (project.sees(other.name())) {
					List<Document> documents = documents(other, project, List.of(Literals.DECLARATION, Literals.OWNER));
					all(documents, Owner.class).forEach(owner -> owners.add(new GrantLibrary.Party(GrantLibrary.qualified(owner), GrantLibrary.shown(owner))));
					all(documents, Declaration.class).stream().filter(card -> card.getName() != null).forEach(card -> cards.add(GrantLibrary.card(card)));
				}
			}
			return new GrantLibrary(project.name(), project.methods().grants(), List.copyOf(owners), List.copyOf(cards), packageName(project));
		});
	}

	/** By the addresses of its texts: the services name projects in their own way. */
	private static boolean isIn(CardTexts project, String root) {
		String folder = root.replaceFirst("^file:/+", "file:///");
		for (IResourceDescription text : project.names().getAllResourceDescriptions()) {
			if (text.getURI().toString().startsWith(folder.endsWith("/") ? folder : folder + '/')) {
				return true;
			}
		}
		return false;
	}

	private String packageName(CardTexts project) {
		return documents(project, project, JUDGED_WITH).stream().map(Document::getPackageName).filter(Objects::nonNull).findFirst().orElse("");
	}

	private Optional<CardTexts> project(String name) {
		return projects.stream().filter(project -> project.name().equals(name)).findFirst().map(CardTexts.class::cast);
	}

	private List<Document> seen(CardTexts project) {
		List<Document> seen = new ArrayList<>();
		projects.stream().filter(other -> project.sees(other.name())).forEach(other -> seen.addAll(documents(other, project, JUDGED_WITH)));
		return seen;
	}

	private List<Document> documents(CardTexts home, CardTexts reader, List<EClass> wanted) {
		List<Document> documents = new ArrayList<>();
		for (IResourceDescription text : home.names().getAllResourceDescriptions()) {
			if (cancel.isCanceled()) {
				throw new CancellationException();
			}
			if (wanted.stream().anyMatch(type -> has(List.of(text), type)) && reader.text(text.getURI()) instanceof XtextResource read
					&& !read.getContents().isEmpty() && read.getContents().getFirst() instanceof Document document) {
				documents.add(document);
			}
		}
		return documents;
	}

	private static boolean has(Iterable<IResourceDescription> texts, EClass type) {
		for (IResourceDescription text : texts) {
			if (text.getExportedObjectsByType(type).iterator().hasNext()) {
				return true;
			}
		}
		return false;
	}

	private static <T extends Definition> List<T> all(List<Document> documents, Class<T> type) {
		return documents.stream().flatMap(document -> document.getDefinitions().stream()).filter(type::isInstance).map(type::cast).toList();
	}
}
