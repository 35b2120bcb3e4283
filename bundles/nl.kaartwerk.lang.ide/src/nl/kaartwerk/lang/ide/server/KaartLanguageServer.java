package nl.kaartwerk.lang.ide.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SymbolCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolOptions;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.xbase.lib.Functions.Function1;

import com.google.gson.JsonPrimitive;
import com.google.inject.Inject;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.completion.SnippetProposals;
import nl.kaartwerk.lang.ide.info.CardInfo;
import nl.kaartwerk.lang.ide.lens.MkiLenses;
import nl.kaartwerk.lang.ide.naming.Renaming;
import nl.kaartwerk.lang.ide.results.CardTexts;
import nl.kaartwerk.lang.ide.results.Declarations;
import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.lang.ide.results.Editing;
import nl.kaartwerk.lang.ide.progress.Progress;
import nl.kaartwerk.lang.ide.results.Projects;
import nl.kaartwerk.lang.ide.results.IndexedProjects;
import nl.kaartwerk.lang.ide.results.ResultStore;
import nl.kaartwerk.lang.ide.results.TextAccess;
import nl.kaartwerk.lang.ide.results.UseLines;
import nl.kaartwerk.lang.ide.results.Versions;
import nl.kaartwerk.lang.ide.results.Works;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.project.ProjectFolder;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;

/** Xtext's language server, open to views and stores in the same process. */
public class KaartLanguageServer extends LanguageServerImpl implements TextAccess {
	/** Where a diagnostic stands in the text, in characters. It travels as the data of the diagnostic. */
	public record Place(int offset, int length) {
	}

	private ResultStore results;

	@Inject
	@Override
	public void setWorkspaceManager(WorkspaceManager manager) {
		super.setWorkspaceManager(manager);
		results = new ResultStore(this);
		declarations = new Declarations(texts, results);
		works = new Works(texts);
		projects = new Projects(texts);
		indexed = new IndexedProjects(texts);
		versions = new Versions(texts, results);
	}

	private final OtherTexts texts = new OtherTexts();
	private Declarations declarations;
	private Works works;
	private Projects projects;
	private IndexedProjects indexed;
	private Versions versions;

	/** All declarations of the workspace with their figures. */
	public Declarations declarations() {
		return declarations;
	}

	/** All works of the workspace by name. */
	public Works works() {
		return works;
	}

	/** The texts of all projects with their models: for what the index does not tell. Each text that is asked for may have to be parsed first. */
	public Projects projects() {
		return projects;
	}

	/** The projects with their cards and works, as the index knows them: when that is enough, for no text is parsed for it. */
	public IndexedProjects indexed() {
		return indexed;
	}

	/** What texts amount to in other versions than they are now. */
	public Versions versions() {
		return versions;
	}

	/** Makes operations into changes of texts. */
	public Editing editing() {
		return new Editing(this);
	}

	/** What puts uses of cards into a text, in the element around a place of it; empty when there is no such text. */
	public CompletableFuture<Optional<UseLines.Insertion>> uses(String address, int offset, List<DeclaredCard> cards) {
		return results.uses(address, offset, cards);
	}

	/** Reads over all projects in turn with their changes. */
	private final class OtherTexts implements Versions.Reader {
		@Override
		public <T> CompletableFuture<T> read(Function<CancelIndicator, T> reader) {
			return getRequestManager().runRead(reader::apply);
		}

		@Override
		public List<? extends CardTexts> projects() {
			return workspace().projects();
		}

		@Override
		public CardTexts projectOf(URI file) {
			return (KaartProject) getWorkspaceManager().getProjectManager(file);
		}
	}

	/** What works and cards amount to, as their texts are now. */
	public ResultStore results() {
		return results;
	}

	@Override
	public ILanguageServerAccess access() {
		return getLanguageServerAccess();
	}

	@Override
	public <T> CompletableFuture<Optional<T>> read(URI file, Function<ILanguageServerAccess.Context, T> reader) {
		return getRequestManager()
				.runRead(cancelled -> hasText(file) ? Optional.of(access().doSyncRead(file.toString(), reader)) : Optional.empty());
	}

	@Override
	public <T> CompletableFuture<T> reading(Supplier<T> reader) {
		return getRequestManager().runRead(cancel -> reader.get());
	}

	@Override
	public Optional<List<CompiledCard>> kept(URI file) {
		return getWorkspaceManager().getProjectManager(file) instanceof KaartProject project ? project.kept(file) : Optional.empty();
	}

	@Override
	public Optional<Methods> methodsOfCards(URI file) {
		List<IEObjectDescription> definitions = workspace().index(file);
		boolean works = definitions.isEmpty() || definitions.stream().anyMatch(definition -> Literals.WORK.isSuperTypeOf(definition.getEClass()));
		return !works && getWorkspaceManager().getProjectManager(file) instanceof KaartProject project ? Optional.of(project.methods()) : Optional.empty();
	}

	private boolean hasText(URI file) {
		return getWorkspaceManager().isDocumentOpen(file) || file.isFile() && Files.exists(Path.of(file.toFileString()));
	}

