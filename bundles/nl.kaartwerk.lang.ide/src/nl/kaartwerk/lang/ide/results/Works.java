package nl.kaartwerk.lang.ide.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Work;

/** The works of the workspace, as the index knows them. */
public final class Works {
	private final Declarations.Reader texts;

	public Works(Declarations.Reader texts) {
		this.texts = texts;
	}

	/** All works by name. No text is read for it. */
	public CompletableFuture<List<NamedWork>> list() {
		return list(Overtaken.ATTEMPTS);
	}

	private CompletableFuture<List<NamedWork>> list(int attempts) {
		return Overtaken.again(texts.read(cancel -> read()), attempts, this::list);
	}

	private List<NamedWork> read() {
		List<NamedWork> works = new ArrayList<>();
		for (CardTexts project : texts.projects()) {
			works.addAll(of(project));
		}
		works.sort(Comparator.comparing(NamedWork::label, String.CASE_INSENSITIVE_ORDER).thenComparing(work -> work.source().toString()));
		return works;
	}

	/** The works of a project, in no order that means anything. */
	static List<NamedWork> of(CardTexts project) {
		List<NamedWork> works = new ArrayList<>();
		for (IEObjectDescription work : project.names().getExportedObjectsByType(Literals.WORK)) {
			works.add(named(project, work));
		}
		return works;
	}

	private static NamedWork named(CardTexts project, IEObjectDescription work) {
		return new NamedWork(work.getEObjectURI(), project.name(), work.getQualifiedName().toString(), Objects.toString(work.getUserData(KaartDescriptions.TITLE), ""));
	}

	/** The work that a work is a variant of; empty when it is none, or when its base is not known. */
	public CompletableFuture<Optional<NamedWork>> base(NamedWork variant) {
		return base(variant, Overtaken.ATTEMPTS);
	}

	private CompletableFuture<Optional<NamedWork>> base(NamedWork variant, int attempts) {
		return Overtaken.again(texts.read(cancel -> readBase(variant)), attempts, left -> base(variant, left));
	}

	private Optional<NamedWork> readBase(NamedWork variant) {
		for (CardTexts project : texts.projects()) {
			if (project.name().equals(variant.project()) && project.names().getResourceDescription(variant.source().trimFragment()) != null) {
				XtextResource text = project.text(variant.source().trimFragment());
				if (text.getEObject(variant.source().fragment()) instanceof Work work && work.getBase() != null && !work.getBase().eIsProxy()) {
					URI base = EcoreUtil.getURI(work.getBase());
					return read().stream().filter(each -> each.source().equals(base)).findFirst();
				}
			}
		}
		return Optional.empty();
	}
}
