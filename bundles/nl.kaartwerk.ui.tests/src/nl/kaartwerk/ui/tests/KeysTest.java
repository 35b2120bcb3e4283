package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.contexts.Context;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.tests.InWorkbench;

/** The keys that we add: each does one thing, and none takes a key away from the platform. */
class KeysTest extends InWorkbench {
	private static final String SCHEME = "org.eclipse.ui.defaultAcceleratorConfiguration";

	private static List<Binding> bindings() throws Exception {
		IBindingService service = window().getService(IBindingService.class);
		return Arrays.stream(service.getBindings()).filter(binding -> SCHEME.equals(binding.getSchemeId()))
				.filter(binding -> binding.getPlatform() == null || binding.getPlatform().equals("gtk")).filter(binding -> binding.getParameterizedCommand() != null).toList();
	}

	private static boolean isOurs(Binding binding) {
		ParameterizedCommand command = binding.getParameterizedCommand();
		return command.getId().startsWith("nl.kaartwerk.") || command.getParameterMap().values().stream().anyMatch(value -> value.toString().startsWith("nl.kaartwerk."));
	}

	private static boolean isWithin(String context, String other) throws NotDefinedException {
		IContextService contexts = window().getService(IContextService.class);
		for (String each = context; each != null;) {
			if (each.equals(other)) {
				return true;
			}
			Context defined = contexts.getContext(each);
			each = defined.isDefined() ? defined.getParentId() : null;
		}
		return false;
	}

	private static boolean meets(KeySequence one, KeySequence other) {
		return one.startsWith(other, true) || other.startsWith(one, true);
	}

	private static String described(Binding binding) {
		return binding.getTriggerSequence() + " " + binding.getParameterizedCommand().getId() + " in " + binding.getContextId();
	}

	@Test
	void noneOfOurKeysShadowsAnotherOneWhereItHolds() throws Exception {
		List<Binding> all = bindings();
		List<Binding> ours = all.stream().filter(KeysTest::isOurs).toList();
		assertTrue(ours.size() >= 14, ours.toString());
		List<String> shadowed = new ArrayList<>();
		for (Binding own : ours) {
			for (Binding other : all) {
				boolean same = own.getParameterizedCommand().equals(other.getParameterizedCommand());
				if (!same && meets((KeySequence) own.getTriggerSequence(), (KeySequence) other.getTriggerSequence())
						&& (isWithin(own.getContextId(), other.getContextId()) || isWithin(other.getContextId(), own.getContextId()))) {
					shadowed.add(described(own) + " and " + described(other));
				}
			}
		}
		assertEquals(List.of(), shadowed);
	}

	@Test
	void ourViewsAndTheNewCardHaveKeys() throws Exception {
		Map<String, String> keys = bindings().stream().filter(KeysTest::isOurs).filter(binding -> !binding.getParameterizedCommand().getParameterMap().isEmpty())
				.collect(Collectors.toMap(binding -> binding.getParameterizedCommand().getParameterMap().values().iterator().next().toString(),
						binding -> binding.getTriggerSequence().toString()));
		assertEquals(Map.of("nl.kaartwerk.ui.mki", "ALT+SHIFT+Q M", "nl.kaartwerk.ui.dashboard", "ALT+SHIFT+Q D", "nl.kaartwerk.ui.whitespots", "ALT+SHIFT+Q V"),
				Map.of("nl.kaartwerk.ui.mki", keys.get("nl.kaartwerk.ui.mki"), "nl.kaartwerk.ui.dashboard", keys.get("nl.kaartwerk.ui.dashboard"),
						"nl.kaartwerk.ui.whitespots", keys.get("nl.kaartwerk.ui.whitespots")));
	}
}
