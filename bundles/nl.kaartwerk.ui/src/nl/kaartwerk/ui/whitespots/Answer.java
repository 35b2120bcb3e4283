package nl.kaartwerk.ui.whitespots;

import java.util.List;

import nl.kaartwerk.publication.whitespots.CountedWork;
import nl.kaartwerk.publication.whitespots.WhiteSpots;

/**
 * What was found.
 *
 * @param project that was looked at; "" for all
 * @param projects those that can be looked at
 * @param works that there are, whether they count or not
 * @param cards how many were looked at
 */
record Answer(Question question, String project, List<String> projects, List<CountedWork> works, int cards, WhiteSpots spots) {
}
