/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes WAVE files for tests. */
public final class Waves {

	private Waves() {
	}

	/** A file of 16 bit mono. */
	public static Path write(Path file, float[] samples, int rate) throws IOException {
		ByteBuffer data = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
		for (float v : samples) {
			data.putShort((short) Math.clamp(Math.round(v * 32768), -32768, 32767));
		}
		return Files.write(file, wav(1, 1, rate, 16, data.array()));
	}

	/** A file of any kind. */
	public static byte[] wav(int code, int channels, int rate, int bits, byte[] data) {
		ByteBuffer b = ByteBuffer.allocate(44 + data.length + (data.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
		b.put("RIFF".getBytes()).putInt(36 + data.length).put("WAVEfmt ".getBytes()).putInt(16);
		b.putShort((short) code).putShort((short) channels).putInt(rate).putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8))
				.putShort((short) bits);
		b.put("data".getBytes()).putInt(data.length).put(data);
		return b.array();
	}

	/** A tone with a little noise, different for every number. */
	public static float[] tone(int number, int n, int rate) {
		java.util.Random random = new java.util.Random(number);
		float[] x = new float[n];
		for (int i = 0; i < n; i++) {
			x[i] = (float) (0.5 * Math.sin(2 * Math.PI * (200 + 40 * number) * i / rate) + 0.02 * random.nextGaussian());
		}
		return x;
	}
}
