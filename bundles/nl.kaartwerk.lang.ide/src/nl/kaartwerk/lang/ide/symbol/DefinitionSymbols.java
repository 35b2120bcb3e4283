package nl.kaartwerk.lang.ide.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import nl.kaartwerk.model.CivilWork;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Work;

/** The definitions of texts, found by name, title or classification code. */
public class DefinitionSymbols {
	/**
	 * What is known of a symbol beside its name; travels as its data.
	 *
	 * @param sort "declaration", "building", "civil work", "owner", "practitioner" or "reviewer", as the language has it
	 * @param title empty when there is none
	 * @param codes classification codes with their systems, such as "NL/SfB 16"
	 */
	public record Details(String sort, String title, List<String> codes) {
		public Details {
			codes = List.copyOf(codes);
		}
	}

	@Inject
	private DocumentExtensions documents;

	/** @param query part of a name, title or code, with * and ? for what is left open; empty for all */
	public List<WorkspaceSymbol> of(XtextResource text, String query) {
		List<WorkspaceSymbol> symbols = new ArrayList<>();
		if (text.getContents().isEmpty() || !(text.getContents().getFirst() instanceof Document document)) {
			return symbols;
		}
		Pattern wanted = pattern(query);
		for (Definition definition : document.getDefinitions()) {
			if (definition.getName() != null) {
				Details details = details(definition);
				if (words(document, definition, details).anyMatch(word -> wanted.matcher(word).find())) {
					symbols.add(symbol(document, definition, details));
				}
			}
		}
		return symbols;
	}

	/** What a query finds in a text, anywhere in it and in capitals or not. */
	public static Pattern pattern(String query) {
		StringBuilder pattern = new StringBuilder();
		for (String part : query.strip().split("(?=[*?])|(?<=[*?])")) {
			pattern.append(part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part));
		}
		return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	}

	private static Stream<String> words(Document document, Definition definition, Details details) {
		String name = document.getPackageName() == null ? definition.getName() : document.getPackageName() + '.' + definition.getName();
		return Stream.concat(Stream.of(name, details.title), details.codes.stream());
	}

	private WorkspaceSymbol symbol(Document document, Definition definition, Details details) {
		Location location = documents.newLocation(definition);
		WorkspaceSymbol symbol = new WorkspaceSymbol(definition.getName(), kind(definition), Either.forLeft(location));
		symbol.setContainerName(Objects.toString(document.getPackageName(), ""));
		symbol.setData(details);
		return symbol;
	}

	private static Details details(Definition definition) {
		List<String> codes = definition instanceof Declaration card ? card.getClassifications().stream().map(DefinitionSymbols::code).toList() : List.of();
		return new Details(sort(definition), Objects.toString(definition.getTitle(), ""), codes);
	}

	private static String code(Classification classification) {
		return Objects.toString(classification.getSystem(), "") + ' ' + Objects.toString(classification.getCode(), "");
	}

	private static String sort(Definition definition) {
		return definition instanceof CivilWork ? "civil work" : definition.eClass().getName().toLowerCase(Locale.ROOT);
	}

	/** As the outline has them. */
	static SymbolKind kind(Definition definition) {
		return definition instanceof Declaration ? SymbolKind.Class
				: definition instanceof Work ? SymbolKind.Package : SymbolKind.Interface;
	}
}
