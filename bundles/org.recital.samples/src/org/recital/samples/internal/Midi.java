/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.recital.samples.internal.SongSynthesizer.Tone;

/** Writes notes as a Standard MIDI File of one track: 480 ticks a quarter, 120 quarters a minute, so that a tick is 1/960 s. */
public final class Midi {

	private static final int TICKS_A_SECOND = 960;
	private static final int LOUDNESS = 90;

	private Midi() {
	}

	/** One note switched on or off. */
	private record Switch(long tick, boolean on, int pitch) {
	}

	/** Writes notes on the first channel, those that begin before {@code seconds}. */
	public static void write(List<Tone> notes, double seconds, Path file) throws IOException {
		List<Switch> switches = new ArrayList<>();
		for (Tone tone : notes) {
			if (tone.onset() < seconds) {
				long on = Math.round(tone.onset() * TICKS_A_SECOND);
				switches.add(new Switch(on, true, tone.pitch()));
				switches.add(new Switch(Math.max(on + 1, Math.round(Math.min(seconds, tone.onset() + tone.seconds()) * TICKS_A_SECOND)), false, tone.pitch()));
			}
		}
		// a note that ends when another of its pitch begins is switched off first
		switches.sort(Comparator.comparingLong(Switch::tick).thenComparing(Switch::on).thenComparingInt(Switch::pitch));
		ByteArrayOutputStream track = new ByteArrayOutputStream();
		long now = 0;
		for (Switch s : switches) {
			number(track, s.tick - now);
			now = s.tick;
			track.write(s.on ? 0x90 : 0x80);
			track.write(s.pitch);
			track.write(s.on ? LOUDNESS : 0);
		}
		track.writeBytes(new byte[] { 0, (byte) 0xFF, 0x2F, 0 });
		ByteBuffer out = ByteBuffer.allocate(14 + 8 + track.size());
		out.put("MThd".getBytes(StandardCharsets.US_ASCII)).putInt(6).putShort((short) 0).putShort((short) 1).putShort((short) (TICKS_A_SECOND / 2)); //$NON-NLS-1$
		out.put("MTrk".getBytes(StandardCharsets.US_ASCII)).putInt(track.size()).put(track.toByteArray()); //$NON-NLS-1$
		Files.write(file, out.array());
	}

	/** A number of variable length: seven bits a byte, the highest bit says that more follow. */
	private static void number(ByteArrayOutputStream out, long n) {
		for (int shift = 21; shift > 0; shift -= 7) {
			if (n >> shift != 0) {
				out.write((int) (n >> shift & 0x7F | 0x80));
			}
		}
		out.write((int) (n & 0x7F));
	}
}
