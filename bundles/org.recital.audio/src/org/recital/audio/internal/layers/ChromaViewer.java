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
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.media.ValueAxis;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.audio.ChromaFilters;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.layers.Bands;
import org.recital.audio.layers.FrameSource;
import org.recital.audio.layers.GridLayer;

/** How strong each of the twelve pitch classes is. */
public final class ChromaViewer implements SpectrogramViewer<ChromaViewer.Parameters> {

	static final List<String> CLASSES = List.of("C", "C\u266f", "D", "D\u266f", "E", "F", "F\u266f", "G", "G\u266f", "A", "A\u266f", "B"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "4096", label = "%stft.size", help = "%stft.size.help", unit = "%unit.samples", min = 256, max = 65536, log = true) int size,
			@Parameter(value = "512", label = "%stft.hop", help = "%stft.hop.help", unit = "%unit.samples", min = 1, max = 65536, log = true) int hop) {
	}

	@Override
	public MediaLayer open(Parameters p, AudioClip clip, StepContext context) throws InputException {
		Frames.needSamples(clip);
		Source source = new Source(new StftSource(clip.samples(), clip.rate(), new Stft(p.size, p.hop)), new ChromaFilters(clip.rate(), p.size));
		Levels levels = new Levels(0, 1, Messages.strength, ""); //$NON-NLS-1$
		return new GridLayer(Messages.chroma, clip.duration(), source, Bands.rows(CLASSES), List.of(ValueAxis.of(Messages.pitchClass, CLASSES)), levels, levels);
	}

	/** Power folded onto pitch classes, the strongest of a frame being 1. */
	private record Source(StftSource stft, ChromaFilters filters) implements FrameSource {

		private static final int BLOCK = 32;

		@Override
		public int frames() {
			return stft.frames();
		}

		@Override
		public int bands() {
			return filters.classes();
		}

		@Override
		public double secondsPerFrame() {
			return stft.secondsPerFrame();
		}

		@Override
		public void compute(int from, int count, float[] levels) {
			for (int t = 0; t < count; t += BLOCK) {
				int n = Math.min(BLOCK, count - t);
				float[] power = new float[n * stft.bands()];
				stft.power(from + t, n, power);
				Spectrogram chroma = filters.apply(new Spectrogram(n, stft.bands(), power, secondsPerFrame(), 0));
				System.arraycopy(chroma.values(), 0, levels, t * bands(), n * bands());
			}
		}
	}
}
