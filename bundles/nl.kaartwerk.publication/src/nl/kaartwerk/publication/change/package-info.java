/** What differs in meaning between two versions of cards and works, and what that does to their MKI and to the reviews that were signed. */
package nl.kaartwerk.publication.change;
