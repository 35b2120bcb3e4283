package nl.kaartwerk.lang.ide.results;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.model.value.Cells;

/** From results to the text that they come from, and back from a place in the text to what is computed of it. */
public final class TextPlaces {
	private final TextAccess server;
	private final EObjectAtOffsetHelper objects = new EObjectAtOffsetHelper();

	TextPlaces(TextAccess server) {
		this.server = server;
	}

	/** The words in the text that a result comes from; empty when there are none any more. */
	public CompletableFuture<Optional<Location>> of(URI source) {
		return of(source, -1);
	}

	/** A cell of a row, from 0, or for -1 the words that an object is called by; empty when there is no such place any more. */
	public CompletableFuture<Optional<Location>> of(URI source, int cell) {
		return of(source, cell, Overtaken.ATTEMPTS);
	}

	private CompletableFuture<Optional<Location>> of(URI source, int cell, int attempts) {
		URI file = source.trimFragment();
		return Overtaken.again(server.read(file, context -> {
			EObject object = context.getResource() == null ? null : context.getResource().getEObject(source.fragment());
			return object == null ? Optional.<Location>empty() : Optional.of(new Location(file.toString(), range(object, cell, context)));
		}).thenApply(place -> place.flatMap(found -> found)), attempts, left -> of(source, cell, left));
	}

	private static Range range(EObject object, int cell, ILanguageServerAccess.Context context) {
		if (object instanceof Row row && cell >= 0 && row.getCells() != null && cell < row.getCells().size()) {
			int start = NodeModelUtils.findNodesForFeature(row, Literals.ROW__CELLS).getFirst().getOffset();
			return range(start + row.getCells().start(cell), start + row.getCells().end(cell), context);
		}
		INode name = name(object);
		return range(name.getOffset(), name.getEndOffset(), context);
	}

	private static Range range(int start, int end, ILanguageServerAccess.Context context) {
		return new Range(context.getDocument().getPosition(start), context.getDocument().getPosition(end));
	}

	/** The words that an object is called by in the text, or its first word. */
	private static INode name(EObject object) {
		EStructuralFeature feature = switch (object) {
		case Definition definition -> Literals.DEFINITION__NAME;
		case Element element -> Literals.ELEMENT__CODE;
		case Use use -> Literals.USE__DECLARATION;
		case Profile profile -> Literals.PROFILE__TITLE;
		case Row row -> Literals.ROW__INDICATOR;
		default -> null;
		};
		List<INode> named = feature == null ? List.of() : NodeModelUtils.findNodesForFeature(object, feature);
		ICompositeNode whole = NodeModelUtils.findActualNodeFor(object);
		return named.isEmpty() ? NodeModelUtils.findLeafNodeAtOffset(whole, whole.getOffset()) : named.getFirst();
	}

	/** What stands at an offset of a text as it is now. */
	public CompletableFuture<TextPlace> at(String address, int offset) {
		return at(address, offset, Overtaken.ATTEMPTS);
	}

	private CompletableFuture<TextPlace> at(String address, int offset, int attempts) {
		return Overtaken.again(server.read(URI.createURI(address), context -> context.getResource() instanceof XtextResource resource
				? at(resource, address, offset) : TextPlace.nowhere(address, offset))
				.thenApply(place -> place.orElseGet(() -> TextPlace.nowhere(address, offset))), attempts, left -> at(address, offset, left));
	}

	private TextPlace at(XtextResource resource, String address, int offset) {
		EObject object = objects.resolveContainedElementAt(resource, offset);
		if (object == null) {
			return TextPlace.nowhere(address, offset);
		}
		Use use = EcoreUtil2.getContainerOfType(object, Use.class);
		Declaration own = EcoreUtil2.getContainerOfType(object, Declaration.class);
		Optional<URI> used = use == null ? Optional.empty() : Optional.ofNullable((EObject) use.eGet(Literals.USE__DECLARATION, false)).map(EcoreUtil::getURI);
		Row row = EcoreUtil2.getContainerOfType(object, Row.class);
		return new TextPlace(address, offset, source(object, Work.class), source(object, Element.class), source(object, Use.class),
				own == null ? used : Optional.of(EcoreUtil.getURI(own)), source(object, Profile.class), source(object, Row.class),
				row == null ? -1 : cell(row, offset));
	}

	private static <T extends EObject> Optional<URI> source(EObject object, Class<T> type) {
		return Optional.ofNullable(EcoreUtil2.getContainerOfType(object, type)).map(EcoreUtil::getURI);
	}

	private static int cell(Row row, int offset) {
		Cells cells = row.getCells();
		List<INode> nodes = NodeModelUtils.findNodesForFeature(row, Literals.ROW__CELLS);
		if (cells == null || nodes.isEmpty()) {
			return -1;
		}
		int within = offset - nodes.getFirst().getOffset();
		for (int i = 0; i < cells.size(); i++) {
			if (cells.start(i) <= within && within <= cells.end(i)) {
				return i;
			}
		}
		return -1;
	}
}
