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

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;
import org.recital.audio.Samples;
import org.recital.audio.features.SoundFeatures;
import org.recital.audio.pitch.MidiFiles;
import org.recital.audio.pitch.Note;
import org.recital.audio.pitch.NoteStatistics;

/**
 * The notes of a piece in one row: {@link NoteStatistics}, then the share of frames that have a pitch and the tuning in
 * semitones. Notes of a sound are those of its clearest voice, heard by probabilistic YIN, which is made for one voice at a
 * time; MIDI files, told by their content, give all notes (their share of frames is the share of time that any sounds).
 */
public final class PitchNotes implements Extractor<PitchNotes.Parameters> {

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind,
			@Parameter(value = "audio", label = "%pitchNotes.assets", help = "%pitchNotes.assets.help") String assets,
			@Parameter(value = "60", label = "%sounds.seconds", help = "%sounds.seconds.help", unit = "%sounds.seconds.unit", min = 1, max = 600) double seconds,
			@Parameter(value = "true", label = "%pitchNotes.harmonic", help = "%pitchNotes.harmonic.help") boolean harmonic,
			@Parameter(value = "65", label = "%pitchNotes.lowest", help = "%pitchNotes.lowest.help", unit = "%pitchNotes.hertz", min = 30, max = 1000) double lowest,
			@Parameter(value = "2100", label = "%pitchNotes.highest", help = "%pitchNotes.highest.help", unit = "%pitchNotes.hertz", min = 100, max = 5000) double highest,
			@Parameter(value = "true", label = "%spectrumNotes.midi", help = "%spectrumNotes.midi.help") boolean midi) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		if (p.highest <= p.lowest) {
			throw new InputException(Messages.bind(Messages.noPitches, Double.toString(p.lowest), Double.toString(p.highest)),
					Messages.noPitchesExpected);
		}
		WrittenNotes written = new WrittenNotes(data, p.kind, p.midi && p.assets.equals(AssetSource.AUDIO), context);
		SoundFeatures.Description description = new SoundFeatures.Description() {

			@Override
			public float[] of(Samples sound) {
				return heard(sound, p);
			}

			@Override
			public Optional<float[]> of(SeekableByteChannel channel, String name) throws IOException {
				Optional<List<Note>> notes = written.of(name);
				if (notes.isPresent()) {
					return Optional.of(PitchNotes.written(notes.get(), p.seconds));
				}
				return MidiFiles.isMidi(channel) ? Optional.of(PitchNotes.written(MidiFiles.read(channel, name), p.seconds)) : Optional.empty();
			}
		};
		Features features = SoundFeatures.of(context, data, p.kind, p.assets, "pitch-notes", Analysis.RATE, p.seconds, labels(), description); //$NON-NLS-1$
		written.say();
		return features;
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
		HeardNotes heard = HeardNotes.of(sound, p.harmonic, p.lowest, p.highest);
		return row(heard.notes(), sound.seconds(), heard.voiced(), heard.tuning());
	}

	private static float[] row(List<Note> notes, double seconds, double voiced, double tuning) {
		float[] row = java.util.Arrays.copyOf(NoteStatistics.of(notes, seconds), NoteStatistics.WIDTH + 2);
		row[NoteStatistics.WIDTH] = (float) voiced;
		row[NoteStatistics.WIDTH + 1] = (float) tuning;
		return row;
	}
}
