package nl.kaartwerk.lang.lexing;

import org.antlr.runtime.RecognitionException;

import nl.kaartwerk.lang.parser.antlr.internal.InternalKaartLexer;

/** The generated lexer with a table mode. */
public class KaartLexer extends InternalKaartLexer {
	private final TableLexing table = new TableLexing(new TableLexing.Types(RULE_TABLE_HEADER, RULE_ROW_LABEL, RULE_ROW_UNIT,
			RULE_ROW_CELLS, RULE_WS, RULE_ML_COMMENT, RULE_SL_COMMENT, RULE_ID));

	@Override
	public void mTokens() throws RecognitionException {
		int type = table.scan(input);
		if (type == TableLexing.DELEGATE) {
			int start = input.index();
			super.mTokens();
			table.seen(state.type, input, start);
		} else {
			state.type = type;
		}
	}
}
