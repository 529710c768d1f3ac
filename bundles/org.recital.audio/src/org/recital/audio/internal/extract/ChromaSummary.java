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
import org.recital.audio.ChromaFilters;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.Window;
import org.recital.audio.decode.AudioStream;
import org.recital.audio.internal.SpectrumKernel;

/**
 * The harmony of a sound in a few numbers: mean and standard deviation over all frames of its chroma, the share of each of the
 * twelve pitch classes from C, each frame scaled so that its strongest is 1. Width: 24. One row a sound. After Ellis 2007,
 * Classifying music audio with timbral and chroma features.
 */
public final class ChromaSummary implements Extractor<ChromaSummary.Parameters> {

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "440", label = "%chroma.tuning", help = "%chroma.tuning.help", min = 390, max = 490, unit = "Hz") double tuning,
			@Parameter(value = "22050", label = "%sound.rate", help = "%sound.rate.help", min = 1000, max = 192000, unit = "Hz") int rate,
			@Parameter(value = "4096", label = "%sound.frame", help = "%sound.frame.help", min = 64, max = 65536, unit = "%sound.samples") int frame,
			@Parameter(value = "1024", label = "%sound.hop", help = "%sound.hop.help", min = 16, max = 65536, unit = "%sound.samples") int hop,
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind) {
	}

	private static final int BLOCK = 16;
	private static final int CLASSES = 12;
	private static final String[] NAMES = { "C", "C sharp", "D", "D sharp", "E", "F", "F sharp", "G", "G sharp", "A", "A sharp", "B" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		ChromaFilters filters = new ChromaFilters(p.rate, p.frame, CLASSES, p.tuning, 5, 2, true);
		List<String> labels = new ArrayList<>();
		for (String what : new String[] { "mean ", "sd " }) { //$NON-NLS-1$ //$NON-NLS-2$
			for (String name : NAMES) {
				labels.add(what + name);
			}
		}
		return ClipRun.extract(context, data, p.kind, "chroma-statistics", p.rate, new int[] { 2 * CLASSES }, labels, //$NON-NLS-1$
				stream -> row(stream, p, filters));
	}

	/** The row of one sound; empty when it has no samples. */
	static float[] row(AudioStream stream, Parameters p, ChromaFilters filters) throws IOException {
		Stft stft = new Stft(p.frame, p.hop, p.frame, Window.HANN, false, Stft.Padding.ZERO);
		SpectrumKernel kernel = new SpectrumKernel(stft);
		int bins = stft.bins();
		Floats values = new Floats();
		new FrameWalker(p.frame, p.hop, BLOCK).walk(stream, (x, n) -> {
			float[] power = new float[n * bins];
			kernel.power(x, 0, n, power, 0);
			Spectrogram chroma = filters.apply(new Spectrogram(n, bins, power, 1, 0));
			int at = values.grow(n * CLASSES);
			System.arraycopy(chroma.values(), 0, values.values(), at, n * CLASSES);
		});
		if (values.size() == 0) {
			return new float[0];
		}
		float[] row = new float[2 * CLASSES];
		Moments.of(new Spectrogram(values.size() / CLASSES, CLASSES, values.toArray(), 1, 0), row, 0, CLASSES);
		return row;
	}
}
