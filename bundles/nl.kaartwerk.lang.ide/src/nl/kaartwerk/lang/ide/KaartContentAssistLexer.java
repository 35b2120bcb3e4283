package nl.kaartwerk.lang.ide;

import org.antlr.runtime.RecognitionException;

import nl.kaartwerk.lang.ide.contentassist.antlr.internal.InternalKaartLexer;
import nl.kaartwerk.lang.lexing.TableLexing;

/** The lexer of content assist with the same table mode as that of the parser. */
public class KaartContentAssistLexer extends InternalKaartLexer {
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
