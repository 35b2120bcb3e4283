package nl.kaartwerk.codegen.help;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Which section of the language reference explains a word of the language: the one whose title begins with it, or else the first that has it in the
 * first column of a table, or else in a sentence, or else in an example.
 */
final class Words {
	private static final String NO_KEYWORDS = "\"[^\"\n]*\"|//.*|\\b\\p{Lu}[\\p{L}\\d_]*";
	private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*");

	private final Page page;
	private final List<Map<String, String>> found = List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
	/** By the first word of the title, in small letters. */
	private final Map<String, String> titles = new TreeMap<>();
	private String address;

	Words(Page page) {
		this.page = page;
	}

	/** Lines {@code word=page.html#section}, by word. */
	String properties() {
		for (Node block = page.text().getFirstChild(); block != null; block = block.getNext()) {
			if (block instanceof Heading heading) {
				address = page.name() + ".html#" + page.anchor(heading);
				titles.putIfAbsent(Page.plain(heading).toLowerCase(Locale.ROOT).split("\\P{L}")[0], address);
			} else {
				read(block);
			}
		}
		Map<String, String> words = new TreeMap<>();
		found.reversed().forEach(words::putAll);
		StringBuilder lines = new StringBuilder();
		words.forEach((word, place) -> lines.append(word).append('=').append(titles.getOrDefault(word, titles.getOrDefault(word + 's', place))).append('\n'));
		return lines.toString();
	}

	private void read(Node block) {
		block.accept(new AbstractVisitor() {
			@Override
			public void visit(Code code) {
				boolean first = code.getParent() instanceof TableCell cell && cell.getPrevious() == null;
				add(code.getLiteral(), found.get(first ? 0 : 1));
			}

			@Override
			public void visit(FencedCodeBlock code) {
				add(code.getLiteral().replaceAll(NO_KEYWORDS, " "), found.get(2));
			}
		});
	}

	private void add(String text, Map<String, String> to) {
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			to.putIfAbsent(word.group(), address);
		}
	}
}
