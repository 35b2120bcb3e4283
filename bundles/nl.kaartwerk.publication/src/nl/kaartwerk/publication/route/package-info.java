/** The way of a card into the NMD: where it stands, what comes next and what stands in between. */
package nl.kaartwerk.publication.route;
