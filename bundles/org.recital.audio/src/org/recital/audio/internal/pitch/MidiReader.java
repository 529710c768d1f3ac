/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.pitch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

import org.recital.audio.decode.AudioException;
import org.recital.audio.internal.analysis.Messages;
import org.recital.audio.pitch.Note;

/** Notes of a MIDI sequence. */
public final class MidiReader {

	private static final int DRUMS = 9;
	private static final int SET_TEMPO = 0x51;
	/** Microseconds a quarter note before a tempo is set. */
	private static final double DEFAULT_TEMPO = 500_000;

	private final Sequence sequence;
	/** Ticks where the tempo changes, seconds there, seconds a tick from there on. */
	private final long[] ticks;
	private final double[] seconds;
	private final double[] perTick;

	private MidiReader(Sequence sequence) {
		this.sequence = sequence;
		List<long[]> changes = new ArrayList<>();
		if (sequence.getDivisionType() == Sequence.PPQ) {
			for (Track track : sequence.getTracks()) {
				for (int i = 0; i < track.size(); i++) {
					MidiEvent event = track.get(i);
					if (event.getMessage() instanceof MetaMessage meta && meta.getType() == SET_TEMPO && meta.getData().length == 3) {
						byte[] d = meta.getData();
						changes.add(new long[] { event.getTick(), (d[0] & 0xFF) << 16 | (d[1] & 0xFF) << 8 | d[2] & 0xFF });
					}
				}
			}
			changes.sort(Comparator.comparingLong(c -> c[0]));
		}
		int n = changes.size() + 1;
		ticks = new long[n];
		seconds = new double[n];
		perTick = new double[n];
		int resolution = Math.max(1, sequence.getResolution());
		perTick[0] = sequence.getDivisionType() == Sequence.PPQ ? DEFAULT_TEMPO / 1e6 / resolution
				: 1 / (framesASecond(sequence.getDivisionType()) * resolution);
		for (int k = 1; k < n; k++) {
			ticks[k] = changes.get(k - 1)[0];
			seconds[k] = seconds[k - 1] + (ticks[k] - ticks[k - 1]) * perTick[k - 1];
			perTick[k] = changes.get(k - 1)[1] / 1e6 / resolution;
		}
	}

	private static double framesASecond(float division) {
		return division == Sequence.SMPTE_30DROP ? 30_000 / 1001.0 : division;
	}

	/** The notes in the order of their onsets, then of their pitches. */
	public static List<Note> notes(Sequence sequence, String name, int limit) throws AudioException {
		return new MidiReader(sequence).notes(name, limit);
	}

	private List<Note> notes(String name, int limit) throws AudioException {
		List<Note> notes = new ArrayList<>();
		for (Track track : sequence.getTracks()) {
			double[] begun = new double[16 * 128];
			Arrays.fill(begun, -1);
			double end = 0;
			for (int i = 0; i < track.size(); i++) {
				MidiEvent event = track.get(i);
				end = at(event.getTick());
				if (event.getMessage() instanceof ShortMessage m && m.getChannel() != DRUMS
						&& (m.getCommand() == ShortMessage.NOTE_ON || m.getCommand() == ShortMessage.NOTE_OFF)) {
					int key = m.getChannel() * 128 + m.getData1();
					if (begun[key] >= 0) {
						// switched off, or struck again while it sounds
						notes.add(new Note(begun[key], end, m.getData1(), 1));
						begun[key] = -1;
					}
					if (m.getCommand() == ShortMessage.NOTE_ON && m.getData2() > 0) {
						begun[key] = end;
					}
				}
				if (notes.size() > limit) {
					throw new AudioException(name, -1, Messages.midiNotes, Messages.bind(Messages.midiNotesExpected, Integer.toString(limit)), null);
				}
			}
			for (int key = 0; key < begun.length; key++) {
				if (begun[key] >= 0) {
					notes.add(new Note(begun[key], end, key % 128, 1));
				}
			}
		}
		notes.sort(Comparator.comparingDouble(Note::onset).thenComparingInt(Note::pitch));
		return notes;
	}

	private double at(long tick) {
		int k = ticks.length - 1;
		if (k > 0) {
			int found = Arrays.binarySearch(ticks, tick);
			k = found >= 0 ? found : Math.max(0, -found - 2);
			while (k + 1 < ticks.length && ticks[k + 1] <= tick) {
				// of several changes at one place the last counts
				k++;
			}
		}
		return seconds[k] + (tick - ticks[k]) * perTick[k];
	}
}
