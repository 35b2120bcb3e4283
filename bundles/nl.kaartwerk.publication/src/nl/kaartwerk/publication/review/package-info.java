/**
 * Reviews (toetsing) of cards. {@link nl.kaartwerk.publication.review.Checklist} says what is looked at,
 * {@link nl.kaartwerk.publication.review.ReviewState} how far a review is beside the card and the findings of the moment, and
 * {@link nl.kaartwerk.publication.review.ReviewEdits} what a reviewer or a practitioner does, as operations on the text of the review.
 */
package nl.kaartwerk.publication.review;
