package nl.kaartwerk.lang.project;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.TextRules;
import nl.kaartwerk.rules.settings.RuleSettings;

/**
 * What holds for the texts of a project beside the texts themselves: method data (design decision 6), as they ship with Kaartwerk and over
 * that the CSV files in the project's folder {@code .kaartwerk}; and the settings of the rules, in its file {@code rules}. It hangs on the
 * resource set of the project.
 */
public final class ProjectData {
	private static final String FOLDER = ".kaartwerk";
	private static final String RULES = "rules";
	private static final Path GRANTS = Path.of(FOLDER, Methods.GRANTS);
	private static final ProjectData SHIPPED = new ProjectData(Methods.shipped(), RuleSettings.shipped(), Map.of(), List.of());

	private static final class Attached extends AdapterImpl {
		private final ProjectData data;

		Attached(ProjectData data) {
			this.data = data;
		}

		@Override
		public boolean isAdapterForType(Object type) {
			return type == ProjectData.class;
		}
	}

	private record Unread(Path file, String message) {
	}

	private final Methods methods;
	private final Method method;
	private final Rules rules;
	private final Map<String, Path> files;
	private final Map<String, String> texts = new LinkedHashMap<>();
	private final List<Unread> unread;

	private ProjectData(Methods methods, RuleSettings settings, Map<String, Path> files, List<Unread> unread) {
		this.methods = methods;
		this.method = methods.at(LocalDate.of(9999, 12, 31));
		this.rules = new Rules(method, settings);
		this.files = files;
		this.unread = unread;
	}

	/** What ships with Kaartwerk. */
	public static ProjectData shipped() {
		return SHIPPED;
	}

	/** Whether a file is method data or rule settings of a project. */
	public static boolean isProjectData(Path file) {
		Path folder = file.getParent();
		if (folder == null) {
			return false;
		}
		boolean table = file.getFileName().toString().endsWith(".csv");
		return folder.endsWith(FOLDER) && (table || file.getFileName().toString().equals(RULES)) || table && folder.getParent() != null && folder.getParent().endsWith(GRANTS);
	}

	/** As messages and method data name it: beside the path of the project's own folder. */
	private static String name(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	/** The files of the folder, and those of the grant schemes in folders below it. */
	private static List<Path> list(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.walk(folder, 3)) {
			return all.filter(ProjectData::isProjectData).filter(Files::isRegularFile).sorted().toList();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/** The file that holds the rule settings of a project; it need not exist. */
	public static Path settingsFile(Path root) {
		return root.resolve(FOLDER).resolve(RULES);
	}

	/**
	 * Reads the data of the project in a folder. What cannot be read is a finding, and the rest holds.
	 *
	 * @param base rule settings that hold where the project sets nothing
	 */
	public static ProjectData read(Path root, RuleSettings base) {
		Path folder = root.resolve(FOLDER);
		Map<String, Path> files = new LinkedHashMap<>();
		Map<String, String> texts = new LinkedHashMap<>();
		List<Unread> unread = new ArrayList<>();
		try {
			for (Path file : list(folder)) {
				files.put(name(folder, file), file);
				try {
					texts.put(name(folder, file), SourceText.read(file));
				} catch (SourceText.Unreadable e) {
					unread.add(new Unread(file, e.getMessage()));
				}
			}
		} catch (IOException e) {
			unread.add(new Unread(folder, folder + " cannot be read: " + e.getMessage()));
		}
		if (files.isEmpty() && unread.isEmpty() && base == RuleSettings.shipped()) {
			return SHIPPED;
		}
		String settings = texts.remove(RULES);
		ProjectData data = new ProjectData(Methods.with(texts), settings == null ? base : RuleSettings.read(settings, base), files, unread);
		if (settings != null) {
			data.texts.put(RULES, settings);
		}
		data.texts.putAll(texts);
		return data;
	}

	/** The data that hold for a text. */
	public static ProjectData of(Resource resource) {
		return resource == null ? SHIPPED : of(resource.getResourceSet());
	}

	/** The data that hold for the texts of a resource set. */
	public static ProjectData of(ResourceSet resources) {
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

	/** The files of the project. */
	public List<Path> files() {
		return List.copyOf(files.values());
	}

	/** What is wrong with the files, each with the line that it stands on. */
	public List<Diagnostic> diagnostics(Locale locale) {
		List<Diagnostic> diagnostics = new ArrayList<>();
		for (Unread each : unread) {
			diagnostics.add(new Diagnostic(each.file, 1, 1, 0, 0, Severity.ERROR, TextRules.DATA_INVALID.id(), each.message, null));
		}
		for (DataFault fault : methods.faults()) {
			diagnostics.add(diagnostic(fault.place().file(), fault.place().line(), TextRules.DATA_INVALID, fault.text(locale)));
		}
		List<RuleSettings.Fault> own = files.containsKey(RULES) ? rules.settings().faults() : List.of(); // else they are those of the base
		for (RuleSettings.Fault fault : own) {
			diagnostics.add(diagnostic(RULES, fault.line(), TextRules.SETTINGS_INVALID, fault.message(locale)));
		}
		return diagnostics;
	}

	/** @param line from 1; all of it is marked */
	private Diagnostic diagnostic(String name, int line, Rule rule, String message) {
		String text = texts.getOrDefault(name, "");
		int from = start(text, line);
		int to = from;
		while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
			to++;
		}
		return new Diagnostic(files.get(name), line, 1, from, to - from, Severity.ERROR, rule.id(), message, null);
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
