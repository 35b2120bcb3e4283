/** What stands between a card and its publication: the route into the NMD, reviews and white spots. */
package nl.kaartwerk.publication;
