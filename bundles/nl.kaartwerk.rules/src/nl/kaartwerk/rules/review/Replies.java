package nl.kaartwerk.rules.review;

import java.time.LocalDate;
import java.util.List;

import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.Reply;
import nl.kaartwerk.model.ReplyKind;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.text.KaartWriter;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.text.operation.Operation.AddLines;

/** Answers to remarks, as operations on the text of the review. */
public final class Replies {
	private Replies() {
	}

	/**
	 * Adds a reply behind those that a remark has, on a line of its own.
	 *
	 * @param by who replies
	 * @param text null for none; empty for a text that is still to be written
	 */
	public static Operation add(Remark remark, ReplyKind kind, LocalDate day, String by, String text) {
		Reply reply = KaartFactory.eINSTANCE.createReply();
		reply.setKind(kind);
		reply.setDate(PartialDate.of(day));
		reply.setBy(by);
		reply.setText(text);
		return new AddLines(remark, null, false, List.of(KaartWriter.write(reply)));
	}
}
