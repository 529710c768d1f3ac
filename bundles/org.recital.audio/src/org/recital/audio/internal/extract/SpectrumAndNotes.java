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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;
import org.recital.audio.MelFilters;
import org.recital.audio.MelScale;
import org.recital.audio.Samples;
import org.recital.audio.decode.AudioInfo;
import org.recital.audio.decode.AudioStream;
import org.recital.audio.internal.analysis.HeardNotes;
import org.recital.audio.internal.analysis.WrittenNotes;
import org.recital.audio.pitch.Note;

/**
 * Pictures of sound for networks, as {@code log-mel} makes them, with a second channel: the notes over the same time, a row a semitone. Notes
 * are those of a MIDI file where the data set has one for the song, else those heard in the sound. Shape of a row: {@code {2, bands,
 * frames}}, or {@code {1, bands, frames}} of notes alone.
 */
public final class SpectrumAndNotes implements Extractor<SpectrumAndNotes.Parameters> {

	private static final int RATE = 22_050;
	private static final int FRAME = 2048;
	private static final int HOP = 512;

	/** What the pictures show. */
	public enum Show {
		/** Levels and notes, as two channels. */
		BOTH,
		/** Notes alone. */
		NOTES
	}

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "3", label = "%logMel.seconds", help = "%logMel.seconds.help", min = 0.1, max = 600, unit = "s", searchMax = 10) double seconds,
			@Parameter(value = "0", label = "%logMel.overlap", help = "%logMel.overlap.help", min = 0, max = 0.95, searchMax = 0.75) double overlap,
			@Parameter(value = "64", label = "%sound.bands", help = "%spectrumNotes.bands.help", min = 1, max = 512) int bands,
			@Parameter(value = "64", label = "%logMel.frames", help = "%logMel.frames.help", min = 0, max = 8192) int frames,
			@Parameter(value = "both", label = "%spectrumNotes.show", help = "%spectrumNotes.show.help") Show show,
			@Parameter(value = "33", label = "%spectrumNotes.lowestNote", help = "%spectrumNotes.lowestNote.help", min = 0, max = 127) int lowestNote,
			@Parameter(value = "true", label = "%spectrumNotes.midi", help = "%spectrumNotes.midi.help") boolean midi,
			@Parameter(value = "true", label = "%pitchNotes.harmonic", help = "%pitchNotes.harmonic.help") boolean harmonic,
			@Parameter(value = "65", label = "%pitchNotes.lowest", help = "%pitchNotes.lowest.help", unit = "%pitchNotes.hertz", min = 30, max = 1000) double lowest,
			@Parameter(value = "2100", label = "%pitchNotes.highest", help = "%pitchNotes.highest.help", unit = "%pitchNotes.hertz", min = 100, max = 5000) double highest,
			@Parameter(value = "600", label = "%sounds.seconds", help = "%sounds.seconds.help", unit = "%sounds.seconds.unit", min = 1, max = 3600) double most,
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind) {

		/** How the pictures of levels are made. */
		LogMelSegments.Parameters levels() {
			return new LogMelSegments.Parameters(seconds, overlap, bands, frames, LogMelSegments.Fit.RESIZE, LogMelSegments.Scale.STANDARD, 80, 0, 0,
					MelScale.SLANEY, RATE, FRAME, HOP, kind, LogMelSegments.Part.MIX, 31, 1);
		}

		int channels() {
			return show == Show.BOTH ? 2 : 1;
		}
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		Checks.atMost("lowest", p.lowest, "highest", p.highest - 1); //$NON-NLS-1$ //$NON-NLS-2$
		LogMelSegments.Parameters levels = p.levels();
		MelFilters filters = new MelFilters(RATE, FRAME, p.bands, 0, RATE / 2.0, MelScale.SLANEY, true);
		WrittenNotes written = new WrittenNotes(data, p.kind, p.midi, context);
		Features features = ClipRun.extract(context, data, p.kind, "log-mel-notes", RATE, new int[] { p.channels(), p.bands, levels.columns() }, List.of(), //$NON-NLS-1$
				new ClipRun.Work() {

					@Override
					public float[] rows(AudioStream stream) throws IOException {
						return rows("", stream); //$NON-NLS-1$
					}

					@Override
					public float[] rows(String name, AudioStream stream) throws IOException {
						Samples sound = read(stream, p.most);
						if (sound.length() == 0) {
							return new float[0];
						}
						List<Note> notes = written.of(name).orElseGet(() -> HeardNotes.of(sound, p.harmonic, p.lowest, p.highest).notes());
						return pictures(sound, notes, p, levels, filters);
					}
				});
		written.say();
		return features;
	}

	/** The rows of one sound: each the picture of its levels, where wanted, then that of its notes. */
	static float[] pictures(Samples sound, List<Note> notes, Parameters p, LogMelSegments.Parameters levels, MelFilters filters) throws IOException {
		int frames = 1 + sound.length() / HOP;
		int[] starts = LogMelSegments.starts(frames, levels.span(), p.overlap);
		int width = p.bands * levels.columns();
		int row = p.channels() * width;
		float[] rows = new float[Math.multiplyExact(starts.length, row)];
		if (p.show == Show.BOTH) {
			float[] spectra = LogMelSegments.rows(new Played(sound), levels, filters);
			for (int s = 0; s < starts.length; s++) {
				System.arraycopy(spectra, s * width, rows, s * row, width);
			}
		}
		float[] roll = new NoteRoll(p.lowestNote, p.bands).draw(notes, frames, HOP / (double) RATE);
		SegmentPicture picture = new SegmentPicture(roll, p.bands, levels.span(), levels.columns(), false, 0);
		for (int s = 0; s < starts.length; s++) {
			picture.write(starts[s], rows, s * row + row - width);
		}
		return rows;
	}

	private static Samples read(AudioStream stream, double most) throws IOException {
		int limit = (int) Math.min(Math.ceil(most * RATE), Integer.MAX_VALUE - 64);
		float[] data = new float[Math.min(limit, 1 << 18)];
		int n = 0;
		while (n < limit) {
			if (n == data.length) {
				data = Arrays.copyOf(data, (int) Math.min(limit, data.length * 2L));
			}
			int got = stream.read(data, n, data.length - n);
			if (got < 0) {
				break;
			}
			n += got;
		}
		return new Samples(Arrays.copyOf(data, n), RATE);
	}

	/** Samples as a stream. */
	private static final class Played implements AudioStream {
		private final Samples sound;
		private int at;

		Played(Samples sound) {
			this.sound = sound;
		}

		@Override
		public AudioInfo info() {
			throw new UnsupportedOperationException("samples are no file"); //$NON-NLS-1$
		}

		@Override
		public int rate() {
			return sound.rate();
		}

		@Override
		public int read(float[] mono, int from, int max) {
			int n = Math.min(max, sound.length() - at);
			System.arraycopy(sound.data(), at, mono, from, n);
			at += n;
			return n == 0 ? -1 : n;
		}

		@Override
		public void close() {
			// nothing is open
		}
	}
}
