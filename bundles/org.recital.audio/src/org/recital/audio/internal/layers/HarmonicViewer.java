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
import org.recital.api.media.AxisScale;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.audio.Stft;
import org.recital.audio.layers.Bands;
import org.recital.audio.layers.GridLayer;
import org.recital.audio.separate.Separation;

/** The spectrogram of the tones alone. */
public class HarmonicViewer implements SpectrogramViewer<HarmonicViewer.Parameters> {

	/** Parameters, those of {@link Separation}. */
	public record Parameters(
			@Parameter(value = "2048", label = "%stft.size", help = "%stft.size.help", unit = "%unit.samples", min = 32, max = 65536, log = true) int size,
			@Parameter(value = "512", label = "%stft.hop", help = "%stft.hop.help", unit = "%unit.samples", min = 1, max = 65536, log = true) int hop,
			@Parameter(value = "31", label = "%partLayer.frames", help = "%partLayer.frames.help", min = 1, max = Separation.MAX_SIZE) int frames,
			@Parameter(value = "31", label = "%partLayer.bins", help = "%partLayer.bins.help", min = 1, max = Separation.MAX_SIZE) int bins,
			@Parameter(value = "1", label = "%partLayer.margin", help = "%partLayer.margin.help", min = 1, max = 100) double margin,
			@Parameter(value = "80", label = "%stft.span", help = "%stft.span.help", unit = "dB", min = 10, max = 160) double span) {

		public Parameters {
			if (frames % 2 == 0 || bins % 2 == 0) {
				throw new IllegalArgumentException(Messages.oddMedians);
			}
		}
	}

	@Override
	public final MediaLayer open(Parameters p, AudioClip clip, StepContext context) throws InputException {
		Frames.needSamples(clip);
		PartSource source = new PartSource(clip, new Stft(p.size, p.hop), new Separation(p.frames, p.bins, 2, p.margin, p.margin), harmonic());
		// both parts with the levels of the whole sound, so that they compare
		Levels levels = Frames.decibels(new StftSource(clip.samples(), clip.rate(), new Stft(p.size, p.hop)), p.span);
		return new GridLayer(harmonic() ? Messages.harmonic : Messages.percussive, clip.duration(), source,
				Bands.fourier(source.bands(), clip.rate() / (double) p.size), Frames.frequencies(AxisScale.MEL, 0, clip.rate() / 2.0), levels,
				Frames.stored(levels));
	}

	/** Which part. */
	boolean harmonic() {
		return true;
	}
}
