/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.util.ArrayList;
import java.util.List;

import org.recital.api.media.AudioClip;
import org.recital.api.media.AxisScale;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.media.ValueAxis;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.harmony.ConstantQ;
import org.recital.audio.layers.Bands;
import org.recital.audio.layers.GridLayer;

/** The constant-Q transform: bands by semitones, equal in ratio. */
public final class ConstantQViewer implements SpectrogramViewer<ConstantQViewer.Parameters> {

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "512", label = "%stft.hop", help = "%stft.hop.help", unit = "%unit.samples", min = 16, max = 65536, log = true) int hop,
			@Parameter(value = "24", label = "%constantQ.bins", help = "%constantQ.bins.help", min = 12, max = 96) int binsAnOctave,
			@Parameter(value = "8", label = "%constantQ.octaves", help = "%constantQ.octaves.help", min = 1, max = 10) int octaves,
			@Parameter(value = "80", label = "%stft.span", help = "%stft.span.help", unit = "dB", min = 10, max = 160) double span) {
	}

	@Override
	public MediaLayer open(Parameters p, AudioClip clip, StepContext context) throws InputException {
		Frames.needSamples(clip);
		ConstantQ q = new ConstantQ(ConstantQ.C1, p.octaves * p.binsAnOctave, p.binsAnOctave, p.hop).fitting(clip.rate());
		Source source = new Source(clip, q);
		double[] centres = new double[q.bins()];
		for (int k = 0; k < centres.length; k++) {
			centres[k] = q.hertz(k);
		}
		Bands plain = Bands.around(centres, true);
		Bands bands = new Bands(plain.edges(), centres, b -> Pitches.name(centres[b]));
		double low = bands.edges()[0];
		double high = bands.edges()[centres.length];
		List<ValueAxis> axes = new ArrayList<>(Frames.frequencies(AxisScale.MEL, low, high));
		axes.addFirst(ValueAxis.of(AxisScale.LOG, low, high, Messages.frequency, "Hz")); //$NON-NLS-1$
		axes.removeLast();
		Levels levels = Frames.decibels(source, p.span);
		return new GridLayer(Messages.constantQ, clip.duration(), source, bands, axes, levels, Frames.stored(levels));
	}

	/** Levels in dB: 0 is a sine of full scale. Blocks are transformed with as much of the sound beside them as windows reach. */
	private static final class Source extends BlockSource {

		/** Samples the filters of the lower octaves ring, at the sound's own rate and more. */
		private static final int RING = 1 << 14;

		private final AudioClip clip;
		private final ConstantQ q;
		private final int margin;

		Source(AudioClip clip, ConstantQ q) {
			super(1 + clip.length() / q.hop());
			this.clip = clip;
			this.q = q;
			// whole frames, so that those of a block fall where those of the whole sound do
			margin = (int) Math.ceil((q.q() * clip.rate() / q.hertz(0) + RING) / q.hop()) * q.hop();
		}

		@Override
		public int frames() {
			return 1 + clip.length() / q.hop();
		}

		@Override
		public int bands() {
			return q.bins();
		}

		@Override
		public double secondsPerFrame() {
			return q.hop() / (double) clip.rate();
		}

		@Override
		float[] block(int from, int count) {
			int begin = (int) Math.max(0, (long) from * q.hop() - margin);
			int end = (int) Math.min(clip.length(), (long) (from + count) * q.hop() + margin);
			Spectrogram s = q.magnitude(new Samples(clip.samples(), clip.rate()).slice(begin, end));
			float[] levels = new float[count * bands()];
			int skipped = (from - begin / q.hop()) * bands();
			for (int i = 0; i < levels.length; i++) {
				float v = s.values()[skipped + i];
				levels[i] = StftSource.decibels(v * v);
			}
			return levels;
		}
	}
}
