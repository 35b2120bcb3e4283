package nl.kaartwerk.ui.open;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;

/**
 * Where the workbench of a workspace takes texts that another start of Kaartwerk was asked to open: a workspace has one workbench. A file beside
 * its other state says how to reach it, and a word that only those know who can read that file; nobody from another machine can.
 */
public final class Reception implements Closeable {
	/** What the file says: where to knock, and with which word. */
	private record Address(int port, String word) {
		static Optional<Address> read(Path file) throws IOException {
			if (!Files.isRegularFile(file)) {
				return Optional.empty();
			}
			List<String> lines = Files.readAllLines(file);
			boolean known = lines.size() == 2 && lines.getFirst().matches("[1-9][0-9]{0,4}");
			return known ? Optional.of(new Address(Integer.parseInt(lines.getFirst()), lines.getLast())) : Optional.empty();
		}

		void write(Path file) throws IOException {
			FileAttribute<?>[] own = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
					? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) } : new FileAttribute<?>[0];
			Path whole = Files.createTempFile(file.getParent(), NAME, null, own);
			Files.writeString(whole, port + "\n" + word + "\n");
			try {
				Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
			} catch (AtomicMoveNotSupportedException e) {
				Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private static final String NAME = "reception";
	private static final int PATIENCE_MILLIS = 5_000;
	private static final int MOST_TEXTS = 1_000;

	private final Path file;
	private final Consumer<List<Path>> visitors;
	private final Address address;
	private final ServerSocket door;

	/**
	 * Opens until it is closed.
	 *
	 * @param folder of the state of the workspace
	 * @param visitors told of the texts of each start, in a thread of its own
	 * @throws IOException when there cannot be one; then each start stands alone
	 */
	public Reception(Path folder, Consumer<List<Path>> visitors) throws IOException {
		this.visitors = visitors;
		file = folder.resolve(NAME);
		Files.createDirectories(folder);
		door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
		address = new Address(door.getLocalPort(), UUID.randomUUID().toString());
		try {
			address.write(file);
		} catch (IOException e) {
			door.close();
			throw e;
		}
		Thread.ofPlatform().daemon().name("Kaartwerk reception").start(this::receive);
	}

	private void receive() {
		try {
			while (true) {
				receive(door.accept());
			}
		} catch (IOException e) {
			if (!door.isClosed()) {
				ILog.get().warn("Texts that are opened from outside will not come into this workbench any more.", e);
			}
		}
	}

	private void receive(Socket visitor) {
		try (visitor) {
			visitor.setSoTimeout(PATIENCE_MILLIS);
			hear(visitor);
		} catch (IOException e) {
			ILog.get().info("Somebody knocked and said nothing that could be understood.", e);
		}
	}

	private void hear(Socket visitor) throws IOException {
		DataInputStream in = new DataInputStream(visitor.getInputStream());
		if (!in.readUTF().equals(address.word)) {
			return;
		}
		List<Path> texts = new ArrayList<>();
		for (int i = Math.min(in.readInt(), MOST_TEXTS); i > 0; i--) {
			texts.add(path(in.readUTF()));
		}
		new DataOutputStream(visitor.getOutputStream()).writeBoolean(true);
		visitors.accept(List.copyOf(texts));
	}

	private static Path path(String text) throws IOException {
		try {
			return Path.of(text);
		} catch (InvalidPathException e) {
			throw new IOException(e);
		}
	}

	/**
	 * Hands texts over to the workbench of a workspace.
	 *
	 * @param folder of the state of the workspace
	 * @param texts as absolute paths
	 * @return whether there is one that has taken them
	 */
	public static boolean handOver(Path folder, List<Path> texts) {
		try {
			Optional<Address> known = Address.read(folder.resolve(NAME));
			return known.isPresent() && handOver(known.get(), texts);
		} catch (IOException e) {
			return false; // the workbench that wrote the file is gone
		}
	}

	private static boolean handOver(Address address, List<Path> texts) throws IOException {
		try (Socket visit = new Socket()) {
			visit.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.port), PATIENCE_MILLIS);
			visit.setSoTimeout(PATIENCE_MILLIS);
			DataOutputStream out = new DataOutputStream(visit.getOutputStream());
			out.writeUTF(address.word);
			out.writeInt(texts.size());
			for (Path text : texts) {
				out.writeUTF(text.toString());
			}
			return new DataInputStream(visit.getInputStream()).readBoolean();
		}
	}

	/** A start from now on stands alone. */
	@Override
	public void close() throws IOException {
		door.close();
		boolean mine = Address.read(file).filter(address::equals).isPresent(); // a second workbench may have come in the meantime
		if (mine) {
			Files.deleteIfExists(file);
		}
	}
}
