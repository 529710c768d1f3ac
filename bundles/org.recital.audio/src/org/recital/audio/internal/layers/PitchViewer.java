/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import org.recital.api.media.AudioClip;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.audio.pitch.ProbabilisticYin;

/** The course of the pitch, and the notes in it. */
public final class PitchViewer implements SpectrogramViewer<PitchViewer.Parameters> {

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "2048", label = "%stft.size", help = "%pitchLayer.size.help", unit = "%unit.samples", min = 256, max = 65536, log = true) int size,
			@Parameter(value = "512", label = "%stft.hop", help = "%stft.hop.help", unit = "%unit.samples", min = 16, max = 65536, log = true) int hop,
			@Parameter(value = "65.40639", label = "%pitchLayer.lowest", help = "%pitchLayer.lowest.help", unit = "Hz", min = 10, max = 20000, log = true) double lowest,
			@Parameter(value = "2093.0045", label = "%pitchLayer.highest", help = "%pitchLayer.highest.help", unit = "Hz", min = 20, max = 20000, log = true) double highest,
			@Parameter(value = "true", label = "%pitchLayer.notes", help = "%pitchLayer.notes.help") boolean notes) {

		public Parameters {
			if (!(highest > lowest)) {
				throw new IllegalArgumentException(Messages.highestAboveLowest);
			}
		}
	}

	@Override
	public MediaLayer open(Parameters p, AudioClip clip, StepContext context) throws InputException {
		Frames.needSamples(clip);
		ProbabilisticYin usual = ProbabilisticYin.DEFAULT;
		// two periods of the lowest pitch have to fit into a frame
		int size = p.size;
		while (size * p.lowest < 2.5 * clip.rate() && size < 1 << 17) {
			size *= 2;
		}
		if (size != p.size) {
			context.note(Messages.bind(Messages.longerFrames, Integer.toString(size)));
		}
		double highest = Math.min(p.highest, clip.rate() / 2.2);
		if (!(highest > p.lowest)) {
			throw new InputException(clip.name(), 0, Messages.bind(Messages.rateTooLow, Integer.toString(clip.rate())), Messages.rateTooLowExpected);
		}
		return new PitchLayer(clip, new ProbabilisticYin(size, p.hop, p.lowest, highest, usual.meanThreshold(), usual.binsASemitone(), usual.maxRate(),
				usual.switching(), true), p.notes);
	}
}
