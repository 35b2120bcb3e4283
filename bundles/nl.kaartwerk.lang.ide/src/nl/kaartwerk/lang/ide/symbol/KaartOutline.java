package nl.kaartwerk.lang.ide.symbol;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LineAndColumn;

import com.google.inject.Inject;

import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.lang.validation.TextPlace;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.ReviewItem;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.UseChange;
import nl.kaartwerk.model.UseReplacement;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.model.messages.Messages;

/**
 * The outline of a text: its package, and its definitions, of declarations the profiles with their tables, of works the elements with
 * their uses, of reviews the items with their remarks.
 */
public class KaartOutline extends HierarchicalDocumentSymbolService {
	private static final Messages TEXTS = new Messages(KaartOutline.class, "outline");

	@Inject
	private Language language;

	@Override
	public List<DocumentSymbol> getSymbols(XtextResource resource, CancelIndicator cancel) {
		List<DocumentSymbol> symbols = new ArrayList<>();
		if (!resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof Document document) {
			for (INode name : NodeModelUtils.findNodesForFeature(document, Literals.DOCUMENT__PACKAGE_NAME)) {
				symbols.add(new DocumentSymbol(document.getPackageName() == null ? "?" : document.getPackageName(), SymbolKind.Namespace, range(name), range(name), null, List.of()));
			}
			for (Definition definition : document.getDefinitions()) {
				if (definition.getName() != null) {
					symbols.add(definition(definition));
				}
			}
		}
		return symbols;
	}

	private DocumentSymbol definition(Definition definition) {
		DocumentSymbol symbol = symbol(definition, Literals.DEFINITION__NAME, definition.getName(), definition.getTitle(), DefinitionSymbols.kind(definition.eClass()));
		if (definition instanceof Declaration card) {
			for (Profile profile : card.getProfiles()) {
				symbol.getChildren().add(profile(profile));
			}
		} else if (definition instanceof Work work) {
			for (Element element : work.getElements()) {
				symbol.getChildren().add(element(element));
			}
		} else if (definition instanceof Review review) {
			symbol.setDetail(ReviewLabel.of(review));
			review.getItems().forEach(item -> symbol.getChildren().add(item(item)));
			for (SignOff signOff : review.getSignOffs()) {
				symbol.getChildren().add(symbol(signOff, Literals.SIGN_OFF__DATE, "signed " + signOff.getDecision().getLiteral(), text(signOff.getDate()), SymbolKind.Event));
			}
		}
		return symbol;
	}

	private static DocumentSymbol item(ReviewItem item) {
		DocumentSymbol symbol = symbol(item, Literals.REVIEW_ITEM__SUBJECT, text(item.getSubject()), item.getVerdict().getLiteral(), SymbolKind.Property);
		for (Remark remark : item.getRemarks()) {
			symbol.getChildren().add(symbol(remark, Literals.REMARK__KIND, remark.getKind().getLiteral(), text(remark.getText()), SymbolKind.String));
		}
		return symbol;
	}

	private static String text(Object value) {
		return value == null ? "" : value.toString();
	}

	private DocumentSymbol profile(Profile profile) {
		String title = profile.getTitle() == null || profile.getTitle().isBlank() ? TEXTS.plain("profile", language.locale()) : profile.getTitle();
		DocumentSymbol symbol = symbol(profile, Literals.PROFILE__TITLE, title, null, SymbolKind.Object);
		for (ScoreTable table : profile.getTables()) {
			String rows = TEXTS.text("rows", language.locale(), Integer.toString(table.getRows().size()));
			symbol.getChildren().add(symbol(table, Literals.SCORE_TABLE__SET, TableShape.setId(table), rows, SymbolKind.Array));
		}
		return symbol;
	}

	private DocumentSymbol element(Element element) {
		String code = element.getCode() == null ? "?" : element.getCode();
		DocumentSymbol symbol = symbol(element, Literals.ELEMENT__CODE, code, element.getTitle(), SymbolKind.Module);
		for (Use use : element.getUses()) {
			INode reference = NodeModelUtils.findNodesForFeature(use, Literals.USE__DECLARATION).stream().findFirst().orElse(null);
			String name = reference == null ? "?" : NodeModelUtils.getTokenText(reference);
			symbol.getChildren().add(symbol(use, Literals.USE__DECLARATION, name, amount(use.getAmount()), SymbolKind.Field));
		}
		for (UseChange change : element.getChanges()) {
			INode target = NodeModelUtils.findNodesForFeature(change, Literals.USE_CHANGE__TARGET).stream().findFirst().orElse(null);
			String name = target == null ? "?" : NodeModelUtils.getTokenText(target);
			String detail = TEXTS.plain(change instanceof UseReplacement ? "replaced" : "dropped", language.locale());
			symbol.getChildren().add(symbol(change, Literals.USE_CHANGE__TARGET, name, detail, SymbolKind.Field));
		}
		return symbol;
	}

	private static String amount(Quantity amount) {
		return amount == null || amount.getNumber() == null ? null
				: amount.getNumber() + (amount.getUnit() == null ? "" : ' ' + amount.getUnit());
	}

	/** @param named the feature that is selected when the symbol is chosen; the first word of the object when it has none */
	private static DocumentSymbol symbol(EObject object, EStructuralFeature named, String name, String detail, SymbolKind kind) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
		INode selected = NodeModelUtils.findNodesForFeature(object, named).stream().findFirst().orElse(null);
		if (selected == null) {
			selected = node.getFirstChild() == null ? node : NodeModelUtils.findLeafNodeAtOffset(node, node.getOffset());
		}
		return new DocumentSymbol(name.isEmpty() ? "?" : name, kind, range(node), range(selected == null ? node : selected), detail,
				new ArrayList<>());
	}

	private static Range range(INode node) {
		return new Range(position(node, node.getOffset()), position(node, node.getEndOffset()));
	}

	private static Position position(INode node, int offset) {
		LineAndColumn place = TextPlace.at(node, offset);
		return new Position(place.getLine() - 1, place.getColumn() - 1);
	}
}
