/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.decode;

/**
 * What a sound file says of itself.
 *
 * @param format   container and coding
 * @param encoding how a sample is kept, e.g. {@code 16 bit}, {@code 32 bit float}, {@code mu-law}; for coded sounds the codec
 * @param rate     samples a second and channel
 * @param channels number of channels
 * @param frames   samples a channel, or -1 where the file does not say before it is read
 */
public record AudioInfo(AudioFormat format, String encoding, int rate, int channels, long frames) {

	/** Length in seconds, or -1 where the file does not say. */
	public double seconds() {
		return frames < 0 ? -1 : frames / (double) rate;
	}
}
