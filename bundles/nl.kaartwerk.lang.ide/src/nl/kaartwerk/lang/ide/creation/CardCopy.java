package nl.kaartwerk.lang.ide.creation;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.completion.Skeleton;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Import;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.text.Words;

/**
 * A card as the template of another one: its text under a new name, without what only holds for itself: review, validity, registration,
 * publication and waivers. Layout and remarks stay.
 */
public final class CardCopy {
	private static final Set<String> OF_ITSELF = Set.of("registration", "uuid", "reviewer", "reviewerName", "reviewed", "published", "validFrom", "validTo", "waivers",
			"publishedMki");

	private final String text;
	private final Document document;
	private final Declaration card;

	private CardCopy(String text, Document document, Declaration card) {
		this.text = text;
		this.document = document;
		this.card = card;
	}

	/** The card of a name in a text; empty when there is none, or when it has a syntax error: half of a card is no template. */
	public static Optional<CardCopy> of(String text, String name) {
		if (!(parse(text).getRootASTElement() instanceof Document document)) {
			return Optional.empty();
		}
		return document.getDefinitions().stream().filter(definition -> definition instanceof Declaration && name.equals(definition.getName())).map(Declaration.class::cast)
				.filter(card -> isWhole(NodeModelUtils.getNode(card))).findFirst().map(card -> new CardCopy(text, document, card));
	}

	private static IParseResult parse(String text) {
		return KaartIdeSetup.injector().getInstance(IParser.class).parse(new StringReader(text));
	}

	private static boolean isWhole(ICompositeNode node) {
		for (INode part : node.getAsTreeIterable()) {
			if (part.getSyntaxErrorMessage() != null) {
				return false;
			}
		}
		return node.getText().endsWith("}"); // else the error is told where the text ends
	}

	/**
	 * The text of the new card.
	 *
	 * @param title empty to keep that of the template, which is then what is left to fill in
	 */
	public Skeleton.Filled as(String name, String title) {
		ICompositeNode node = NodeModelUtils.getNode(card);
		INode oldName = NodeModelUtils.findNodesForFeature(card, Literals.DEFINITION__NAME).getFirst();
		INode oldTitle = NodeModelUtils.findNodesForFeature(card, Literals.DEFINITION__TITLE).stream().findFirst().orElse(null);
		List<TextChange> changes = new ArrayList<>();
		changes.add(change(node, oldName, Words.name(name)));
		if (!title.isEmpty()) {
			changes.add(oldTitle == null ? new TextChange(oldName.getEndOffset() - node.getOffset(), 0, ' ' + Words.quoted(title)) : change(node, oldTitle, Words.quoted(title)));
		}
		boolean titleIsLeft = title.isEmpty() && oldTitle != null;
		int toFill = titleIsLeft ? oldTitle.getOffset() + 1 : brace(node).getEndOffset();
		int before = copied(node, toFill, changes).length();
		changes.addAll(removals(node));
		return new Skeleton.Filled(copied(node, node.getEndOffset(), changes) + '\n', before, titleIsLeft ? Math.max(0, oldTitle.getLength() - 2) : 0);
	}

	/** The text from the beginning of the card up to an offset, with the changes before it. */
	private String copied(ICompositeNode node, int end, List<TextChange> changes) {
		return TextChange.apply(text.substring(node.getOffset(), end), changes).replace("\r\n", "\n");
	}

	private static INode brace(ICompositeNode node) {
		for (INode child : node.getChildren()) {
			if (child.getText().equals("{")) {
				return child;
			}
		}
		throw new IllegalStateException("a card without a brace");
	}

	/** What a text must import to understand the card as its own text does. */
	public List<String> imports(String packageName) {
		List<String> imports = new ArrayList<>(document.getImports().stream().map(Import::getImportedNamespace).filter(name -> name != null).toList());
		if (document.getPackageName() != null && !document.getPackageName().equals(packageName)) {
			imports.add(document.getPackageName() + ".*");
		}
		return imports;
	}

	private static TextChange change(INode whole, INode part, String written) {
		return new TextChange(part.getOffset() - whole.getOffset(), part.getLength(), written);
	}

	/** Statements that hold only for the template, each with its line when nothing else stands there. */
	private List<TextChange> removals(ICompositeNode node) {
		List<TextChange> removals = new ArrayList<>();
		int start = -1;
		int end = -1;
		for (INode child : node.getChildren()) {
			if (child instanceof ILeafNode leaf && leaf.isHidden()) {
				continue;
			}
			if (isOfItself(child)) {
				start = start < 0 ? child.getOffset() : start;
				end = child.getEndOffset();
			} else if (start >= 0) {
				removals.add(removal(node, start, end));
				start = -1;
			}
		}
		return removals;
	}

	private TextChange removal(INode whole, int start, int end) {
		int first = start;
		while (first > 0 && " \t".indexOf(text.charAt(first - 1)) >= 0) {
			first--;
		}
		int last = end;
		while (last < text.length() && " \t".indexOf(text.charAt(last)) >= 0) {
			last++;
		}
		boolean begins = text.charAt(first - 1) == '\n';
		boolean ends = last == text.length() || "\r\n".indexOf(text.charAt(last)) >= 0;
		if (begins && ends) {
			int line = text.indexOf('\n', last);
			return new TextChange(first - whole.getOffset(), (line < 0 ? text.length() : line + 1) - first, "");
		}
		return begins ? new TextChange(start - whole.getOffset(), last - start, "") : new TextChange(first - whole.getOffset(), end - first, "");
	}

	/** Whether a word belongs to a statement of the kinds that are left out: the grammar says which statement it is a part of. */
	private static boolean isOfItself(INode child) {
		EObject branch = child.getGrammarElement();
		if (branch == null) {
			return false;
		}
		EObject outermost = null;
		for (EObject each = branch; each != null && each.eContainer() != null; each = each.eContainer()) {
			if (each.eContainer() instanceof Alternatives) {
				outermost = each;
			}
		}
		return outermost != null && Stream.concat(outermost instanceof Assignment own ? Stream.of(own) : Stream.empty(),
				EcoreUtil2.eAllOfType(outermost, Assignment.class).stream()).anyMatch(assignment -> OF_ITSELF.contains(assignment.getFeature()));
	}
}
