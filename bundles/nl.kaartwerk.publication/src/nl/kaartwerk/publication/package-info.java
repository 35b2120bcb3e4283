/** What stands between a card and its publication: the route into the NMD, reviews, white spots and grants. */
package nl.kaartwerk.publication;
