package nl.kaartwerk.report.pdf;

import java.text.Bidi;
import java.util.Map;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Orders text that is written from right to left, by the algorithm of Unicode that Java has. Letters are not joined, as Arabic would want.
 * For one paragraph at a time.
 */
final class RightToLeft implements BidiSplitter, BidiReorderer {
	private static final Map<Integer, Integer> MIRRORED = Map.of((int) '(', (int) ')', (int) ')', (int) '(', (int) '[', (int) ']', (int) ']', (int) '[', (int) '<', (int) '>',
			(int) '>', (int) '<', (int) '{', (int) '}', (int) '}', (int) '{');

	private BidiTextRun[] runs = new BidiTextRun[0];

	@Override
	public void setParagraph(String paragraph, byte direction) {
		int flag = direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : direction == LTR ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
		Bidi bidi = new Bidi(paragraph, flag);
		runs = new BidiTextRun[bidi.getRunCount()];
		byte[] levels = new byte[runs.length];
		for (int i = 0; i < runs.length; i++) {
			levels[i] = (byte) bidi.getRunLevel(i);
			runs[i] = new BidiTextRun(bidi.getRunStart(i), bidi.getRunLimit(i) - bidi.getRunStart(i), levels[i] % 2 == 0 ? LTR : RTL);
		}
		if (runs.length > 1) {
			Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
		}
	}

	@Override
	public int countTextRuns() {
		return runs.length;
	}

	@Override
	public BidiTextRun getVisualRun(int position) {
		return runs[position];
	}

	@Override
	public byte getBaseDirection(String paragraph) {
		for (int i = 0; i < paragraph.length(); i += Character.charCount(paragraph.codePointAt(i))) {
			switch (Character.getDirectionality(paragraph.codePointAt(i))) {
			case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
				return LTR;
			}
			case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
				return RTL;
			}
			default -> {
				// decides nothing
			}
			}
		}
		return NEUTRAL;
	}

	@Override
	public String reorderRTLTextToLTR(String text) {
		StringBuilder reversed = new StringBuilder(text.length());
		text.codePoints().map(c -> MIRRORED.getOrDefault(c, c)).forEach(c -> reversed.insert(0, Character.toString(c)));
		return reversed.toString();
	}

	@Override
	public String shapeText(String text) {
		return text;
	}

	@Override
	public String deshapeText(String text) {
		return text;
	}

	@Override
	public boolean isLiveImplementation() {
		return true;
	}
}
