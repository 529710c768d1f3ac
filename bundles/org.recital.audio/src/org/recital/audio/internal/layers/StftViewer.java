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

/** The spectrogram: levels of a short-time Fourier transform. */
public final class StftViewer implements SpectrogramViewer<StftViewer.Parameters> {

	/** Scales to begin with; all can be chosen when shown. */
	public enum Axis {
		/** Equal differences. */
		LINEAR(AxisScale.LINEAR),
		/** As one hears. */
		MEL(AxisScale.MEL),
		/** Equal ratios: octaves. */
		LOG(AxisScale.LOG);

		final AxisScale scale;

		Axis(AxisScale scale) {
			this.scale = scale;
		}
	}

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "2048", label = "%stft.size", help = "%stft.size.help", unit = "%unit.samples", min = 32, max = 65536, log = true) int size,
			@Parameter(value = "512", label = "%stft.hop", help = "%stft.hop.help", unit = "%unit.samples", min = 1, max = 65536, log = true) int hop,
			@Parameter(value = "mel", label = "%stft.axis", help = "%stft.axis.help") Axis axis,
			@Parameter(value = "80", label = "%stft.span", help = "%stft.span.help", unit = "dB", min = 10, max = 160) double span) {
	}

	@Override
	public MediaLayer open(Parameters p, AudioClip clip, StepContext context) throws InputException {
		Frames.needSamples(clip);
		StftSource source = new StftSource(clip.samples(), clip.rate(), new Stft(p.size, p.hop));
		Levels levels = Frames.decibels(source, p.span);
		return new GridLayer(Messages.stft, clip.duration(), source, Bands.fourier(source.bands(), clip.rate() / (double) p.size),
				Frames.frequencies(p.axis.scale, 0, clip.rate() / 2.0), levels, Frames.stored(levels));
	}
}
