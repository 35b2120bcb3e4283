package nl.kaartwerk.lang.ide.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.signatureHelp.ISignatureHelpService;
import org.eclipse.xtext.validation.Issue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.inject.Inject;

import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.lang.validation.RuleDefaults;
import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.settings.RuleSettings;

/** The language server for an editor in another process: it keeps to what that editor says of itself, and announces no more than it does. */
public class EditorServer extends KaartLanguageServer {
	private static final Messages MESSAGES = new Messages(EditorServer.class, "server");
	private static final Set<String> LANGUAGES = Set.of("en", "nl");
	private static final String SOURCE = "kaartwerk";

	@Inject
	private UriExtensions uris;

	private String version;

	/** @param text what the editor is told as the version of the server */
	void setVersion(String text) {
		version = text;
	}

	/**
	 * The first request of an editor. It is answered when the texts of its folders have been read.
	 */
	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
		speak(parameters.getLocale());
		parameters.setWorkspaceFolders(ClientFolders.of(parameters));
		begin(parameters.getWorkDoneToken());
		ClientSettings.rules(parameters.getInitializationOptions()).ifPresent(this::prefer);
		return super.initialize(parameters).thenApply(result -> {
			result.setServerInfo(new ServerInfo("Kaartwerk", version));
			return result;
		}).whenComplete((result, failure) -> end(parameters.getWorkDoneToken()));
	}

	/** @param tag as editors send it, such as {@code nl-NL}; one that Kaartwerk does not speak, or null, leaves the language of the process */
	private static void speak(String tag) {
		String language = tag == null ? "" : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
		if (LANGUAGES.contains(language)) {
			KaartIdeSetup.injector().getInstance(Language.class).use(Locale.of(language));
		}
	}

	private static Locale locale() {
		return KaartIdeSetup.injector().getInstance(Language.class).locale();
	}

	private void begin(Either<String, Integer> token) {
		if (token != null) {
			WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
			begin.setTitle(MESSAGES.plain("reading", locale()));
			tell(token, begin);
		}
	}

	private void end(Either<String, Integer> token) {
		if (token != null) {
			tell(token, new WorkDoneProgressEnd());
		}
	}

	private void tell(Either<String, Integer> token, WorkDoneProgressNotification progress) {
		getLanguageClient().notifyProgress(new ProgressParams(token, Either.forLeft(progress)));
	}

	/** Whatever way the editor says its folders in, by now they are workspace folders. */
	@Override
	protected boolean clientSupportsWorkspaceFolders() {
		return true;
	}

	@Override
	public void initialized(InitializedParams parameters) {
		super.initialized(parameters);
		if (WatchedFiles.canBeAskedOf(access().getInitializeParams())) {
			getLanguageClient().registerCapability(WatchedFiles.registration());
		}
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
		Optional<RuleSettings> rules = ClientSettings.rules(parameters.getSettings());
		if (rules.isPresent()) {
			prefer(rules.get());
			settingsChanged();
		}
	}

	private void prefer(RuleSettings rules) {
		KaartIdeSetup.injector().getInstance(RuleDefaults.class).use(rules);
		for (RuleSettings.Fault fault : rules.faults()) {
			getLanguageClient().showMessage(
					new MessageParams(MessageType.Warning, MESSAGES.text("rule-setting", locale(), Integer.toString(fault.line()), fault.message(locale()))));
		}
	}

	@Override
	protected ServerCapabilities createServerCapabilities(InitializeParams parameters) {
		ServerCapabilities capabilities = super.createServerCapabilities(parameters);
		capabilities.setPositionEncoding(PositionEncodingKind.UTF16);
		TextDocumentSyncOptions texts = new TextDocumentSyncOptions();
		texts.setOpenClose(true);
		texts.setChange(TextDocumentSyncKind.Incremental);
		texts.setSave(new SaveOptions(false)); // saving makes the rules on the whole library run
		capabilities.setTextDocumentSync(texts);
		capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
		if (KaartIdeSetup.injector().getInstance(ISignatureHelpService.class) instanceof ISignatureHelpService.Noop) {
			capabilities.setSignatureHelpProvider(null);
		}
		if (capabilities.getExecuteCommandProvider() != null && capabilities.getExecuteCommandProvider().getCommands().isEmpty()) {
			capabilities.setExecuteCommandProvider(null);
		}
		return capabilities;
	}

	/** An editor shows the findings of several tools beside each other. */
	@Override
	protected Diagnostic toDiagnostic(Issue issue) {
		Diagnostic diagnostic = super.toDiagnostic(issue);
		diagnostic.setSource(SOURCE);
		return diagnostic;
	}

	/** Whoever looks a text up by its address looks for the one that is used here. */
	@Override
	public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams parameters) {
		String address = uris.toUriString(uris.toUri(parameters.getTextDocument().getUri()));
		return super.codeLens(new CodeLensParams(new TextDocumentIdentifier(address)));
	}

	/** Comes back as JSON. */
	@Override
	protected URI uninstallURI(CodeLens lens) {
		if (lens.getData() instanceof JsonElement json) {
			lens.setData(new Gson().fromJson(json, Object.class));
		}
		return super.uninstallURI(lens);
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		return super.shutdown().thenApply(nothing -> null);
	}
}
