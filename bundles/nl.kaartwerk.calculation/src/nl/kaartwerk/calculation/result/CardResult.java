package nl.kaartwerk.calculation.result;

import java.util.List;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.method.Module;

/**
 * The MKI of a card per functional unit and set: no life, no surcharge, no replacement.
 *
 * @param mkiPerColumn euro per counted module, in column order
 * @param scores what it was computed from
 */
public record CardResult(CompiledCard card, String set, List<Module> columns, double[] mkiPerColumn, Outcome outcome, List<Note> notes,
		SetScores scores) {
}
