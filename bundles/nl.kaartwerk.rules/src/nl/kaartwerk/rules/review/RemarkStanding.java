package nl.kaartwerk.rules.review;

import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkKind;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Reply;

/** How far the conversation about a finding or a question is: what its last reply made of it. */
public enum RemarkStanding {
	/** Nobody has answered. */
	OPEN,
	/** There is an answer, and the reviewer has not said that it settles it. */
	ANSWERED, RESOLVED,
	/** It was settled and is not any more. */
	REOPENED;

	public static RemarkStanding of(Remark remark) {
		RemarkStanding standing = OPEN;
		for (Reply reply : remark.getReplies()) {
			standing = switch (reply.getKind()) {
			case REPLY -> standing == RESOLVED ? RESOLVED : ANSWERED;
			case RESOLVED -> RESOLVED;
			case REOPENED -> REOPENED;
			};
		}
		return standing;
	}

	/** Whether something is still to be done about it. */
	public boolean isOpen() {
		return this != RESOLVED;
	}

	/** Whether a remark is one that gets answered and resolved; what is said of a waiver is not. */
	public static boolean isConversation(Remark remark) {
		return remark.getKind() != RemarkKind.WAIVER;
	}

	/** Whether a remark keeps a card from being approved until it is resolved: a question, and a finding unless it is called minor. */
	public static boolean keepsFromApproval(Remark remark) {
		return isConversation(remark) && of(remark).isOpen() && (remark.getKind() == RemarkKind.QUESTION || remark.getSeverity() != RemarkSeverity.MINOR);
	}
}
