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
import org.recital.audio.Decibels;
import org.recital.audio.Deltas;
import org.recital.audio.MelFilters;
import org.recital.audio.Mfcc;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.Window;
import org.recital.audio.decode.AudioStream;
import org.recital.audio.internal.MelKernel;

/**
 * The timbre of a sound in a few numbers: mean and standard deviation over all frames of its mel-frequency cepstral
 * coefficients, and the standard deviation of their change from frame to frame (deltas over 9 frames). Width: three times the
 * number of coefficients. One row a sound. After Tzanetakis and Cook 2002, Musical genre classification of audio signals.
 */
public final class MfccStatistics implements Extractor<MfccStatistics.Parameters> {

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "20", label = "%mfcc.coefficients", help = "%mfcc.coefficients.help", min = 1, max = 128, searchMin = 10, searchMax = 40) int coefficients,
			@Parameter(value = "128", label = "%sound.bands", help = "%sound.bands.help", min = 1, max = 512) int bands,
			@Parameter(value = "22050", label = "%sound.rate", help = "%sound.rate.help", min = 1000, max = 192000, unit = "Hz") int rate,
			@Parameter(value = "2048", label = "%sound.frame", help = "%sound.frame.help", min = 64, max = 65536, unit = "%sound.samples") int frame,
			@Parameter(value = "512", label = "%sound.hop", help = "%sound.hop.help", min = 16, max = 65536, unit = "%sound.samples") int hop,
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind) {
	}

	/** Levels reach so many dB below the loudest. */
	private static final double RANGE = 80;
	private static final int DELTA = 9;
	private static final int BLOCK = 64;

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		Checks.atMost("coefficients", p.coefficients, "bands", p.bands); //$NON-NLS-1$ //$NON-NLS-2$
		MelFilters filters = new MelFilters(p.rate, p.frame, p.bands);
		return ClipRun.extract(context, data, p.kind, "mfcc-statistics", p.rate, new int[] { 3 * p.coefficients }, labels(p), //$NON-NLS-1$
				stream -> row(stream, p, filters));
	}

	private static List<String> labels(Parameters p) {
		List<String> labels = new ArrayList<>();
		for (String what : new String[] { "mean", "sd", "sd delta" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			for (int n = 0; n < p.coefficients; n++) {
				labels.add(what + " MFCC " + n); //$NON-NLS-1$
			}
		}
		return labels;
	}

	/** The row of one sound; empty when it has no samples. */
	static float[] row(AudioStream stream, Parameters p, MelFilters filters) throws IOException {
		Stft frames = new Stft(p.frame, p.hop, p.frame, Window.HANN, false, Stft.Padding.ZERO);
		MelKernel kernel = new MelKernel(frames, filters);
		Floats mel = new Floats();
		new FrameWalker(p.frame, p.hop, BLOCK).walk(stream, (x, n) -> {
			int at = mel.grow(n * p.bands);
			kernel.power(x, 0, n, mel.values(), at);
		});
		if (mel.size() == 0) {
			return new float[0];
		}
		float[] levels = mel.toArray();
		Decibels.ofPower(levels, 1, RANGE);
		Spectrogram mfcc = new Mfcc(p.coefficients, 0).of(new Spectrogram(levels.length / p.bands, p.bands, levels, p.hop / (double) p.rate, 0));
		float[] row = new float[3 * p.coefficients];
		Moments.of(mfcc, row, 0, p.coefficients);
		Moments.of(Deltas.first(mfcc, DELTA), row, -1, 2 * p.coefficients);
		return row;
	}
}
