package nl.kaartwerk.lang;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.generator.IShouldGenerate;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.linking.impl.DefaultLinkingService;
import org.eclipse.xtext.linking.impl.LinkingHelper;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.parser.antlr.IPartialParsingHelper;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.containers.StateBasedContainerManager;
import org.eclipse.xtext.resource.impl.DefaultResourceServiceProvider;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractDeclarativeScopeProvider;
import org.eclipse.xtext.serializer.impl.Serializer;
import org.eclipse.xtext.service.DispatchingProvider;
import org.eclipse.xtext.validation.CompositeEValidator;
import org.eclipse.xtext.validation.impl.ConcreteSyntaxValidator;

import com.google.inject.Binder;
import com.google.inject.Singleton;
import com.google.inject.name.Names;

import nl.kaartwerk.lang.lexing.KaartLexer;
import nl.kaartwerk.lang.lexing.WholeTextParsing;
import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.lang.scoping.KaartGlobalScope;
import nl.kaartwerk.lang.scoping.KaartImports;
import nl.kaartwerk.lang.scoping.KaartNames;
import nl.kaartwerk.lang.scoping.KaartScopeProvider;
import nl.kaartwerk.lang.validation.KaartLinkingMessages;
import nl.kaartwerk.lang.validation.KaartSyntaxMessages;
import nl.kaartwerk.method.Method;

/** What the language binds in place of Xtext's defaults. */
public class KaartRuntimeModule extends AbstractKaartRuntimeModule {
	@Override
	public void configureRuntimeLexer(Binder binder) {
		binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(KaartLexer.class);
	}

	@Override
	public Class<? extends XtextResource> bindXtextResource() {
		return KaartResource.class;
	}

	public Class<? extends IShouldGenerate> bindIShouldGenerate() {
		return NothingGenerated.class;
	}

	/**
	 * Services that hold nothing of a text. Xtext makes each anew for every text, and what each of them needs, too: hundreds of objects by
	 * reflection, which took a tenth of the time of reading a library.
	 */
	public void configureSharedServices(Binder binder) {
		binder.bind(Serializer.class).in(Singleton.class);
		binder.bind(ConcreteSyntaxValidator.class).in(Singleton.class);
		binder.bind(DefaultResourceServiceProvider.class).in(Singleton.class);
		binder.bind(StateBasedContainerManager.class).in(Singleton.class);
		binder.bind(DefaultLinkingService.class).in(Singleton.class);
		binder.bind(LinkingHelper.class).in(Singleton.class);
		binder.bind(ResourceDescriptionsProvider.class).in(Singleton.class);
		binder.bind(KaartNames.class).in(Singleton.class);
		binder.bind(KaartScopeProvider.class).in(Singleton.class);
		binder.bind(KaartImports.class).in(Singleton.class);
		binder.bind(KaartGlobalScope.class).in(Singleton.class);
		binder.bind(KaartLinkingMessages.class).in(Singleton.class);
	}

	/** A part of a text cannot be lexed without knowing whether it lies in a table. */
	public Class<? extends IPartialParsingHelper> bindIPartialParserHelper() {
		return WholeTextParsing.class;
	}

	/** Texts are UTF-8 everywhere, whatever the machine thinks. */
	@Override
	public void configureRuntimeEncodingProvider(Binder binder) {
		binder.bind(IEncodingProvider.class).annotatedWith(DispatchingProvider.Runtime.class).toInstance(uri -> "UTF-8");
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return KaartValueConverters.class;
	}

	@Override
	public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
		return KaartNames.class;
	}

	public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
		return KaartDescriptions.class;
	}

	@Override
	public void configureIScopeProviderDelegate(Binder binder) {
		binder.bind(IScopeProvider.class).annotatedWith(Names.named(AbstractDeclarativeScopeProvider.NAMED_DELEGATE)).to(KaartImports.class);
	}

	@Override
	public Class<? extends IGlobalScopeProvider> bindIGlobalScopeProvider() {
		return KaartGlobalScope.class;
	}

	public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
		return KaartSyntaxMessages.class;
	}

	public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindLinkingMessages() {
		return KaartLinkingMessages.class;
	}

	/** The generic checks of EMF find nothing that the grammar does not rule out, and cost a fifth of the time. */
	public void configureGenericValidation(Binder binder) {
		binder.bind(Boolean.class).annotatedWith(Names.named(CompositeEValidator.USE_EOBJECT_VALIDATOR)).toInstance(false);
	}

	public Method bindMethod() {
		return Method.shipped();
	}
}
