package nl.kaartwerk.lang.ide.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;

/**
 * What is known of the texts of a project.
 *
 * @param stamp of everything beside the texts that it rests on: the program, its language, the method data and rule settings of the project
 * @param seen what other projects defined when the texts were checked against them: by project and address of the text, its {@link #interfaceOf}
 */
public record StoredProject(String stamp, List<StoredText> texts, Map<String, Map<String, String>> seen) {
	public StoredProject {
		texts = List.copyOf(texts);
		seen = Map.copyOf(seen);
	}

	/** The same as long as a text defines the same, as far as others are checked against it. */
	public static String interfaceOf(IResourceDescription text) {
		Digest digest = new Digest();
		for (IEObjectDescription object : text.getExportedObjects()) {
			digest.add(object.getQualifiedName().toString()).add(object.getEClass().getName()).add(String.valueOf(object.getEObjectURI()));
			String[] keys = object.getUserDataKeys().clone();
			Arrays.sort(keys);
			for (String key : keys) {
				digest.add(key).add(String.valueOf(object.getUserData(key)));
			}
		}
		return digest.value();
	}
}
