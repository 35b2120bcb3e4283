package nl.kaartwerk.rules.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.method.ListedProduct;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Party;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.rules.library.FactReader;

/** What the cards of the project and its lists tell: dates, lists, and which cards hold the same. */
final class Cards {
	final Method method;
	final LocalDate day;
	private final List<Declaration> all;
	private final Map<Declaration, String> contents = new IdentityHashMap<>();
	private Map<String, List<Declaration>> byContent;

	Cards(GrantCircumstances circumstances) {
		method = circumstances.method();
		day = circumstances.day();
		all = circumstances.cards();
	}

	static String qualified(Definition definition) {
		String home = definition.eContainer() instanceof Document document && document.getPackageName() != null ? document.getPackageName() + '.' : "";
		return home + definition.getName();
	}

	static String shown(Definition definition) {
		return definition.getTitle() == null ? String.valueOf(definition.getName()) : definition.getTitle();
	}

	/** A step of the route; the last one when it was taken more than once. */
	static Optional<RouteStep> step(Declaration card, RouteState state) {
		return card.getRoute() == null ? Optional.empty() : card.getRoute().getSteps().stream().filter(s -> s.getState() == state).reduce((a, b) -> b);
	}

	/** When it was published, as the card or else its route says; empty when neither does. */
	static Optional<PartialDate> published(Declaration card) {
		return Optional.ofNullable(card.getPublished()).or(() -> step(card, RouteState.PUBLISHED).map(RouteStep::getDate)).filter(PartialDate::isDate);
	}

	/** Whether card and route name different days of publication. */
	static boolean isPublishedTwice(Declaration card) {
		Optional<PartialDate> route = step(card, RouteState.PUBLISHED).map(RouteStep::getDate).filter(PartialDate::isDate);
		PartialDate own = card.getPublished();
		return own != null && own.isDate() && route.isPresent() && (route.get().first().isAfter(own.last()) || route.get().last().isBefore(own.first()));
	}

	/** The days that it may have been published on; none before the day it is judged at when it is not published yet. */
	Span publication(Declaration card) {
		return published(card).map(date -> new Span(date.first(), date.last())).orElse(new Span(day, LocalDate.MAX));
	}

	/** The other cards that hold the same, whatever they are called. */
	List<Declaration> sameAs(Declaration card) {
		if (byContent == null) {
			byContent = new HashMap<>();
			all.forEach(each -> byContent.computeIfAbsent(content(each), content -> new ArrayList<>()).add(each));
		}
		return byContent.getOrDefault(content(card), List.of()).stream().filter(other -> other != card).toList();
	}

	/** Unit and scores; of a card with too few of them to tell, all that it means. */
	private String content(Declaration card) {
		return contents.computeIfAbsent(card, each -> {
			String content = FactReader.content(each);
			return content.isEmpty() ? Fingerprint.of(each).digest() : content;
		});
	}

	/** Whether a product is on a list: yes, no, or empty when the project has no such list, nothing on it is confirmed, or its row is not. */
	Optional<Boolean> isListed(Declaration card, String list) {
		return method.products(list).flatMap(products -> {
			List<ListedProduct> found = products.stream().filter(p -> p.names(qualified(card), card.getRegistration())
					|| card.getClassifications().stream().anyMatch(c -> p.isOf(c.getSystem(), c.getCode()))).toList();
			boolean confirmed = (found.isEmpty() ? products : found).stream().anyMatch(p -> p.status() == Status.VERIFIED);
			return confirmed ? Optional.of(!found.isEmpty()) : Optional.empty();
		});
	}

	/** Whether a party is on a list of the project on a day: yes, no, or empty when there is no list of that role. */
	Optional<Boolean> isKnown(String role, String name, LocalDate on) {
		return method.parties(role).map(parties -> parties.stream().filter(p -> p.isCalled(name)).anyMatch(p -> p.holdsAt(on)));
	}

	Optional<Boolean> isOwner(Definition owner, LocalDate on) {
		return isKnown(Party.OWNER, owner, on);
	}

	Optional<Boolean> isReviewer(Definition reviewer, LocalDate on) {
		return isKnown(Party.REVIEWER, reviewer, on);
	}

	/** By its title or by its name. */
	private Optional<Boolean> isKnown(String role, Definition party, LocalDate on) {
		return isKnown(role, shown(party), on).map(known -> known || isKnown(role, party.getName(), on).orElse(false));
	}
}
