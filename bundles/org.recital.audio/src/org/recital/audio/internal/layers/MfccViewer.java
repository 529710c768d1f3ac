/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.util.List;

import org.recital.api.media.AudioClip;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.media.ValueAxis;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.audio.MelFilters;
import org.recital.audio.Mfcc;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.layers.Bands;
import org.recital.audio.layers.FrameSource;
import org.recital.audio.layers.GridLayer;

/** Mel-frequency cepstral coefficients over time. */
public final class MfccViewer implements SpectrogramViewer<MfccViewer.Parameters> {

	private static final int MEL_BANDS = 128;

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "2048", label = "%stft.size", help = "%stft.size.help", unit = "%unit.samples", min = 32, max = 65536, log = true) int size,
			@Parameter(value = "512", label = "%stft.hop", help = "%stft.hop.help", unit = "%unit.samples", min = 1, max = 65536, log = true) int hop,
			@Parameter(value = "20", label = "%mfccLayer.coefficients", help = "%mfccLayer.coefficients.help", min = 2, max = 128) int coefficients,
			@Parameter(value = "false", label = "%mfccLayer.first", help = "%mfccLayer.first.help") boolean first) {
	}

	@Override
	public MediaLayer open(Parameters p, AudioClip clip, StepContext context) throws InputException {
		Frames.needSamples(clip);
		MelSource mel = new MelSource(clip.samples(), clip.rate(), new Stft(p.size, p.hop), new MelFilters(clip.rate(), p.size, MEL_BANDS));
		int skipped = p.first ? 0 : 1;
		Source source = new Source(mel, new Mfcc(p.coefficients, 0), skipped);
		List<String> names = Frames.numbered(skipped, p.coefficients - skipped);
		return new GridLayer(Messages.mfcc, clip.duration(), source, Bands.rows(names), List.of(ValueAxis.of(Messages.coefficient, names)),
				Frames.found(source, 0, Messages.value), Frames.found(source, 0.5, Messages.value));
	}

	/** The cosine transform of a mel spectrogram's levels, less the first coefficients. */
	private record Source(MelSource mel, Mfcc mfcc, int skipped) implements FrameSource {

		@Override
		public int frames() {
			return mel.frames();
		}

		@Override
		public int bands() {
			return mfcc.coefficients() - skipped;
		}

		@Override
		public double secondsPerFrame() {
			return mel.secondsPerFrame();
		}

		@Override
		public void compute(int from, int count, float[] levels) {
			float[] in = new float[count * mel.bands()];
			mel.compute(from, count, in);
			Spectrogram all = mfcc.of(new Spectrogram(count, mel.bands(), in, mel.secondsPerFrame(), 0));
			for (int t = 0; t < count; t++) {
				System.arraycopy(all.values(), t * all.bands() + skipped, levels, t * bands(), bands());
			}
		}
	}
}
