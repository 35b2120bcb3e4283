package nl.kaartwerk.method.grant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a condition looks at. The numbers are parameters in the data: name and form of each are given here. */
public enum ConditionKind {
	/** Said and not judged. */
	NOTE("note"),
	/** A person judges it, and no statement bears on it. */
	HUMAN("human"),
	/** A person judges it by what is stated. */
	HUMAN_WITH("human-with", "statements:list"),
	OWNER_IS_APPLICANT("owner-is-applicant"),
	OWNER_REGISTERED("owner-registered"),
	/** The statement is yes. */
	STATED("stated", "statement:text"),
	/** At least one of the statements is yes. */
	ONE_OF_STATED("one-of-stated", "statements:list"),
	ON_A_LIST("on-a-list", "lists:list"),
	PUBLISHED_BETWEEN("published-between", "from:date", "until:date"),
	NEW_CONTENT("new-content", "statement:text"),
	COPIES_COUNT_ONCE("copies-count-once"),
	METHOD_NAMED("method-named", "name:text"),
	REVIEWED("reviewed"),
	ROUTE_FOLLOWED("route-followed"),
	CATEGORY("category", "categories:list"),
	ATTACHMENT_PRESENT("attachment-present", "statements:list"),
	ATTACHMENT_NOT_OLDER("attachment-not-older", "statement:text", "months:number"),
	BUDGET("budget", "amount:number", "declarations:number", "statement:text"),
	MAXIMUM_PER_APPLICANT("maximum-per-applicant", "declarations:number"),
	AMOUNT("amount", "amount:number", "maximum:number"),
	/** Says of a part of the scheme what {@link #AMOUNT} says of all of it. */
	AMOUNT_AGAIN("amount-again", "amount:number", "maximum:number"),
	SPECIAL_PROJECT("special-project", "maximum:number", "proposal:text", "approved:text", "requested:text"),
	COST_SHARE("cost-share", "percent:number", "maximum:number", "cost:text", "invoice:text", "agreed:text"),
	EARLIER_PARTICIPANT("earlier-participant", "statement:text", "conditions:list", "list:text"),
	SCHEME_CHOICE("scheme-choice", "statement:text"),
	PUBLICATION_ORDER("publication-order", "statement:text"),
	ECONOMIC_UNIT("economic-unit", "statement:text", "name:text", "others:text", "declarations:number", "amount:number", "maximum:number"),
	DE_MINIMIS("de-minimis", "statement:text", "years:number", "limit:number", "later:number"),
	COMPLETENESS("completeness", "of:text"),
	DECISION_WITHIN("decision-within", "weeks:number", "statement:text"),
	EARLIER_ROUND("earlier-round", "year:number", "until:date", "statement:text"),
	KEEP_PUBLISHED("keep-published", "years:number"),
	NOTICE_OF_CHANGE("notice-of-change", "years:number", "sold:text", "changed:text", "notified:text"),
	BIOBASED_AMOUNT("biobased-amount", "amount:number", "declarations:number"),
	MATERIAL_ON_LIST("material-on-list", "statement:text"),
	CONTENT_DETERMINED("content-determined", "statement:text"),
	CONTENT_ABOVE("content-above", "statements:list", "percent:number"),
	MAXIMUM_OF_STATED("maximum-of-stated", "statement:text", "declarations:number", "categories:list"),
	/** So long in the trade register, or so few people, or both. */
	YOUNG_OR_SMALL("young-or-small", "registered:text", "years:number", "staff:text", "most:number"),
	/** At least one of the statements named by the parameters is at most its number. */
	ANY_AT_MOST("any-at-most", "turnover:number", "balance:number");

	private final String code;
	private final List<String> parameters;

	ConditionKind(String code, String... parameters) {
		this.code = code;
		this.parameters = List.of(parameters);
	}

	/** As the data has it. */
	public String code() {
		return code;
	}

	/** Name and form, with a colon between, of what it must be told. */
	List<String> parameters() {
		return parameters;
	}

	static Optional<ConditionKind> find(String code) {
		return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
	}

	static List<String> codes() {
		return Arrays.stream(values()).map(ConditionKind::code).toList();
	}
}
