import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes {@code targetplatform.target}, the lock file of all bundles, from the direct wishes in {@code wishes.xml}.
 * <p>
 * Maven tells what the wishes need, but takes the version named nearest to the root, which is often too low for
 * OSGi. Here the highest version that anything asks for wins. A higher version can have other dependencies, so
 * Maven is asked again with the versions found, until nothing changes.
 * <p>
 * Run: {@code java targetplatform/Lock.java MVN_COMMAND...}
 */
public class Lock {

	/** Jars that are no OSGi bundles, with the bundle name that others require. */
	private static final Map<String, String> WRAPPED = new TreeMap<>(Map.ofEntries(
			Map.entry("aopalliance:aopalliance", "org.aopalliance"),
			Map.entry("com.github.rzymek:opczip", "com.github.rzymek.opczip"),
			Map.entry("de.rototor.pdfbox:graphics2d", "de.rototor.pdfbox.graphics2d"),
			Map.entry("org.antlr:antlr-runtime", "org.antlr.runtime"),
			Map.entry("org.apache.xmlgraphics:batik-constants", "org.apache.batik.constants"),
			Map.entry("org.apache.xmlgraphics:batik-css", "org.apache.batik.css"),
			Map.entry("org.apache.xmlgraphics:batik-i18n", "org.apache.batik.i18n"),
			Map.entry("org.apache.xmlgraphics:batik-shared-resources", "org.apache.batik.shared"),
			Map.entry("org.apache.xmlgraphics:batik-util", "org.apache.batik.util"),
			Map.entry("org.apache.xmlgraphics:xmlgraphics-commons", "org.apache.xmlgraphics"),
			Map.entry("org.dhatim:fastexcel", "org.dhatim.fastexcel"),
			Map.entry("xml-apis:xml-apis-ext", "org.w3c.css.sac")));

	/** Artifacts that are left out although a pom names them, with the reason. */
	private static final Map<String, String> EXCLUDED = Map.of(
			"com.google.errorprone:error_prone_annotations", "only annotations",
			"com.google.j2objc:j2objc-annotations", "only annotations",
			"org.codehaus.mojo:animal-sniffer-annotations", "only annotations",
			"com.google.guava:listenablefuture", "empty jar, its class is in guava",
			"commons-io:commons-io", "xmlgraphics-commons uses it for images only; the workbench uses its CSS colours");

	/** Groups that go to the location of the test bundles. */
	private static final Set<String> TEST_GROUPS = Set.of("org.junit.jupiter", "org.junit.platform",
			"org.opentest4j", "org.apiguardian", "org.jspecify");

	/** Poms of SWT name a fragment by this property; only its presence matters, the fragments are wishes. */
	private static final String PLATFORM = "-Dosgi.platform=gtk.linux.x86_64";

	private static final String TREE_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:tree";

	/** One line of the tree: indentation, group, artifact, version, and what happened to the version. */
	private static final Pattern NODE = Pattern.compile(
			"([^\\w(]*)\\(?([\\w.-]+):([\\w.-]+):jar:([\\w.-]+):(?:compile|runtime)\\b(?:.*version managed from ([\\w.-]+))?.*");

