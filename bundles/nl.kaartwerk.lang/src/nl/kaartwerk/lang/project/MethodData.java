package nl.kaartwerk.lang.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;

import nl.kaartwerk.method.DataFault;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.rules.Rules;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.fix.Fixes;

/**
 * The method data that hold for the texts of a project (design decision 6): what ships with Kaartwerk, and over it the CSV files in the
 * project's folder {@code .kaartwerk}. It hangs on the resource set of the project.
 */
public final class MethodData {
	private static final String FOLDER = ".kaartwerk";
	private static final MethodData SHIPPED = new MethodData(Methods.shipped(), Map.of(), List.of());

	private static final class Attached extends AdapterImpl {
		private final MethodData data;

		Attached(MethodData data) {
			this.data = data;
		}

		@Override
		public boolean isAdapterForType(Object type) {
			return type == MethodData.class;
		}
	}

	private record Unread(Path file, String message) {
	}

	private final Methods methods;
	private final Method method;
	private final Rules rules;
	private final Fixes fixes;
	private final Map<String, Path> files;
	private final Map<String, String> texts = new LinkedHashMap<>();
	private final List<Unread> unread;

	private MethodData(Methods methods, Map<String, Path> files, List<Unread> unread) {
		this.methods = methods;
		this.method = methods.at(LocalDate.of(9999, 12, 31));
		this.rules = Rules.shipped(method);
		this.fixes = Fixes.shipped(method);
		this.files = files;
		this.unread = unread;
	}

	/** What ships with Kaartwerk. */
	public static MethodData shipped() {
		return SHIPPED;
	}

	/** Whether a file is method data of a project. */
	public static boolean isMethodData(Path file) {
		return file.getParent() != null && file.getParent().endsWith(FOLDER) && file.getFileName().toString().endsWith(".csv");
	}

	/** Reads the data of the project in a folder. What cannot be read is a finding, and the rest holds. */
	public static MethodData read(Path root) {
		Path folder = root.resolve(FOLDER);
		Map<String, Path> files = new LinkedHashMap<>();
		Map<String, String> texts = new LinkedHashMap<>();
		List<Unread> unread = new ArrayList<>();
		try (Stream<Path> list = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
			for (Path file : list.filter(MethodData::isMethodData).sorted().toList()) {
				files.put(file.getFileName().toString(), file);
				try {
					texts.put(file.getFileName().toString(), SourceText.read(file));
				} catch (SourceText.Unreadable e) {
					unread.add(new Unread(file, e.getMessage()));
				}
			}
		} catch (IOException e) {
			unread.add(new Unread(folder, folder + " cannot be read: " + e.getMessage()));
		}
		if (files.isEmpty() && unread.isEmpty()) {
			return SHIPPED;
		}
		MethodData data = new MethodData(Methods.with(texts), files, unread);
		data.texts.putAll(texts);
		return data;
	}

	/** The data that hold for a text. */
	public static MethodData of(Resource resource) {
		return resource == null ? SHIPPED : of(resource.getResourceSet());
	}

	/** The data that hold for the texts of a resource set. */
	public static MethodData of(ResourceSet resources) {
		Attached attached = attached(resources);
		return attached == null ? SHIPPED : attached.data;
	}

	private static Attached attached(ResourceSet resources) {
		if (resources != null) {
			for (Adapter adapter : resources.eAdapters()) {
				if (adapter instanceof Attached attached) {
					return attached;
				}
			}
		}
		return null;
	}

	/** Makes these data hold for the texts of a resource set, in place of any others. */
	public void attachTo(ResourceSet resources) {
		resources.eAdapters().remove(attached(resources));
		resources.eAdapters().add(new Attached(this));
	}

	/** All versions of the method. */
	public Methods methods() {
		return methods;
	}

	/** The version in force, with the latest weights. */
	public Method method() {
		return method;
	}

	public Rules rules() {
		return rules;
	}

	public Fixes fixes() {
		return fixes;
	}

	/** The files of the project. */
	public List<Path> files() {
		return List.copyOf(files.values());
	}

	/** What is wrong with the files, each with the line that it stands on. */
	public List<Diagnostic> diagnostics(Locale locale) {
		List<Diagnostic> diagnostics = new ArrayList<>();
		for (Unread each : unread) {
			diagnostics.add(new Diagnostic(each.file, 1, 1, 0, 0, Severity.ERROR, Catalogue.DATA_INVALID.id(), each.message));
		}
		for (DataFault fault : methods.faults()) {
			String name = fault.place().file();
			String text = texts.getOrDefault(name, "");
			int from = start(text, fault.place().line());
			int to = from;
			while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
				to++;
			}
			diagnostics.add(new Diagnostic(files.get(name), fault.place().line(), 1, from, to - from, Severity.ERROR, Catalogue.DATA_INVALID.id(),
					fault.text(locale)));
		}
		return diagnostics;
	}

	private static int start(String text, int line) {
		int offset = 0;
		for (int l = 1; l < line; l++) {
			int end = text.indexOf('\n', offset);
			offset = end < 0 ? text.length() : end + 1;
		}
		return offset;
	}
}
