package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.util.IFileSystemScanner;

import nl.kaartwerk.lang.project.ProjectFolder;

/** Finds the texts of a project, the same ones as the command line, and nothing else: a folder of version control may hold a hundred times as many files. */
public class KaartFiles implements IFileSystemScanner {
	private static final Logger LOG = Logger.getLogger(KaartFiles.class);

	@Override
	public void scan(URI root, IAcceptor<URI> acceptor) {
		try {
			for (Path text : ProjectFolder.texts(Path.of(root.toFileString()))) {
				acceptor.accept(URI.createURI(text.toUri().toString()));
			}
		} catch (IOException e) {
			LOG.warn("The folder " + root.toFileString() + " cannot be listed: " + e.getMessage());
		}
	}
}
