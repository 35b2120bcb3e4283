package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.open.FileArguments;
import nl.kaartwerk.ui.open.Reception;

/** What the workbench is started with, by hand or by a file manager. */
class FileArgumentsTest extends InWorkbench {
	private static final String STAAL = "declaration Staal { functional unit 1 kg category 1 profile { impacts A1 {\nA1-A3\nGWP 2\n} } }\n";

	@TempDir
	private Path folder;
	private Path text;

	@BeforeEach
	void writeText() throws Exception {
		folder = folder.toRealPath();
		text = Files.createDirectories(folder.resolve("hal/kaarten")).resolve("staal.kaart");
		Files.writeString(text, STAAL);
	}

	@AfterEach
	void forgetProject() throws Exception {
		inUi(() -> page().closeAllEditors(false));
		ResourcesPlugin.getWorkspace().getRoot().getProject("hal").delete(false, true, null);
	}

	private static IEditorInput opened() throws Exception {
		waitFor(() -> inUi(() -> page().getActiveEditor() != null && page().getActiveEditor().getTitle().equals("staal.kaart")));
		return inUi(() -> page().getActiveEditor().getEditorInput());
	}

	@Test
	void onlyTextsThatAreThereAreTakenFromTheCommandLine() {
		assertEquals(List.of(text), FileArguments.texts("-nl", "nl", text.toString(), folder.resolve("absent.kaart").toString(), folder.toString(),
				"-name.kaart", "bad\0.kaart"));
	}

	@Test
	void aTextOfAProjectIsOpenedWithItsProjectWhereThatStands() throws Exception {
		Files.createDirectories(folder.resolve("hal/.kaartwerk"));
		Files.writeString(folder.resolve("hal/.kaartwerk/project"), "");
		FileArguments.open(text);
		IFileEditorInput input = (IFileEditorInput) opened();
		assertEquals("/hal/kaarten/staal.kaart", input.getFile().getFullPath().toString());
		assertEquals(text, input.getFile().getLocation().toPath());
	}

	@Test
	void aTextOfAClosedProjectOpensTheProjectAgain() throws Exception {
		Files.createDirectories(folder.resolve("hal/.kaartwerk"));
		Files.writeString(folder.resolve("hal/.kaartwerk/project"), "");
		FileArguments.open(text);
		opened();
		IProject hal = ResourcesPlugin.getWorkspace().getRoot().getProject("hal");
		inUi(() -> page().closeAllEditors(false));
		hal.close(null);
		FileArguments.open(text);
		assertEquals(hal, ((IFileEditorInput) opened()).getFile().getProject());
	}

	@Test
	void theTextOfALaterStartIsOpenedInTheWorkbenchThatRuns() throws Exception {
		assertTrue(Reception.handOver(Platform.getStateLocation(FrameworkUtil.getBundle(FileArguments.class)).toPath(), List.of(text)));
		assertEquals(text.toUri(), ((IURIEditorInput) opened()).getURI());
	}

	@Test
	void aLoneTextIsOpenedWithoutMakingAProjectOfItsFolder() throws Exception {
		FileArguments.open(text);
		assertEquals(text.toUri(), ((IURIEditorInput) opened()).getURI());
		assertFalse(ResourcesPlugin.getWorkspace().getRoot().getProject("hal").exists());
		assertFalse(Files.exists(folder.resolve("hal/.project")));
	}
}
