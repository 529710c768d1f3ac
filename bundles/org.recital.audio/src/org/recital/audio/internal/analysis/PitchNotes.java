/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.analysis;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;
import org.recital.audio.LogMel;
import org.recital.audio.Samples;
import org.recital.audio.features.SoundFeatures;
import org.recital.audio.pitch.MidiFiles;
import org.recital.audio.pitch.Note;
import org.recital.audio.pitch.NoteFinder;
import org.recital.audio.pitch.NoteStatistics;
import org.recital.audio.pitch.PitchTrack;
import org.recital.audio.pitch.ProbabilisticYin;
import org.recital.audio.pitch.Tuning;
import org.recital.audio.rhythm.OnsetPicker;
import org.recital.audio.rhythm.OnsetStrength;
import org.recital.audio.separate.Separation;

/**
 * The notes of a piece in one row: {@link NoteStatistics}, then the share of frames that have a pitch and the tuning in
 * semitones. Notes of a sound are those of its clearest voice, heard by probabilistic YIN, which is made for one voice at a
 * time; MIDI files, told by their content, give all notes (their share of frames is the share of time that any sounds).
 */
public final class PitchNotes implements Extractor<PitchNotes.Parameters> {

	private static final int HOP = 512;

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind,
			@Parameter(value = "audio", label = "%pitchNotes.assets", help = "%pitchNotes.assets.help") String assets,
			@Parameter(value = "60", label = "%sounds.seconds", help = "%sounds.seconds.help", unit = "%sounds.seconds.unit", min = 1, max = 600) double seconds,
			@Parameter(value = "true", label = "%pitchNotes.harmonic", help = "%pitchNotes.harmonic.help") boolean harmonic,
			@Parameter(value = "65", label = "%pitchNotes.lowest", help = "%pitchNotes.lowest.help", unit = "%pitchNotes.hertz", min = 30, max = 1000) double lowest,
			@Parameter(value = "2100", label = "%pitchNotes.highest", help = "%pitchNotes.highest.help", unit = "%pitchNotes.hertz", min = 100, max = 5000) double highest) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		if (p.highest <= p.lowest) {
			throw new InputException(Messages.bind(Messages.noPitches, Double.toString(p.lowest), Double.toString(p.highest)),
					Messages.noPitchesExpected);
		}
		SoundFeatures.Description description = new SoundFeatures.Description() {

			@Override
			public float[] of(Samples sound) {
				return heard(sound, p);
			}

			@Override
			public Optional<float[]> of(SeekableByteChannel channel, String name) throws IOException {
				return MidiFiles.isMidi(channel) ? Optional.of(written(MidiFiles.read(channel, name), p.seconds)) : Optional.empty();
			}
		};
		return SoundFeatures.of(context, data, p.kind, p.assets, "pitch-notes", Analysis.RATE, p.seconds, labels(), description); //$NON-NLS-1$
	}

	static List<String> labels() {
		List<String> labels = new ArrayList<>(NoteStatistics.labels());
		labels.add("voiced share"); //$NON-NLS-1$
		labels.add("tuning"); //$NON-NLS-1$
		return labels;
	}

	/** The row of written notes that begin within so many seconds. */
	static float[] written(List<Note> all, double seconds) {
		List<Note> notes = new ArrayList<>();
		double end = 0;
		double sounding = 0;
		for (Note note : all) {
			if (note.onset() < seconds) {
				Note cut = new Note(note.onset(), Math.min(note.offset(), seconds), note.pitch(), note.confidence());
				notes.add(cut);
				sounding += Math.max(0, cut.offset() - Math.max(end, cut.onset()));
				end = Math.max(end, cut.offset());
			}
		}
		return row(notes, end, end > 0 ? sounding / end : 0, 0);
	}

	/** The row of a sound. */
	static float[] heard(Samples sound, Parameters p) {
		Samples tones = p.harmonic ? Separation.hpss(sound).harmonic() : sound;
		ProbabilisticYin d = ProbabilisticYin.DEFAULT;
		PitchTrack track = new ProbabilisticYin(2048, HOP, p.lowest, p.highest, d.meanThreshold(), d.binsASemitone(), d.maxRate(),
				d.switching(), true).track(tones);
		float[] strength = OnsetStrength.DEFAULT.of(new LogMel(sound.rate(), 2048, HOP, 128).of(sound));
		double[] onsets = strikes(sound, OnsetPicker.DEFAULT.pick(strength, sound.rate() / (double) HOP));
		float[] voiced = track.voicedHertz();
		double tuning = Tuning.of(voiced);
		return row(NoteFinder.DEFAULT.find(track, tuning, onsets), sound.seconds(), voiced.length / (double) Math.max(1, track.frames()),
				tuning);
	}

	/** Onsets after which it is louder than before, in seconds: a tone that breaks off has a wide spectrum there too. */
	private static double[] strikes(Samples sound, int[] frames) {
		double[] onsets = new double[frames.length];
		int n = 0;
		// an onset shows up to half a frame early
		int span = sound.rate() / 20;
		for (int frame : frames) {
			int at = frame * HOP;
			if (energy(sound.data(), at + span, span) > energy(sound.data(), at - span, span)) {
				onsets[n++] = at / (double) sound.rate();
			}
		}
		return java.util.Arrays.copyOf(onsets, n);
	}

	private static double energy(float[] x, int from, int count) {
		double sum = 0;
		for (int i = Math.max(0, from); i < Math.min(x.length, from + count); i++) {
			sum += (double) x[i] * x[i];
		}
		return sum;
	}

	private static float[] row(List<Note> notes, double seconds, double voiced, double tuning) {
		float[] row = java.util.Arrays.copyOf(NoteStatistics.of(notes, seconds), NoteStatistics.WIDTH + 2);
		row[NoteStatistics.WIDTH] = (float) voiced;
		row[NoteStatistics.WIDTH + 1] = (float) tuning;
		return row;
	}
}
