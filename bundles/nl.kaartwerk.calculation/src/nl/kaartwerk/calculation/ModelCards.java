package nl.kaartwerk.calculation;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Use;

/** Compiles cards from the loaded model, each once. For one calculation: it does not see later changes. */
public final class ModelCards implements CardSource {
	private final CardCompiler compiler;
	private final Map<Declaration, CompiledCard> cards = new IdentityHashMap<>();

	public ModelCards(Method method) {
		compiler = new CardCompiler(method);
	}

	@Override
	public Optional<CompiledCard> card(Use use) {
		Declaration declaration = use.getDeclaration();
		return declaration == null || declaration.eIsProxy() ? Optional.empty() : Optional.of(card(declaration));
	}

	public CompiledCard card(Declaration declaration) {
		return cards.computeIfAbsent(declaration, compiler::compile);
	}
}
