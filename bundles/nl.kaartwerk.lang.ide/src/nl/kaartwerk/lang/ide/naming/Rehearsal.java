package nl.kaartwerk.lang.ide.naming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.naming.WrittenName.Kind;

/** Reads texts as they would be after a change, and sees where their names would then lead. */
class Rehearsal {
	/**
	 * A name that would lead elsewhere.
	 *
	 * @param written as it stands now
	 * @param line counted from 1
	 */
	record Difference(URI text, String written, int line) {
	}

	@Inject
	private Meanings meanings;

	@Inject
	private IResourceDescription.Manager descriptions;

	/**
	 * The first name that leads somewhere now and would lead elsewhere, or nowhere, after the changes. Only texts that are changed or in which
	 * the new word stands can have one.
	 */
	Optional<Difference> differs(Map<URI, List<TextChange>> changes, String word, List<NamedTexts> projects, CancelIndicator cancel) {
		Map<String, XtextResourceSet> stages = new HashMap<>();
		projects.forEach(project -> stages.put(project.name(), project.scratch()));
		Map<URI, XtextResource> changed = new HashMap<>();
		for (NamedTexts project : projects) {
			own(project, changes.keySet())
					.forEach(file -> changed.put(file, read(stages.get(project.name()), file, changed(project.text(file), changes.get(file)))));
		}
		Map<String, ResourceDescriptionsData> names = new HashMap<>();
		projects.forEach(project -> names.put(project.name(), names(project, changed)));
		stages.values().forEach(stage -> names.forEach(ChunkedResourceDescriptions.findInEmfObject(stage)::setContainer));
		for (NamedTexts project : projects) {
			Map<URI, XtextResource> concerned = new LinkedHashMap<>();
			own(project, changes.keySet()).forEach(file -> concerned.put(file, project.text(file)));
			project.textsWith(word).forEach(text -> concerned.put(text.getURI(), text));
			for (XtextResource text : concerned.values()) {
				if (cancel.isCanceled()) {
					throw new CancellationException();
				}
				XtextResource after = changed.containsKey(text.getURI()) ? changed.get(text.getURI())
						: read(stages.get(project.name()), text.getURI(), text.getParseResult().getRootNode().getText());
				Optional<Difference> difference = difference(text, after);
				if (difference.isPresent()) {
					return difference;
				}
			}
		}
		return Optional.empty();
	}

	private static List<URI> own(NamedTexts project, Set<URI> files) {
		return files.stream().filter(file -> project.names().getResourceDescription(file) != null).toList();
	}

	private ResourceDescriptionsData names(NamedTexts project, Map<URI, XtextResource> changed) {
		ResourceDescriptionsData names = project.names().copy();
		own(project, changed.keySet()).forEach(file -> names.addDescription(file, descriptions.getResourceDescription(changed.get(file))));
		return names;
	}

	private static String changed(XtextResource text, List<TextChange> changes) {
		StringBuilder words = new StringBuilder(text.getParseResult().getRootNode().getText());
		for (TextChange change : changes.reversed()) {
			words.replace(change.offset(), change.offset() + change.length(), change.text());
		}
		return words.toString();
	}

	private static XtextResource read(XtextResourceSet stage, URI file, String words) {
		XtextResource text = (XtextResource) stage.createResource(file);
		try {
			text.load(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		} catch (IOException e) {
			throw new UncheckedIOException(e); // nothing is read from a file
		}
		return text;
	}

	/** Other words, but as many and in the same order: names correspond by their place in the list. */
	private Optional<Difference> difference(XtextResource before, XtextResource after) {
		List<WrittenName> names = WrittenNames.of(before);
		List<WrittenName> renamed = WrittenNames.of(after);
		for (int i = 0; i < names.size(); i++) {
			WrittenName name = names.get(i);
			if (name.kind() == Kind.REFERENCE && (i >= renamed.size() || leadsElsewhere(name, renamed.get(i)))) {
				int offset = name.words().getFirst().offset();
				return Optional.of(new Difference(before.getURI(), name.written().toString(), NodeModelUtils.getLineAndColumn(before.getParseResult().getRootNode(), offset).getLine()));
			}
		}
		return Optional.empty();
	}

	private boolean leadsElsewhere(WrittenName before, WrittenName after) {
		Optional<URI> target = meanings.referred(before).map(IEObjectDescription::getEObjectURI);
		return target.isPresent() && (after.kind() != Kind.REFERENCE || !target.equals(meanings.referred(after).map(IEObjectDescription::getEObjectURI)));
	}
}
