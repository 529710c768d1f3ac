/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.pitch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;

import org.recital.audio.decode.AudioException;
import org.recital.audio.internal.analysis.Messages;
import org.recital.audio.internal.pitch.MidiReader;

/**
 * Notes of Standard MIDI Files, told by their content. Tempo changes are followed; the drum channel (10) is left out, as its
 * numbers are no pitches.
 */
public final class MidiFiles {

	/** A larger file is refused, in bytes. */
	public static final int MAX_BYTES = 16 << 20;
	/** A file with more notes is refused. */
	public static final int MAX_NOTES = 1_000_000;

	private static final byte[] MAGIC = { 'M', 'T', 'h', 'd' };

	/** "MTrk". */
	private static final int TRACK = 0x4D54726B;

	private MidiFiles() {
	}

	/**
	 * Whether a file begins as a MIDI file does. The channel is left at its beginning.
	 */
	public static boolean isMidi(SeekableByteChannel channel) throws IOException {
		ByteBuffer head = ByteBuffer.allocate(MAGIC.length);
		channel.position(0);
		while (head.hasRemaining() && channel.read(head) >= 0) {
			// until there are four bytes or the file ends
		}
		channel.position(0);
		return !head.hasRemaining() && Arrays.equals(head.array(), MAGIC);
	}

	/** The notes of a file in the order of their onsets. */
	public static List<Note> read(Path file) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			return read(channel, file.toString());
		}
	}

	/**
	 * The notes of a file in the order of their onsets.
	 *
	 * @param channel read from its beginning, not closed
	 * @param name    for messages
	 * @throws AudioException when it is no MIDI file, damaged or too large
	 */
	public static List<Note> read(SeekableByteChannel channel, String name) throws IOException {
		if (!isMidi(channel)) {
			throw new AudioException(name, 0, Messages.noMidi, Messages.midiExpected, null);
		}
		if (channel.size() > MAX_BYTES) {
			throw new AudioException(name, -1, Messages.bind(Messages.midiTooLarge, Long.toString(channel.size())),
					Messages.bind(Messages.midiSizeExpected, Integer.toString(MAX_BYTES)), null);
		}
		ByteBuffer all = ByteBuffer.allocate((int) channel.size());
		int got = 0;
		while (all.hasRemaining() && got >= 0) {
			got = channel.read(all);
		}
		checkComplete(all.flip(), name);
		try {
			Sequence sequence = MidiSystem.getSequence(new ByteArrayInputStream(all.array(), 0, all.limit()));
			return MidiReader.notes(sequence, name, MAX_NOTES);
		} catch (AudioException e) {
			throw e;
		} catch (InvalidMidiDataException | IOException | RuntimeException e) {
			throw new AudioException(name, -1, Messages.bind(Messages.midiDamaged, String.valueOf(e.getMessage())), Messages.midiExpected, e);
		}
	}

	/** The library makes do with the tracks it finds; here a piece cut short is an error. */
	private static void checkComplete(ByteBuffer file, String name) throws AudioException {
		int announced = file.limit() < 14 ? 1 : file.getShort(10) & 0xFFFF;
		int found = 0;
		long at = file.limit() < 14 ? file.limit() : 8 + (file.getInt(4) & 0xFFFFFFFFL);
		while (found < announced) {
			long length = at + 8 > file.limit() ? Long.MAX_VALUE : file.getInt((int) at + 4) & 0xFFFFFFFFL;
			if (length > file.limit() - at - 8L) {
				throw new AudioException(name, Math.min(at, file.limit()),
						Messages.bind(Messages.midiEndsEarly, Integer.toString(found), Integer.toString(announced)), Messages.midiExpected, null);
			}
			found += file.getInt((int) at) == TRACK ? 1 : 0;
			at += 8 + length;
		}
	}
}