	public static void main(String[] maven) throws Exception {
		if (maven.length == 0) {
			throw new IllegalArgumentException("Usage: java Lock.java MVN_COMMAND...");
		}
		Path folder = Path.of(Lock.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
		Path target = folder.resolve("targetplatform.target");
		Map<String, String> artifacts = resolve(List.of(maven), Files.readString(folder.resolve("wishes.xml")));
		Files.writeString(target, write(artifacts));
		System.out.println(target + ": " + artifacts.size() + " artifacts");
	}

	/** Returns the version of each artifact ({@code group:artifact}) that belongs in the target. */
	private static Map<String, String> resolve(List<String> maven, String wishes) throws Exception {
		Map<String, String> versions = new TreeMap<>();
		Map<String, String> known;
		Set<String> found;
		do {
			known = new TreeMap<>(versions);
			found = new TreeSet<>();
			for (String line : tree(maven, manage(wishes, versions))) {
				Matcher node = NODE.matcher(line);
				if (!node.matches()) {
					throw new IllegalStateException("Unexpected line in the dependency tree: " + line);
				}
				String artifact = node.group(2) + ":" + node.group(3);
				found.add(artifact);
				versions.merge(artifact, node.group(4), Lock::higher);
				// A version range starts with a bracket and is no match: the managed version lies in it or Maven fails.
				if (node.group(5) != null) {
					versions.merge(artifact, node.group(5), Lock::higher);
				}
			}
			System.out.println("Dependency tree: " + found.size() + " artifacts");
		} while (!versions.equals(known));
		checkWishes(wishes, versions);
		checkTables(found);
		versions.keySet().retainAll(found);
		versions.keySet().removeAll(EXCLUDED.keySet());
		return versions;
	}

	private static String higher(String a, String b) {
		return Version.parse(a).compareTo(Version.parse(b)) >= 0 ? a : b;
	}

	/** Returns the wishes with the versions found so far as managed versions. */
	private static String manage(String wishes, Map<String, String> versions) {
		StringBuilder managed = new StringBuilder("<dependencyManagement><dependencies>\n");
		versions.forEach((artifact, version) -> managed.append(dependency(artifact, version, "")).append('\n'));
		managed.append("</dependencies></dependencyManagement>\n");
		return wishes.replace("</project>", managed + "</project>");
	}

	/** Returns the lines of Maven's verbose dependency tree of a pom, without the root. */
	private static List<String> tree(List<String> maven, String pom) throws IOException, InterruptedException {
		Path work = Files.createTempDirectory("lock");
		Path pomFile = work.resolve("pom.xml");
		Path treeFile = work.resolve("tree.txt");
		try {
			Files.writeString(pomFile, pom);
			List<String> command = new ArrayList<>(maven);
			command.addAll(List.of("-B", "-q", "-f", pomFile.toString(), TREE_GOAL, "-Dverbose",
					"-DoutputFile=" + treeFile, PLATFORM));
			int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
			if (exit != 0) {
				throw new IllegalStateException("Maven ended with exit code " + exit);
			}
			List<String> lines = Files.readAllLines(treeFile);
			return lines.subList(1, lines.size());
		} finally {
			Files.deleteIfExists(treeFile);
			Files.deleteIfExists(pomFile);
			Files.delete(work);
		}
	}

	/** Fails if something asks for a higher version than the wish: the wishes must tell the truth. */
	private static void checkWishes(String wishes, Map<String, String> versions) {
		Matcher wish = Pattern.compile(
				"<groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId><version>([^<]+)</version>").matcher(wishes);
		while (wish.find()) {
			String artifact = wish.group(1) + ":" + wish.group(2);
			String version = versions.get(artifact);
			if (!wish.group(3).equals(version)) {
				throw new IllegalStateException(
						"wishes.xml asks for " + artifact + " " + wish.group(3) + ", but " + version + " is needed");
			}
		}
	}

	/** Fails if a table above names an artifact that is not there any more. */
	private static void checkTables(Set<String> found) {
		Set<String> stale = new TreeSet<>(WRAPPED.keySet());
		stale.addAll(EXCLUDED.keySet());
		stale.removeAll(found);
		if (!stale.isEmpty()) {
			throw new IllegalStateException("Not in the dependency tree, remove from Lock.java: " + stale);
		}
	}

	private static String write(Map<String, String> artifacts) {
		Map<String, String> bundles = new TreeMap<>(artifacts);
		Map<String, String> tests = new TreeMap<>(artifacts);
		bundles.keySet().removeAll(WRAPPED.keySet());
		bundles.keySet().removeIf(Lock::isTest);
		tests.keySet().removeIf(artifact -> !isTest(artifact));

		StringBuilder out = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8" standalone="no"?>
				<?pde version="3.8"?>
				<!-- Written by the script "lock" from wishes.xml. Do not edit. -->
				<target name="kaartwerk">
					<locations>
				""");
		out.append(location("OSGi", bundles, "error", ""));
		WRAPPED.forEach((artifact, name) -> out.append(
				location(name, Map.of(artifact, artifacts.get(artifact)), "generate", instructions(name))));
		out.append(location("JUnit", tests, "error", ""));
		return out.append("\t</locations>\n</target>\n").toString();
	}

	private static boolean isTest(String artifact) {
		return TEST_GROUPS.contains(artifact.substring(0, artifact.indexOf(':')));
	}

	private static String location(String label, Map<String, String> artifacts, String missingManifest, String extra) {
		StringBuilder out = new StringBuilder("\t\t<location includeDependencyDepth=\"none\""
				+ " includeDependencyScopes=\"compile\" includeSource=\"false\" missingManifest=\"" + missingManifest
				+ "\" type=\"Maven\" label=\"" + label + "\">\n\t\t\t<dependencies>\n");
		artifacts.forEach((artifact, version) -> out.append("\t\t\t\t")
				.append(dependency(artifact, version, "<type>jar</type>")).append('\n'));
		return out.append("\t\t\t</dependencies>\n").append(extra).append("\t\t</location>\n").toString();
	}

	private static String dependency(String artifact, String version, String type) {
		String[] names = artifact.split(":");
		return "<dependency><groupId>" + names[0] + "</groupId><artifactId>" + names[1] + "</artifactId><version>"
				+ version + "</version>" + type + "</dependency>";
	}

	/** Returns how bnd makes a bundle of a jar: it exports everything and needs nothing strictly. */
	private static String instructions(String name) {
		return """
							<instructions><![CDATA[
				Bundle-Name: %1$s
				Bundle-SymbolicName: %1$s
				version: ${version_cleanup;${mvnVersion}}
				Bundle-Version: ${version}
				Import-Package: *;resolution:=optional
				Export-Package: *;version="${version}";-noimport:=true
				]]></instructions>
				""".formatted(name);
	}
}
