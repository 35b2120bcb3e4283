package nl.kaartwerk.lang.ide.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.table.TableText;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.method.ClassificationCode;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.text.Words;

/** Proposes whole constructs where a statement begins: skeletons, tables with all their rows, elements by the codes that the project knows. */
public class SnippetProposals {
	/** Begins the data of a skeleton; its id follows. A client that has skeletons of its own knows them by it. */
	public static final String SKELETON = "skeleton:";
	private static final Messages MESSAGES = new Messages(SnippetProposals.class, "snippets");
	/** Behind what the grammar proposes. */
	private static final String LAST = "~";

	@Inject
	private Language language;

	/** The items at an offset; each replaces the word before it. */
	List<CompletionItem> at(Document document, XtextResource resource, int offset, Position caret) {
		String text = document.getContents();
		String word = Surroundings.wordOfStatement(text, offset);
		if (word == null || resource.getParseResult() == null) {
			return List.of();
		}
		Method method = ProjectData.of(resource).method();
		List<CompletionItem> items = new ArrayList<>();
		Surroundings place = Surroundings.at(text, offset);
		switch (place) {
		case PROFILE -> tables(resource, offset, method, items);
		case TABLE -> rows(text, offset, method, items);
		case BUILDING, CIVIL_WORK -> elements(resource, offset, place, method, items);
		default -> {
			// only skeletons there
		}
		}
		Skeleton.SHIPPED.stream().filter(skeleton -> skeleton.place() == place).forEach(skeleton -> {
			CompletionItem item = item(skeleton.name(), skeleton.description(language.locale()), skeleton.snippet());
			item.setData(SKELETON + skeleton.id());
			items.add(item);
		});
		Range replaced = new Range(document.getPosition(offset - word.length()), caret);
		List<CompletionItem> fitting = items.stream().filter(item -> fits(item.getLabel(), word)).toList();
		for (int i = 0; i < fitting.size(); i++) {
			CompletionItem item = fitting.get(i);
			item.setTextEdit(Either.forLeft(new TextEdit(replaced, item.getInsertText())));
			item.setInsertText(null);
			item.setSortText(LAST + "%05d".formatted(i));
		}
		return fitting;
	}

	/** Whether any word of a label begins with what was typed. */
	private static boolean fits(String label, String typed) {
		for (String word : label.split("[ :,]+")) {
			if (word.regionMatches(true, 0, typed, 0, typed.length())) {
				return true;
			}
		}
		return false;
	}

	private static CompletionItem item(String label, String detail, String snippet) {
		CompletionItem item = new CompletionItem(label);
		item.setDetail(detail);
		item.setKind(CompletionItemKind.Snippet);
		item.setInsertText(snippet);
		item.setInsertTextFormat(InsertTextFormat.Snippet);
		item.setInsertTextMode(InsertTextMode.AdjustIndentation);
		return item;
	}

	/** A choice of modules with its name for people. */
	private record Columns(String name, List<Module> modules) {
		String words() {
			return modules.stream().map(Module::code).collect(Collectors.joining(" "));
		}
	}

	private List<Columns> columns(Method method) {
		List<Module> mandatory = method.modules().columns().stream().filter(Module::mandatory).toList();
		String few = mandatory.stream().map(Module::code).collect(Collectors.joining(", ")).replace("C1, C2, C3, C4", "C1-C4");
		return List.of(new Columns(few, mandatory), new Columns(MESSAGES.plain("modules.all", language.locale()), method.modules().columns()));
	}

	/** Tables of the sets that the profile has none of yet. */
	private void tables(XtextResource resource, int offset, Method method, List<CompletionItem> items) {
		Set<String> present = new HashSet<>();
		EObject profile = around(resource, Profile.class, offset);
		if (profile instanceof Profile known) {
			known.getTables().forEach(table -> present.add(table.getSet() == null ? IndicatorSet.INVENTORY : table.getSet()));
		}
		List<IndicatorSet> sets = new ArrayList<>(method.impactSets().reversed());
		method.set(IndicatorSet.INVENTORY).ifPresent(sets::add);
		for (IndicatorSet set : sets) {
			for (Columns columns : present.contains(set.id()) ? List.<Columns>of() : columns(method)) {
				String opening = TableSkeleton.opening(set);
				items.add(item(opening + " table: " + columns.name(), detail(set, columns), opening + " {\n" + lines(set, columns, "  ") + "\n}"));
			}
		}
	}

	/** Header and rows of a table that is still empty. */
	private void rows(String text, int offset, Method method, List<CompletionItem> items) {
		TableText table = TableText.at(text, offset).orElse(null);
		IndicatorSet set = table == null ? null : method.set(table.set()).orElse(null);
		boolean empty = table != null && table.rows().isEmpty() && (table.header() == null || table.header().columns().size() <= 1 && table.header().offset() <= offset && offset <= table.header().end());
		for (Columns columns : set == null || !empty ? List.<Columns>of() : columns(method)) {
			items.add(item(set.id() + " rows: " + columns.name(), detail(set, columns), lines(set, columns, "").stripLeading()));
		}
	}

	private String detail(IndicatorSet set, Columns columns) {
		return MESSAGES.text("rows", language.locale(), Integer.toString(set.size()), columns.words());
	}

	/** The first cell is selected when they are inserted. */
	private static String lines(IndicatorSet set, Columns columns, String indent) {
		return TableSkeleton.lines(set, columns.modules(), indent).replaceFirst(TableSkeleton.EMPTY_CELL, "\\${0:" + TableSkeleton.EMPTY_CELL + '}');
	}

	/** The elements that the classification knows for such a work and that it does not have yet, with their titles. */
	private void elements(XtextResource resource, int offset, Surroundings place, Method method, List<CompletionItem> items) {
		Set<String> present = new HashSet<>();
		if (around(resource, Work.class, offset) instanceof Work work) {
			work.getElements().stream().map(Element::getCode).forEach(present::add);
		}
		String works = place == Surroundings.BUILDING ? "building" : "civil";
		for (ClassificationCode code : method.methods().classifications()) {
			String title = code.names().in(language.locale());
			if (code.works().equals(works) && !present.contains(code.code())) {
				String named = title.isBlank() ? "" : ' ' + title;
				String quoted = title.isBlank() ? "" : ' ' + escaped(Words.quoted(title));
				items.add(item("element " + code.code() + named, code.system(), "element " + escaped(Words.code(code.code())) + quoted + " {\n  $0\n}"));
			}
		}
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
	}

	private static <T extends EObject> EObject around(XtextResource resource, Class<T> type, int offset) {
		EObject found = null;
		for (T object : resource.getContents().isEmpty() ? List.<T>of() : EcoreUtil2.eAllOfType(resource.getContents().getFirst(), type)) {
			ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
			if (node != null && node.getOffset() < offset && offset <= node.getEndOffset()) {
				found = object;
			}
		}
		return found;
	}
}
