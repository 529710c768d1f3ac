/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.decode;

import java.io.Closeable;
import java.io.IOException;

import org.recital.audio.decode.AudioInfo;

/** One format: all channels, interleaved. */
public interface Decoder extends Closeable {

	/** What the head of the file says. */
	AudioInfo info();

	/**
	 * Reads on.
	 *
	 * @param interleaved gets frames of {@code info().channels()} samples
	 * @param maxFrames   1 or more, as many as fit
	 * @return frames, 1 or more; -1 at the end
	 */
	int read(float[] interleaved, int maxFrames) throws IOException;
}
