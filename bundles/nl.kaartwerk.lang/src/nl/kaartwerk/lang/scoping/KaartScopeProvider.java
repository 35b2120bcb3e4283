package nl.kaartwerk.lang.scoping;

/** Scopes are names over packages and imports; nothing more is needed. */
public class KaartScopeProvider extends AbstractKaartScopeProvider {
}
