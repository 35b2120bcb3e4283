package nl.kaartwerk.ui.derivation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;

import nl.kaartwerk.method.DataFile;

/** A file of method data that ships with Kaartwerk, to be read in an editor and not written. */
final class ShippedData extends PlatformObject implements IStorageEditorInput {
	private final String name;

	ShippedData(String name) {
		this.name = name;
	}

	private static final class Storage extends PlatformObject implements IEncodedStorage {
		private final String name;

		Storage(String name) {
			this.name = name;
		}

		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(DataFile.shippedText(name).getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public IPath getFullPath() {
			return null;
		}

		@Override
		public String getName() {
			return name;
		}

		@Override
		public boolean isReadOnly() {
			return true;
		}

		@Override
		public String getCharset() {
			return StandardCharsets.UTF_8.name();
		}
	}

	@Override
	public IEncodedStorage getStorage() {
		return new Storage(name);
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return Texts.get("shipped.tooltip", name);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ShippedData data && name.equals(data.name);
	}

	@Override
	public int hashCode() {
		return name.hashCode();
	}
}
