package nl.kaartwerk.lang.ide.results;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.fix.TextEdits;
import nl.kaartwerk.text.operation.Operation;

/** Makes operations on the model of a text into changes of the text, for views that write what somebody chose in them. */
public final class Editing {
	/**
	 * Changes of a text.
	 *
	 * @param before the text that they are for; it may have been typed in since
	 * @param changes without overlap, in terms of that text
	 */
	public record Edit(String before, List<TextChange> changes) {
		public Edit {
			changes = List.copyOf(changes);
		}
	}

	private final TextAccess server;

	/** @param server whose texts are changed */
	public Editing(TextAccess server) {
		this.server = server;
	}

	/**
	 * What makes operations in the text of an object, as the text is now.
	 *
	 * @param object its address: that of the text with the fragment of the object
	 * @param operations what is to be done, from the object as it is now; it may look at what the object refers to, and changes nothing
	 * @return empty when the object is not there any more, or when an operation has no place in the text, which may be broken there
	 */
	public CompletableFuture<Optional<Edit>> edit(URI object, Function<EObject, List<Operation>> operations) {
		return edit(object, operations, Overtaken.ATTEMPTS);
	}

	private CompletableFuture<Optional<Edit>> edit(URI object, Function<EObject, List<Operation>> operations, int attempts) {
		return Overtaken.again(server.read(object.trimFragment(), context -> {
			EObject found = context.getResource().getEObject(object.fragment());
			if (found == null || !(context.getResource() instanceof XtextResource text)) {
				return Optional.<Edit>empty();
			}
			return TextEdits.of(text, operations.apply(found)).map(changes -> new Edit(text.getParseResult().getRootNode().getText(), changes));
		}).thenApply(found -> found.flatMap(edit -> edit)), attempts, left -> edit(object, operations, left));
	}
}
