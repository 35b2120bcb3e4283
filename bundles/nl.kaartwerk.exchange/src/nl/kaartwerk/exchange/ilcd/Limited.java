package nl.kaartwerk.exchange.ilcd;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in an error after so many bytes; it remembers what went wrong, which parsers wrap in errors of their own. */
final class Limited extends FilterInputStream {
	private long left;
	private boolean exceeded;
	private IOException failure;

	Limited(InputStream in, long most) {
		super(in);
		left = most;
	}

	boolean isExceeded() {
		return exceeded;
	}

	/** @throws IOException that reading ended with, other than for length */
	void rethrow() throws IOException {
		if (failure != null && !exceeded) {
			throw failure;
		}
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		try {
			int count = super.read(bytes, offset, length);
			left -= Math.max(count, 0);
			exceeded = left < 0;
			if (exceeded) {
				throw new IOException("too long");
			}
			return count;
		} catch (IOException e) {
			failure = e;
			throw e;
		}
	}

	@Override
	public long skip(long n) throws IOException {
		return Math.max(0, read(new byte[(int) Math.min(Math.max(n, 1), 8192)]));
	}

	@Override
	public boolean markSupported() {
		return false;
	}
}
