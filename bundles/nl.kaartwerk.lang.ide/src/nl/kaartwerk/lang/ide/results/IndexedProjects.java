package nl.kaartwerk.lang.ide.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.util.CancelIndicator;

import nl.kaartwerk.model.KaartPackage.Literals;

/** The projects of the workspace with their cards and works, as the index knows them: no text is read for it. */
public final class IndexedProjects {
	private final Declarations.Reader texts;

	public IndexedProjects(Declarations.Reader texts) {
		this.texts = texts;
	}

	/** All projects, in their order. */
	public CompletableFuture<List<IndexedProject>> list() {
		return list(Overtaken.ATTEMPTS);
	}

	private CompletableFuture<List<IndexedProject>> list(int attempts) {
		return Overtaken.again(texts.read(this::read), attempts, this::list);
	}

	private List<IndexedProject> read(CancelIndicator cancel) {
		List<IndexedProject> projects = new ArrayList<>();
		List<? extends CardTexts> all = texts.projects();
		for (CardTexts project : all) {
			if (cancel.isCanceled()) {
				throw new CancellationException();
			}
			Set<String> sees = all.stream().map(CardTexts::name).filter(name -> name.equals(project.name()) || project.sees(name)).collect(Collectors.toSet());
			projects.add(new IndexedProject(project.name(), sees, project.methods(), cards(project), Works.of(project)));
		}
		return projects;
	}

	private static List<IndexedProject.Card> cards(CardTexts project) {
		List<IndexedProject.Card> cards = new ArrayList<>();
		for (IEObjectDescription card : project.names().getExportedObjectsByType(Literals.DECLARATION)) {
			Map<String, String> data = new HashMap<>();
			for (String key : card.getUserDataKeys()) {
				data.put(key, card.getUserData(key));
			}
			cards.add(new IndexedProject.Card(card.getEObjectURI(), card.getQualifiedName().toString(), data));
		}
		return cards;
	}
}
