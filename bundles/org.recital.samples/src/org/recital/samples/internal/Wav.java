/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes mono 16-bit PCM as a RIFF WAVE file. */
public final class Wav {

	private static final int HEAD = 44;

	private Wav() {
	}

	/** Writes samples from -1 to 1. */
	public static void write(float[] samples, int rate, Path file) throws IOException {
		Files.write(file, bytes(samples, rate));
	}

	/** The file as bytes. */
	static byte[] bytes(float[] samples, int rate) {
		ByteBuffer out = ByteBuffer.allocate(HEAD + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
		out.put(ascii("RIFF")).putInt(HEAD - 8 + 2 * samples.length).put(ascii("WAVEfmt ")).putInt(16); //$NON-NLS-1$ //$NON-NLS-2$
		out.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate).putShort((short) 2).putShort((short) 16);
		out.put(ascii("data")).putInt(2 * samples.length); //$NON-NLS-1$
		for (float s : samples) {
			out.putShort((short) Math.round(Math.clamp(s, -1f, 1f) * Short.MAX_VALUE));
		}
		return out.array();
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}
}
