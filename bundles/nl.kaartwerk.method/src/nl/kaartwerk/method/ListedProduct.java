package nl.kaartwerk.method;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A product or product group on a list that the project keeps. We ship no such list; without one a person decides.
 *
 * @param list group (what the user divides products into), white-spot, nabb or innovative
 * @param system classification system of the code; empty when the row names a declaration
 * @param code in that system; what begins with it and a dot belongs to it too
 * @param declaration registration number or qualified name of one declaration
 */
public record ListedProduct(String list, Optional<String> system, Optional<String> code, Optional<String> declaration, Status status, String source,
		Names names) {
	public static final String GROUP = "group";
	public static final String WHITE_SPOT = "white-spot";
	public static final String NABB = "nabb";
	public static final String INNOVATIVE = "innovative";
	static final List<String> LISTS = List.of(GROUP, WHITE_SPOT, NABB, INNOVATIVE);

	static ListedProduct of(DataFile.Row row) {
		ListedProduct product = new ListedProduct(row.text("list"), row.optional("system"), row.optional("code"), row.optional("declaration"), row.status(),
				row.text("source"), Names.of(row));
		if (product.declaration.isEmpty() && (product.system.isEmpty() || product.code.isEmpty())) {
			throw new DataFault(row.place(), DataFault.Kind.VALUE, "", "declaration", "system and code, or declaration");
		}
		return product;
	}

	/** What it is found by. */
	String key() {
		return Stream.of(Optional.of(list), system, code, declaration).flatMap(Optional::stream).collect(Collectors.joining(" "));
	}

	/** Whether it is about products with this code. */
	public boolean isOf(String otherSystem, String otherCode) {
		return otherSystem != null && otherCode != null && system.filter(otherSystem::equalsIgnoreCase).isPresent()
				&& code.filter(c -> c.equals(otherCode) || otherCode.startsWith(c + '.')).isPresent();
	}

	/** Whether it names this declaration, by its qualified name or its registration number. */
	public boolean names(String qualifiedName, String registration) {
		return declaration.map(d -> d.strip().toLowerCase(Locale.ROOT))
				.filter(d -> qualifiedName != null && d.equals(qualifiedName.toLowerCase(Locale.ROOT))
						|| registration != null && d.equals(registration.strip().toLowerCase(Locale.ROOT)))
				.isPresent();
	}
}
