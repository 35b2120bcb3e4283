package nl.kaartwerk.ui.grant;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import nl.kaartwerk.editor.server.LanguageServices;

/** Asks the language services for the texts of all projects. */
final class GrantTexts {
	private GrantTexts() {
	}

	static <T> CompletableFuture<T> read(Function<GrantReader, T> question) {
		return LanguageServices.ready().thenCompose(services -> services.server().projects()
				.read((projects, cancel) -> question.apply(new GrantReader(projects, cancel, LocalDate.now()))));
	}
}
