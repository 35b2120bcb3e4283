package nl.kaartwerk.lang.ide.symbol;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;

import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.model.KaartPackage.Literals;

/** The definitions of the index, found by name, title or classification code: no text is read for that. */
public final class DefinitionSymbols {
	/**
	 * What is known of a symbol beside its name; travels as its data.
	 *
	 * @param sort "declaration", "building", "civil work", "owner", "practitioner", "reviewer" or "review", as the language has it
	 * @param title empty when there is none; of a review what it is of and how it ended
	 * @param codes classification codes with their systems, such as "NL/SfB 16"
	 */
	public record Details(String sort, String title, List<String> codes) {
		public Details {
			codes = List.copyOf(codes);
		}
	}

	private DefinitionSymbols() {
	}

	/** What a query finds in a text, anywhere in it and in capitals or not; * and ? stand for what is left open, and all is found by nothing. */
	public static Pattern pattern(String query) {
		StringBuilder pattern = new StringBuilder();
		for (String part : query.strip().split("(?=[*?])|(?<=[*?])")) {
			pattern.append(part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part));
		}
		return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	}

	/** A definition without its place; empty when it is not wanted. */
	public static Optional<WorkspaceSymbol> of(IEObjectDescription definition, Pattern wanted) {
		Details details = details(definition);
		if (Stream.concat(Stream.of(definition.getQualifiedName().toString(), details.title), details.codes.stream()).noneMatch(word -> wanted.matcher(word).find())) {
			return Optional.empty();
		}
		QualifiedName name = definition.getQualifiedName();
		WorkspaceSymbol symbol = new WorkspaceSymbol();
		symbol.setName(name.getLastSegment());
		symbol.setContainerName(name.skipLast(1).toString());
		symbol.setKind(kind(definition.getEClass()));
		symbol.setData(details);
		return Optional.of(symbol);
	}

	private static Details details(IEObjectDescription definition) {
		String codes = Objects.toString(definition.getUserData(KaartDescriptions.CODES), "");
		String title = definition.getUserData(KaartDescriptions.TITLE);
		boolean review = definition.getEClass() == Literals.REVIEW;
		return new Details(sort(definition.getEClass()), review ? ReviewLabel.of(definition.getUserData(KaartDescriptions.REVIEWED), definition.getUserData(KaartDescriptions.SIGNED), title)
				: Objects.toString(title, ""), codes.lines().toList());
	}

	private static String sort(EClass type) {
		return type == Literals.CIVIL_WORK ? "civil work" : type.getName().toLowerCase(Locale.ROOT);
	}

	/** As outlines show them. */
	static SymbolKind kind(EClass type) {
		return type == Literals.DECLARATION ? SymbolKind.Class : Literals.WORK.isSuperTypeOf(type) ? SymbolKind.Package : SymbolKind.Interface;
	}
}
