package org.recital.audio.internal.decode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.recital.audio.internal.Messages;

/** Tells a format by the first bytes. */
public final class Decoders {

	private Decoders() {
	}

	/** A decoder for what the file holds. */
	public static Decoder open(ByteSource in) throws IOException {
		byte[] head = new byte[12];
		int n = in.readAll(head, head.length);
		in.seek(0);
		if (n == 0) {
			throw in.broken(Messages.empty, Messages.formatExpected);
		}
		String text = new String(head, 0, n, StandardCharsets.ISO_8859_1);
		if ((text.startsWith("RIFF") || text.startsWith("RF64")) && text.startsWith("WAVE", 8)) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return Wav.open(in);
		}
		throw in.broken(Messages.unknownFormat, Messages.formatExpected);
	}
}