	@Inject
	private OperationCanceledManager cancellations;

	@Inject
	private UriExtensions uris;

	private final LibraryWatch library = new LibraryWatch(this::lookAtLibrary, this::store);
	private volatile boolean thorough;
	private volatile boolean snippets;

	/** Looks at all texts beside each other, and publishes anew what was found about the texts for which that has changed. */
	private void lookAtLibrary() {
		readAndWait(cancel -> {
			workspace().lookAtLibrary(thorough, cancel);
			return null;
		});
	}

	/** Keeps for the next session what is known by now. */
	private void store() {
		readAndWait(cancel -> workspace().storing()).forEach(Runnable::run);
	}

	private <T> T readAndWait(Function1<CancelIndicator, T> reader) {
		try {
			return getRequestManager().runRead(reader).get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof CancellationException || cancellations.isOperationCanceledException(e.getCause())) {
				throw new CancellationException();
			}
			throw new IllegalStateException(e.getCause());
		}
	}

	/** Also looks for what is only looked for on demand, now and from now on at every save. */
	public void checkThoroughly() {
		thorough = true;
		progress.goOn();
		library.schedule();
	}

	/** Checks all texts anew, as after a change of the rule settings that the user prefers. */
	public void settingsChanged() {
		write(() -> workspace().settingsChanged(CancelIndicator.NullImpl));
		library.schedule();
	}

	private KaartWorkspace workspace() {
		return (KaartWorkspace) getWorkspaceManager();
	}

	/** How far fixes of one kind are made. */
	public enum Scope {
		FILE, PROJECT, WORKSPACE
	}

	/**
	 * The changes that make all fixes of a kind, each from its own data, by the file that they are for.
	 *
	 * @param file that the fix was chosen in
	 */
	public CompletableFuture<Map<URI, List<TextChange>>> fixAll(URI file, String rule, String kind, Scope scope) {
		return getRequestManager().runRead(cancel -> workspace().fixAll(file, rule, kind, scope, cancel));
	}

	/** Whether the library has been looked at since its texts last changed on the disk. */
	public boolean isSettled() {
		return library.isIdle();
	}

	@Inject
	private Progress progress;

	/** How many texts the projects have. */
	public CompletableFuture<Integer> countTexts() {
		return getRequestManager().runRead(cancel -> workspace().countTexts());
	}

	/** How many texts are in memory; those that an earlier session has checked are read when they are needed. */
	public CompletableFuture<Integer> textsInMemory() {
		return getRequestManager().runRead(cancel -> workspace().textsInMemory());
	}

	@Inject
	private NameRequests names;

	/** Whether the client asks for the place of a symbol when it needs it. */
	private boolean resolvesSymbols;

	/** The definitions of one text in its order; they come from the index, and no text is read for them. */
	public CompletableFuture<List<WorkspaceSymbol>> definitions(String address) {
		return getRequestManager().runRead(cancel -> names.definitions(workspace(), uris.toUri(address)));
	}

	/** What a new name changes and what it cannot see, or why it cannot be given. */
	public CompletableFuture<Renaming> renaming(RenameParams params) {
		return getRequestManager().runRead(cancel -> names.rename(workspace(), params, cancel));
	}

	/** A refusal is no failure of the server: it is made one for the client, where nobody logs it. */
	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		record Answer(Renaming renaming, WorkspaceEdit edit) {
		}
		return getRequestManager().runRead(cancel -> {
			Renaming renaming = names.rename(workspace(), params, cancel);
			return new Answer(renaming, names.edit(workspace(), renaming));
		}).thenApply(answer -> {
			if (answer.renaming().isRefused()) {
				throw new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, answer.renaming().refusal(), null));
			}
			Locale language = KaartIdeSetup.injector().getInstance(Language.class).locale();
			answer.renaming().warning(language).ifPresent(warning -> getLanguageClient().showMessage(new MessageParams(MessageType.Warning, warning)));
			return answer.edit();
		});
	}

	@Override
	protected Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(PrepareRenameParams params, CancelIndicator cancel) {
		PrepareRenameResult word = names.prepare(workspace(), params);
		return word == null ? null : Either3.forSecond(word);
	}

	@Override
	protected List<? extends Location> references(ReferenceParams params, CancelIndicator cancel) {
		return names.references(workspace(), params, cancel);
	}

	@Override
	protected List<? extends WorkspaceSymbol> symbol(WorkspaceSymbolParams params, CancelIndicator cancel) {
		return names.symbols(workspace(), params.getQuery(), !resolvesSymbols, cancel);
	}

	@Override
	public CompletableFuture<WorkspaceSymbol> resolveWorkspaceSymbol(WorkspaceSymbol symbol) {
		return getRequestManager().runRead(cancel -> names.placed(workspace(), symbol));
	}

	@Override
	public void initialized(InitializedParams params) {
		super.initialized(params);
		getRequestManager().runRead(cancel -> {
			FirstProposals.begin(); // only when the texts have been read: until then there is enough to do
			return null;
		});
		library.schedule();
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		super.didSave(params);
		progress.goOn();
		library.schedule();
	}

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
		super.didChangeWorkspaceFolders(params);
		library.schedule();
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		library.stop();
		return super.shutdown();
	}

	/** Ends what goes on in the background, for a process that goes on. */
	void stop() {
		library.stop();
		getRequestManager().shutdown();
	}

	/** A changed project description makes its project link anew, changed method data make it compute anew; all other files are texts. */
	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		List<FileEvent> texts = new ArrayList<>();
		for (FileEvent change : params.getChanges()) {
			URI file = uris.toUri(change.getUri());
			if (!file.isFile()) {
				continue; // what is not on the disk is told by its editor
			}
			Path path = Path.of(file.toFileString());
			KaartWorkspace workspace = (KaartWorkspace) getWorkspaceManager();
			if (ProjectFolder.isDescription(path)) {
				write(() -> workspace.descriptionChanged(file, CancelIndicator.NullImpl));
			} else if (ProjectData.isProjectData(path)) {
				write(() -> workspace.projectDataChanged(file, CancelIndicator.NullImpl));
			} else {
				texts.add(change);
			}
		}
		if (!texts.isEmpty()) {
			super.didChangeWatchedFiles(new DidChangeWatchedFilesParams(texts));
		}
		library.schedule();
	}

	private void write(Runnable change) {
		getRequestManager().runWrite(() -> {
			change.run();
			return null;
		}, (cancel, nothing) -> null);
	}

	@Override
	protected ServerCapabilities createServerCapabilities(InitializeParams parameters) {
		ServerCapabilities capabilities = super.createServerCapabilities(parameters);
		if (capabilities.getCompletionProvider() != null) {
			capabilities.getCompletionProvider().setResolveProvider(true);
		}
		capabilities.setRenameProvider(Either.forRight(new RenameOptions(true)));
		WorkspaceSymbolOptions symbols = new WorkspaceSymbolOptions();
		symbols.setResolveProvider(true);
		capabilities.setWorkspaceSymbolProvider(symbols);
		resolvesSymbols = Optional.ofNullable(parameters.getCapabilities()).map(ClientCapabilities::getWorkspace).map(WorkspaceClientCapabilities::getSymbol)
				.map(SymbolCapabilities::getResolveSupport).isPresent();
		snippets = supportsSnippets(parameters.getCapabilities());
		capabilities.setCodeLensProvider(new CodeLensOptions(false));
		return capabilities;
	}

	private static boolean supportsSnippets(ClientCapabilities client) {
		TextDocumentClientCapabilities texts = client == null ? null : client.getTextDocument();
		CompletionCapabilities completion = texts == null ? null : texts.getCompletion();
		return completion != null && completion.getCompletionItem() != null && Boolean.TRUE.equals(completion.getCompletionItem().getSnippetSupport());
	}

	/** Snippets are for clients that can fill them in. */
	@Override
	protected Either<List<CompletionItem>, CompletionList> completion(CancelIndicator cancel, CompletionParams params) {
		Either<List<CompletionItem>, CompletionList> all = super.completion(cancel, params);
		if (!snippets && all.isRight()) {
			all.getRight().getItems().removeIf(item -> item.getInsertTextFormat() == InsertTextFormat.Snippet);
		}
		return all;
	}

	/** The MKI behind the lines. It rests on other texts too, which a service of one text does not see. */
	@Override
	public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
		Locale locale = KaartIdeSetup.injector().getInstance(Language.class).locale();
		return results.results(params.getTextDocument().getUri(), (found, text) -> text.getResource() == null ? List.<CodeLens>of() : MkiLenses.of(found, text, locale))
				.thenApply(lenses -> lenses.orElse(List.of()));
	}

	/** Adds to a proposed declaration what its card says, with its MKI: computed for the one that is looked at. */
	@Override
	public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem unresolved) {
		String address = unresolved.getData() instanceof JsonPrimitive json ? json.getAsString() : String.valueOf(unresolved.getData());
		if (unresolved.getData() == null || address.startsWith(SnippetProposals.SKELETON)) {
			return CompletableFuture.completedFuture(unresolved);
		}
		URI uri = URI.createURI(address);
		return access().doRead(uri.trimFragment().toString(), context -> {
			if (context.getResource() != null && context.getResource().getEObject(uri.fragment()) instanceof Declaration card) {
				Locale locale = KaartIdeSetup.injector().getInstance(Language.class).locale();
				unresolved.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, new CardInfo(ProjectData.of(context.getResource()).method(), locale).of(card)));
			}
			return unresolved;
		});
	}

	/** With its offsets: who makes a marker of it need not read the file to count its lines. */
	@Override
	protected Diagnostic toDiagnostic(Issue issue) {
		Diagnostic diagnostic = super.toDiagnostic(issue);
		diagnostic.setData(new Place(issue.getOffset() == null ? 0 : issue.getOffset(), issue.getLength() == null ? 0 : issue.getLength()));
		return diagnostic;
	}
}
