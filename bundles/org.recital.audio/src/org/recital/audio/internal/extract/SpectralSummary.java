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
import org.recital.audio.Levels;
import org.recital.audio.SpectralStatistics;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.Window;
import org.recital.audio.decode.AudioStream;
import org.recital.audio.internal.SpectrumKernel;

/**
 * Brightness, noisiness and loudness of a sound: mean and standard deviation over all frames of spectral centroid, bandwidth,
 * roll-off (85 %), flatness, contrast in seven bands, zero crossings and level (root mean square). Width: 26. One row a sound.
 * After Tzanetakis and Cook 2002 and Jiang et al. 2002.
 */
public final class SpectralSummary implements Extractor<SpectralSummary.Parameters> {

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "22050", label = "%sound.rate", help = "%sound.rate.help", min = 1000, max = 192000, unit = "Hz") int rate,
			@Parameter(value = "2048", label = "%sound.frame", help = "%sound.frame.help", min = 64, max = 65536, unit = "%sound.samples") int frame,
			@Parameter(value = "512", label = "%sound.hop", help = "%sound.hop.help", min = 16, max = 65536, unit = "%sound.samples") int hop,
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind) {
	}

	private static final int BLOCK = 16;
	private static final double ROLLOFF = 0.85;
	private static final double LOW = 200;
	private static final int OCTAVES = 6;
	private static final double SHARE = 0.02;
	private static final int VALUES = 6 + OCTAVES + 1;

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		return ClipRun.extract(context, data, p.kind, "spectral-statistics", p.rate, new int[] { 2 * VALUES }, labels(), stream -> row(stream, p)); //$NON-NLS-1$
	}

	private static List<String> labels() {
		List<String> labels = new ArrayList<>();
		for (String what : new String[] { "mean ", "sd " }) { //$NON-NLS-1$ //$NON-NLS-2$
			for (String name : new String[] { "centroid", "bandwidth", "roll-off", "flatness", "zero crossings", "level" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
				labels.add(what + name);
			}
			for (int b = 0; b <= OCTAVES; b++) {
				labels.add(what + "contrast " + b); //$NON-NLS-1$
			}
		}
		return labels;
	}

	/** The row of one sound; empty when it has no samples. */
	static float[] row(AudioStream stream, Parameters p) throws IOException {
		Stft stft = new Stft(p.frame, p.hop, p.frame, Window.HANN, false, Stft.Padding.ZERO);
		SpectrumKernel kernel = new SpectrumKernel(stft);
		SpectralStatistics statistics = new SpectralStatistics(p.rate, p.frame);
		float[] spectra = new float[BLOCK * stft.bins()];
		Floats values = new Floats();
		new FrameWalker(p.frame, p.hop, BLOCK).walk(stream, (x, n) -> {
			kernel.power(x, 0, n, spectra, 0);
			for (int k = 0; k < n * stft.bins(); k++) {
				spectra[k] = (float) Math.sqrt(spectra[k]);
			}
			for (int t = 0; t < n; t++) {
				int at = values.grow(VALUES);
				int s = t * stft.bins();
				float[] v = values.values();
				v[at] = (float) statistics.centroid(spectra, s);
				v[at + 1] = (float) statistics.bandwidth(spectra, s, 2);
				v[at + 2] = (float) statistics.rolloff(spectra, s, ROLLOFF);
				v[at + 3] = (float) statistics.flatness(spectra, s);
				v[at + 4] = (float) Levels.crossings(x, t * p.hop, p.frame);
				v[at + 5] = (float) Math.sqrt(Levels.meanSquare(x, t * p.hop, p.frame));
				statistics.contrast(spectra, s, LOW, OCTAVES, SHARE, false, v, at + 6);
			}
		});
		if (values.size() == 0) {
			return new float[0];
		}
		float[] row = new float[2 * VALUES];
		Moments.of(new Spectrogram(values.size() / VALUES, VALUES, values.toArray(), 1, 0), row, 0, VALUES);
		return row;
	}
}
