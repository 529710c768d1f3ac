/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import java.io.IOException;

import org.recital.api.step.StepContext;
import org.recital.audio.decode.AudioInfo;
import org.recital.audio.decode.AudioStream;

/** A stream that ends when the person cancels. */
record CheckedStream(AudioStream stream, StepContext context) implements AudioStream {

	private static final int MOST = 1 << 16;

	@Override
	public AudioInfo info() {
		return stream.info();
	}

	@Override
	public int rate() {
		return stream.rate();
	}

	@Override
	public int read(float[] mono, int from, int max) throws IOException {
		context.checkCancelled();
		return stream.read(mono, from, Math.min(max, MOST));
	}

	@Override
	public void close() throws IOException {
		stream.close();
	}
}
