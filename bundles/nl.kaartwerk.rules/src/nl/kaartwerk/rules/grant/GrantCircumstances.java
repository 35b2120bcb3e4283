package nl.kaartwerk.rules.grant;

import java.time.LocalDate;
import java.util.List;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Declaration;

/**
 * What an application is judged with.
 *
 * @param method with the schemes and the lists of the project
 * @param applications all that are known, for economic units and the order of the budget
 * @param cards all that are known, to see what was published before
 * @param day that it is judged at
 */
public record GrantCircumstances(Method method, List<Application> applications, List<Declaration> cards, LocalDate day) {
	public GrantCircumstances {
		applications = List.copyOf(applications);
		cards = List.copyOf(cards);
	}
}
