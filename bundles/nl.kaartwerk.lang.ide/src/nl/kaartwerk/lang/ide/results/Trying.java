package nl.kaartwerk.lang.ide.results;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;

import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.whatif.Trial;
import nl.kaartwerk.calculation.whatif.VariantDraft;
import nl.kaartwerk.calculation.whatif.WhatIf;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.text.KaartWriter;

/** Tries other amounts, lives, categories and cards in works without touching their texts, and writes what was tried as a variant. */
public final class Trying {
	/**
	 * A variant as text.
	 *
	 * @param text to be put behind the text of the work; empty when the variant would say nothing
	 * @param unsaid where the uses are written whose trial a variant cannot say
	 */
	public record Variant(String text, List<URI> unsaid) {
	}

	private final TextAccess server;
	private final ResultStore store;

	Trying(TextAccess server, ResultStore store) {
		this.server = server;
		this.store = store;
	}

	/** What a work amounts to with what is tried; empty when it is not there any more. */
	public CompletableFuture<Optional<WorkResult>> calculate(URI work, Map<URI, Trial> trials) {
		return read(work, (found, context) -> new WhatIf(trials, use -> store.card(use, new HashSet<>()), store::card)
				.calculate(found, ProjectData.of(context.getResource()).methods(), LocalDate.now()), Overtaken.ATTEMPTS);
	}

	/** What is tried in a work, as a variant of it; empty when the work is not there any more. */
	public CompletableFuture<Optional<Variant>> variant(URI work, String name, Map<URI, Trial> trials) {
		return read(work, (found, context) -> {
			Map<URI, String> names = new HashMap<>();
			nameable(found).forEach((called, address) -> names.merge(address, called, (a, b) -> a.length() <= b.length() ? a : b));
			VariantDraft draft = VariantDraft.of(found, name, trials, use -> name(use, work, names), address -> names.getOrDefault(address, "?"));
			return new Variant(draft.work().getElements().isEmpty() ? "" : KaartWriter.write(draft.work()), draft.unsaid());
		}, Overtaken.ATTEMPTS);
	}

	/** As the text of the work has it; what it inherits from another text it calls by its whole name. */
	private static String name(Use use, URI work, Map<URI, String> names) {
		List<INode> written = use.eResource().getURI().equals(work.trimFragment()) ? NodeModelUtils.findNodesForFeature(use, Literals.USE__DECLARATION) : List.of();
		return written.isEmpty() ? names.getOrDefault(EcoreUtil.getURI(use.getDeclaration()), use.getDeclaration().getName())
				: NodeModelUtils.getTokenText(written.getFirst()).replace("^", "");
	}

	/** The declarations that a text can name, by the names that lead to them. */
	public CompletableFuture<Map<String, URI>> declarations(String address) {
		return declarations(address, Overtaken.ATTEMPTS);
	}

	private CompletableFuture<Map<String, URI>> declarations(String address, int attempts) {
		URI file = URI.createURI(address);
		return Overtaken.again(server.read(file, context -> {
			EObject text = context.getResource() == null || context.getResource().getContents().isEmpty() ? null : context.getResource().getContents().getFirst();
			return text == null ? Map.<String, URI>of() : nameable(text);
		}).thenApply(found -> found.orElse(Map.of())), attempts, left -> declarations(address, left));
	}

	/** The declarations that a use at a place can name, by the names that lead to them there. */
	private static Map<String, URI> nameable(EObject place) {
		IScope scope = ((XtextResource) place.eResource()).getResourceServiceProvider().get(IScopeProvider.class).getScope(place, Literals.USE__DECLARATION);
		Map<String, URI> declarations = new TreeMap<>();
		for (IEObjectDescription each : scope.getAllElements()) {
			declarations.putIfAbsent(each.getName().toString(), each.getEObjectURI());
		}
		return declarations;
	}

	private <T> CompletableFuture<Optional<T>> read(URI work, BiFunction<Work, ILanguageServerAccess.Context, T> reader, int attempts) {
		return Overtaken.again(server.read(work.trimFragment(), context -> context.getResource() != null
				&& context.getResource().getEObject(work.fragment()) instanceof Work found ? Optional.of(reader.apply(found, context)) : Optional.<T>empty())
				.thenApply(found -> found.flatMap(each -> each)), attempts, left -> read(work, reader, left));
	}
}
