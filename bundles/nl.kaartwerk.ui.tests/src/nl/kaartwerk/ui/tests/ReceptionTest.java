package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.ui.open.Reception;

/** How a second start of Kaartwerk hands its texts to the first. */
class ReceptionTest {
	@TempDir
	private Path folder;
	private final BlockingQueue<List<Path>> received = new LinkedBlockingQueue<>();

	private Path file() {
		return folder.resolve("reception");
	}

	@Test
	void theTextsOfEachStartReachTheOneThatRuns() throws Exception {
		try (Reception reception = new Reception(folder, received::add)) {
			List<Path> texts = List.of(folder.resolve("één woning.kaart"), folder.resolve("b.kaart"));
			assertTrue(Reception.handOver(folder, texts));
			assertEquals(texts, received.poll(10, TimeUnit.SECONDS));
			assertTrue(Reception.handOver(folder, List.of(folder.resolve("c.kaart"))));
			assertEquals(List.of(folder.resolve("c.kaart")), received.poll(10, TimeUnit.SECONDS));
		}
	}

	@Test
	void withoutOneThatRunsNobodyTakesThem() throws Exception {
		List<Path> texts = List.of(folder.resolve("a.kaart"));
		assertFalse(Reception.handOver(folder, texts));
		new Reception(folder, received::add).close();
		assertFalse(Files.exists(file()));
		assertFalse(Reception.handOver(folder, texts));
		int nobodys;
		try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
			nobodys = socket.getLocalPort();
		}
		Files.writeString(file(), nobodys + "\nword\n"); // of one that was killed
		assertFalse(Reception.handOver(folder, texts));
		Files.writeString(file(), "half");
		assertFalse(Reception.handOver(folder, texts));
	}

	@Test
	void whoDoesNotKnowTheWordIsNotHeard() throws Exception {
		try (Reception reception = new Reception(folder, received::add)) {
			Path other = Files.createDirectories(folder.resolve("other"));
			Files.writeString(other.resolve("reception"), Files.readAllLines(file()).getFirst() + "\nguessed\n");
			assertFalse(Reception.handOver(other, List.of(folder.resolve("a.kaart"))));
			assertNull(received.poll());
			assertTrue(Reception.handOver(folder, List.of(folder.resolve("a.kaart"))), "the next one is");
		}
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void onlyTheOwnerOfTheWorkspaceCanReadHowToReachIt() throws Exception {
		try (Reception reception = new Reception(folder, received::add)) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
		}
	}

	@Test
	void oneThatClosesLeavesTheFileOfAnother() throws Exception {
		Reception first = new Reception(folder, received::add);
		try (Reception second = new Reception(folder, received::add)) {
			first.close();
			assertTrue(Reception.handOver(folder, List.of(folder.resolve("a.kaart"))));
		}
	}
}
