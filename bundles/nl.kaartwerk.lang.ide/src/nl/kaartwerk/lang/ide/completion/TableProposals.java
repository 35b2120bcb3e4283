package nl.kaartwerk.lang.ide.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.lang.validation.TextPlace;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Columns;

/** Proposes what may stand in a table. There the line decides and not the grammar: header, label, unit or cells. */
public class TableProposals {
	private static final char UNIT_OPEN = '[';

	/** @param prefix what of the word stands before the caret */
	record Proposals(String prefix, List<CompletionItem> items) {
	}

	@Inject
	private Method method;

	@Inject
	private Language language;

	/** The proposals at an offset; empty when it lies in no table. */
	Optional<Proposals> at(XtextResource resource, String text, int offset) {
		return table(resource, offset).map(table -> {
			String line = text.substring(Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1, offset);
			String beforeBrace = line.substring(line.lastIndexOf('{') + 1);
			return proposals(table, beforeBrace, offset);
		});
	}

	private static Optional<ScoreTable> table(XtextResource resource, int offset) {
		if (resource.getContents().isEmpty()) {
			return Optional.empty();
		}
		for (ScoreTable table : EcoreUtil2.eAllOfType(resource.getContents().getFirst(), ScoreTable.class)) {
			ICompositeNode node = NodeModelUtils.findActualNodeFor(table);
			if (node != null && node.getOffset() < offset && offset <= Math.max(node.getEndOffset(), endOfBlank(node)) && inBraces(node, offset)) {
				return Optional.of(table);
			}
		}
		return Optional.empty();
	}

	/** While the closing brace is missing, the blanks behind the last row still belong to the table. */
	private static int endOfBlank(ICompositeNode node) {
		int end = node.getEndOffset();
		for (ILeafNode leaf : node.getRootNode().getLeafNodes()) {
			if (leaf.getOffset() >= end) {
				return leaf.isHidden() ? leaf.getEndOffset() : end;
			}
		}
		return end;
	}

	private static boolean inBraces(ICompositeNode node, int offset) {
		int open = -1;
		int close = Integer.MAX_VALUE;
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (leaf.isHidden()) {
				continue;
			}
			if (open < 0 && leaf.getText().equals("{")) {
				open = leaf.getEndOffset();
			} else if (leaf.getText().equals("}")) {
				close = leaf.getOffset();
			}
		}
		return open >= 0 && open <= offset && offset <= close;
	}

	private Proposals proposals(ScoreTable table, String line, int offset) {
		String word = lastWord(line);
		if (isHeader(table, offset)) {
			return new Proposals(word, matching(word, header(table, line)));
		}
		String content = line.stripLeading();
		int bracket = line.lastIndexOf(UNIT_OPEN);
		if (bracket >= 0 && line.indexOf(']', bracket) < 0) {
			String begun = line.substring(bracket + 1);
			return new Proposals(begun, matching(begun, unit(table, content)));
		}
		if (content.equals(word)) {
			return new Proposals(word, matching(word, indicators(table, word)));
		}
		return new Proposals(word, matching(word, cells()));
	}

	/** The first line with anything on it is the header. */
	private static boolean isHeader(ScoreTable table, int offset) {
		List<INode> header = NodeModelUtils.findNodesForFeature(table, Literals.SCORE_TABLE__COLUMNS);
		return header.isEmpty() || offset <= header.getFirst().getEndOffset()
				|| header.getFirst().getEndLine() == TextPlace.at(header.getFirst(), offset).getLine();
	}

	private List<CompletionItem> header(ScoreTable table, String line) {
		Locale locale = language.locale();
		Columns before = Columns.valueOf(line);
		Set<String> present = new HashSet<>();
		if (table.getColumns() != null) {
			table.getColumns().columns().forEach(column -> present.add(column.module()));
		}
		List<CompletionItem> items = new ArrayList<>();
		boolean inScenario = before.groups().stream().anyMatch(group -> !group.name().isEmpty());
		for (Module module : method.modules().all()) {
			if (inScenario || !present.contains(module.code())) {
				items.add(item(module.code(), module.names().in(locale), CompletionItemKind.EnumMember));
			}
		}
		if (present.isEmpty()) {
			String mandatory = method.modules().columns().stream().filter(Module::mandatory).map(Module::code).collect(Collectors.joining("  "));
			items.addFirst(item(mandatory, "", CompletionItemKind.Snippet));
		}
		if (table.eContainer() instanceof Profile profile) {
			for (Scenario scenario : profile.getScenarios()) {
				items.add(item(scenario.getName() + ":", scenario.getTitle() == null ? "" : scenario.getTitle(), CompletionItemKind.Class));
			}
		}
		return items;
	}

	private List<CompletionItem> indicators(ScoreTable table, String typed) {
		Set<String> present = table.getRows().stream().map(Row::getIndicator).filter(code -> !typed.equals(code)).collect(Collectors.toSet());
		List<CompletionItem> items = new ArrayList<>();
		TableShape.of(table, method).set().ifPresent(set -> {
			for (Indicator indicator : set.indicators()) {
				if (!present.contains(indicator.code())) {
					items.add(item(indicator.code(), indicator.unit() + " \u00b7 " + indicator.names().in(language.locale()),
							CompletionItemKind.EnumMember));
				}
			}
		});
		return items;
	}

	private List<CompletionItem> unit(ScoreTable table, String line) {
		String label = line.substring(0, line.indexOf(UNIT_OPEN)).strip();
		List<CompletionItem> items = new ArrayList<>();
		TableShape.of(table, method).set().flatMap(set -> set.indicators().stream().filter(i -> i.code().equals(label)).findFirst())
				.ifPresent(indicator -> items.add(item(indicator.unit() + ']', indicator.names().in(language.locale()), CompletionItemKind.Unit)));
		return items;
	}

	private List<CompletionItem> cells() {
		boolean dutch = language.locale().getLanguage().equals("nl");
		return List.of(item("ND", dutch ? "indicator niet gedeclareerd" : "indicator not declared", CompletionItemKind.Value),
				item("MND", dutch ? "module niet gedeclareerd" : "module not declared", CompletionItemKind.Value));
	}

	private static CompletionItem item(String text, String detail, CompletionItemKind kind) {
		CompletionItem item = new CompletionItem(text);
		item.setDetail(detail);
		item.setKind(kind);
		return item;
	}

	private static List<CompletionItem> matching(String prefix, List<CompletionItem> items) {
		return items.stream().filter(item -> item.getLabel().regionMatches(true, 0, prefix, 0, prefix.length())).toList();
	}

	private static String lastWord(String line) {
		int start = line.length();
		while (start > 0 && !Character.isWhitespace(line.charAt(start - 1)) && line.charAt(start - 1) != '\u00a0') {
			start--;
		}
		return line.substring(start);
	}
}
