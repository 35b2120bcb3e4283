package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.apache.log4j.Logger;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.CancelParams;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

import com.google.gson.JsonPrimitive;

import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.model.messages.Messages;

/**
 * Keeps to the order of a session: nothing is answered before {@code initialize} and after {@code shutdown}. A question that the texts
 * overtook is answered by ContentModified, so that the editor asks again; only one that the editor took back is RequestCancelled.
 */
class SessionEndpoint extends RemoteEndpoint {
	private static final Logger LOG = Logger.getLogger(SessionEndpoint.class);
	private static final Messages MESSAGES = new Messages(SessionEndpoint.class, "server");
	private static final String INITIALIZE = "initialize";
	private static final String SHUTDOWN = "shutdown";
	private static final String EXIT = "exit";

	private final MessageConsumer out;
	private final Consumer<InitializeParams> begun;
	private final Set<String> takenBack;
	private boolean open;
	private boolean closed;

	SessionEndpoint(MessageConsumer out, Endpoint server, Consumer<InitializeParams> begun) {
		this(out, server, begun, ConcurrentHashMap.newKeySet());
	}

	private SessionEndpoint(MessageConsumer out, Endpoint server, Consumer<InitializeParams> begun, Set<String> takenBack) {
		super(message -> out.consume(answer(message, takenBack)), server, SessionEndpoint::error);
		this.out = out;
		this.begun = begun;
		this.takenBack = takenBack;
	}

	private static String text(String key, Object... values) {
		return MESSAGES.text(key, KaartIdeSetup.injector().getInstance(Language.class).locale(), values);
	}

	/** Requests that Xtext declares and nothing answers fail by an exception. */
	private static ResponseError error(Throwable failure) {
		Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
		return cause instanceof UnsupportedOperationException ? new ResponseError(ResponseErrorCode.MethodNotFound, text("unsupported"), null)
				: DEFAULT_EXCEPTION_HANDLER.apply(failure);
	}

	static boolean isInitialize(Message message) {
		return message instanceof RequestMessage request && INITIALIZE.equals(request.getMethod());
	}

	@Override
	public void consume(Message message) {
		switch (message) {
		case RequestMessage request when closed -> refuse(request, ResponseErrorCode.InvalidRequest, "shut-down");
		case RequestMessage request when isInitialize(request) && open ->
			refuse(request, ResponseErrorCode.InvalidRequest, "initialized-twice");
		case RequestMessage request when !open && !isInitialize(request) ->
			refuse(request, ResponseErrorCode.ServerNotInitialized, "not-initialized");
		case NotificationMessage notification when (closed || !open) && !notification.getMethod().equals(EXIT) ->
			LOG.warn(text(closed ? "shut-down" : "not-initialized", notification.getMethod()));
		default -> {
			note(message);
			super.consume(message);
		}
		}
	}

	private void note(Message message) {
		if (message instanceof NotificationMessage notification && notification.getParams() instanceof CancelParams cancel) {
			takenBack.add(cancel.getId());
		} else if (message instanceof RequestMessage request) {
			open = true;
			closed = request.getMethod().equals(SHUTDOWN);
			if (request.getParams() instanceof InitializeParams parameters) {
				begun.accept(parameters);
			}
		}
	}

	private void refuse(RequestMessage request, ResponseErrorCode code, String key) {
		ResponseMessage response = createResponseMessage(request);
		response.setError(new ResponseError(code, text(key, request.getMethod()), null));
		out.consume(response);
	}

	@Override
	public void handle(Message message, List<MessageIssue> issues) {
		String problem = issues.getFirst().getText();
		switch (message) {
		case RequestMessage request when request.getRawId() != null -> {
			ResponseMessage response = createResponseMessage(request);
			response.setError(new ResponseError(ResponseErrorCode.InvalidParams, text("bad-parameters", request.getMethod(), problem), null));
			out.consume(response);
		}
		case ResponseMessage response when response.getRawId() != null -> super.handle(message, issues);
		case NotificationMessage notification when notification.getMethod() != null -> LOG.warn(text("bad-parameters", notification.getMethod(), problem));
		case null, default -> refuseUnreadable(problem);
		}
	}

	/** A message that is no JSON has no number to answer to. */
	void refuseUnreadable(String problem) {
		ResponseMessage response = new ResponseMessage();
		response.setJsonrpc("2.0");
		response.setError(new ResponseError(ResponseErrorCode.ParseError, text("not-json", problem.lines().findFirst().orElse("")), null));
		out.consume(response);
	}

	/** A request whose parameters have another shape than the protocol says. */
	void refuseParameters(JsonPrimitive id, String method, String problem) {
		ResponseMessage response = new ResponseMessage();
		response.setJsonrpc("2.0");
		if (id.isNumber()) {
			response.setId(id.getAsInt());
		} else {
			response.setId(id.getAsString());
		}
		response.setError(new ResponseError(ResponseErrorCode.InvalidParams, text("bad-parameters", method, problem.lines().findFirst().orElse("")), null));
		out.consume(response);
	}

	void broken(IOException problem) {
		LOG.warn(problem.getMessage());
	}

	/** Which questions the editor has taken back is forgotten as they are answered. */
	private static Message answer(Message message, Set<String> takenBack) {
		if (message instanceof ResponseMessage response && !takenBack.remove(response.getId()) && response.getError() != null
				&& response.getError().getCode() == ResponseErrorCode.RequestCancelled.getValue()) {
			response.setError(new ResponseError(ResponseErrorCode.ContentModified, text("overtaken", response.getId()), null));
		}
		return message;
	}
}
