/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.decode;

import java.io.IOException;

import org.recital.audio.decode.AudioInfo;
import org.recital.audio.decode.AudioStream;

/** The mean of all channels. Values that are no numbers, which float files may hold, become silence. */
public final class MonoStream implements AudioStream {

	private static final int BLOCK = 4096;

	private final Decoder decoder;
	private final int channels;
	private final float[] block;

	public MonoStream(Decoder decoder) {
		this.decoder = decoder;
		channels = decoder.info().channels();
		block = new float[BLOCK * channels];
	}

	@Override
	public AudioInfo info() {
		return decoder.info();
	}

	@Override
	public int rate() {
		return decoder.info().rate();
	}

	@Override
	public int read(float[] mono, int from, int max) throws IOException {
		int frames = decoder.read(block, Math.min(max, BLOCK));
		float scale = 1f / channels;
		for (int t = 0; t < frames; t++) {
			float sum = 0;
			for (int c = 0; c < channels; c++) {
				sum += block[t * channels + c];
			}
			mono[from + t] = Float.isFinite(sum) ? sum * scale : 0;
		}
		return frames;
	}

	@Override
	public void close() throws IOException {
		decoder.close();
	}
}
