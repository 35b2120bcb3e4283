package nl.kaartwerk.text;

/** Indented lines with blocks. */
final class Lines {
	private final StringBuilder text = new StringBuilder();
	private int depth;
	private boolean blockJustOpened = true;

	void line(String line) {
		text.append("  ".repeat(line.isEmpty() ? 0 : depth)).append(line).append('\n');
		blockJustOpened = false;
	}

	/** An empty line, but not at the start of a block. */
	void gap() {
		if (!blockJustOpened) {
			text.append('\n');
		}
	}

	void open(String head) {
		line(head + " {");
		depth++;
		blockJustOpened = true;
	}

	void close() {
		depth--;
		line("}");
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
