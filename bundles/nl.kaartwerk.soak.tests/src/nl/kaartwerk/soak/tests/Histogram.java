package nl.kaartwerk.soak.tests;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.management.JMException;
import javax.management.ObjectName;

/** How many live objects there are of each class, after a full collection, as {@code jcmd GC.class_histogram} tells. */
final class Histogram {
	private static final Pattern ROW = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+)");

	private final Map<String, Integer> live = new HashMap<>();

	Histogram() throws JMException {
		String table = (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
				"gcClassHistogram", new Object[] { new String[0] }, new String[] { String[].class.getName() });
		Matcher row = ROW.matcher(table);
		while (row.find()) {
			live.merge(row.group(2), Integer.valueOf(row.group(1)), Integer::sum);
		}
		if (live.isEmpty()) {
			throw new IllegalStateException("The virtual machine gave no histogram: " + table);
		}
	}

	/** The classes of Kaartwerk and of texts with at least so many live objects: the holder of what has leaked is mostly among them. */
	Map<String, Integer> often(int times) {
		Map<String, Integer> often = new TreeMap<>(live);
		often.keySet().removeIf(type -> !type.matches("(nl\\.kaartwerk|org\\.eclipse\\.(jface\\.text|ui|core\\.internal\\.filebuffers|text))\\..*"));
		often.values().removeIf(count -> count < times || count > 2 * times);
		return often;
	}

	int live(String type) {
		return live.getOrDefault(type, 0);
	}
}
