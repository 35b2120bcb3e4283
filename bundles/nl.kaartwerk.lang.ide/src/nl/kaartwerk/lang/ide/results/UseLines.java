package nl.kaartwerk.lang.ide.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.text.Words;

/** Puts uses of cards into the elements of works: one unit each, by the shortest name that leads to the card. */
public final class UseLines {
	/** What an amount is of when the card does not say. */
	private static final String NO_UNIT = "?";

	/** Why nothing is put in. */
	public enum Refusal {
		/** The place is in no element of a work. */
		NO_ELEMENT,
		/** A card is not known where the text stands: its project does not depend on that of the card. */
		UNKNOWN_CARD
	}

	/**
	 * @param change empty when it is refused
	 * @param refusal empty when it is not
	 */
	public record Insertion(Optional<TextChange> change, Optional<Refusal> refusal) {
		private static Insertion refused(Refusal reason) {
			return new Insertion(Optional.empty(), Optional.of(reason));
		}
	}

	private UseLines() {
	}

	/** A use of a card by its qualified name, for a text that is not known. */
	public static String line(DeclaredCard card) {
		return Words.name(card.name()) + " 1 " + unit(card);
	}

	private static String unit(DeclaredCard card) {
		return card.unit().map(DeclaredCard.Unit::symbol).orElse(NO_UNIT);
	}

	/** The change that puts uses behind the line of a place, in the element around it. For those who are reading. */
	static Insertion insertion(XtextResource text, int offset, List<DeclaredCard> cards) {
		Optional<Element> element = element(text, offset);
		if (element.isEmpty()) {
			return Insertion.refused(Refusal.NO_ELEMENT);
		}
		IScope scope = KaartIdeSetup.injector().getInstance(IScopeProvider.class).getScope(element.get(), Literals.USE__DECLARATION);
		List<String> lines = new ArrayList<>();
		for (DeclaredCard card : cards) {
			Optional<String> name = name(scope, card);
			if (name.isEmpty()) {
				return Insertion.refused(Refusal.UNKNOWN_CARD);
			}
			lines.add(name.get() + " 1 " + unit(card));
		}
		return new Insertion(Optional.of(new Place(text, element.get()).change(offset, lines)), Optional.empty());
	}

	private static Optional<Element> element(XtextResource text, int offset) {
		if (text.getContents().isEmpty() || !(text.getContents().getFirst() instanceof Document document)) {
			return Optional.empty();
		}
		return document.getDefinitions().stream().filter(Work.class::isInstance).flatMap(work -> ((Work) work).getElements().stream())
				.filter(element -> isAt(element, offset)).findFirst();
	}

	private static boolean isAt(Element element, int offset) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		return node != null && brace(node, "{").isPresent() && brace(node, "}").isPresent() && node.getOffset() <= offset && offset <= node.getEndOffset();
	}

	private static Optional<String> name(IScope scope, DeclaredCard card) {
		QualifiedName whole = KaartIdeSetup.injector().getInstance(IQualifiedNameConverter.class).toQualifiedName(card.name());
		for (QualifiedName name : List.of(whole.skipFirst(whole.getSegmentCount() - 1), whole)) {
			IEObjectDescription found = scope.getSingleElement(name);
			if (found != null && found.getEObjectURI().equals(card.source())) {
				return Optional.of(Words.name(String.join(".", name.getSegments())));
			}
		}
		return Optional.empty();
	}

	private static Optional<ILeafNode> brace(ICompositeNode element, String brace) {
		for (INode child : element.getChildren()) {
			if (child instanceof ILeafNode leaf && leaf.getGrammarElement() instanceof Keyword keyword && keyword.getValue().equals(brace)) {
				return Optional.of(leaf);
			}
		}
		return Optional.empty();
	}

	/** An element in its text. */
	private static final class Place {
		private final String words;
		private final Element element;
		private final int open;
		private final int close;

		private Place(XtextResource text, Element element) {
			this.words = text.getParseResult().getRootNode().getText();
			this.element = element;
			ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
			this.open = brace(node, "{").orElseThrow().getOffset();
			this.close = brace(node, "}").orElseThrow().getOffset();
		}

		private TextChange change(int offset, List<String> lines) {
			String indent = indent();
			String block = lineEnd() + indent + String.join(lineEnd() + indent, lines);
			if (words.indexOf('\n', open) > close || words.indexOf('\n', open) < 0) {
				int end = close;
				while (Character.isWhitespace(words.charAt(end - 1))) {
					end--;
				}
				return new TextChange(end, close - end, block + lineEnd() + indentOf(open));
			}
			int end = Math.max(endOfLine(open), endOfLine(behindUse(offset)));
			while (end >= close) {
				end = words.lastIndexOf('\n', end - 1); // before the line of the closing brace
			}
			return new TextChange(beforeReturn(end), 0, block);
		}

		/** A use that goes over several lines is not torn apart. */
		private int behindUse(int offset) {
			int line = startOfLine(offset);
			int end = endOfLine(offset);
			for (EObject use : element.eContents()) {
				ICompositeNode node = NodeModelUtils.findActualNodeFor(use);
				if (node != null && node.getOffset() <= end && node.getEndOffset() >= line) {
					end = Math.max(end, node.getEndOffset());
				}
			}
			return end;
		}

		private int startOfLine(int offset) {
			return words.lastIndexOf('\n', offset - 1) + 1;
		}

		private int endOfLine(int offset) {
			int end = words.indexOf('\n', offset);
			return end < 0 ? words.length() : end;
		}

		private int beforeReturn(int end) {
			return end > 0 && words.charAt(end - 1) == '\r' ? end - 1 : end;
		}

		private String lineEnd() {
			return words.contains("\r\n") ? "\r\n" : "\n";
		}

		private String indentOf(int offset) {
			int start = startOfLine(offset);
			int end = start;
			while (end < words.length() && (words.charAt(end) == ' ' || words.charAt(end) == '\t')) {
				end++;
			}
			return words.substring(start, end);
		}

		/** As the uses that there are, or one step deeper than the element. */
		private String indent() {
			for (EObject use : element.eContents()) {
				ICompositeNode node = NodeModelUtils.findActualNodeFor(use);
				if (node != null && words.substring(startOfLine(node.getOffset()), node.getOffset()).isBlank()) {
					return indentOf(node.getOffset());
				}
			}
			String outer = indentOf(open);
			return outer + (outer.startsWith("\t") ? "\t" : "  ");
		}
	}
}
