/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import java.util.List;
import java.util.Optional;

import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.api.step.Transformer;
import org.recital.audio.Mfcc;
import org.recital.audio.Spectrogram;
import org.recital.audio.internal.Messages;

/**
 * Makes pictures of mel-frequency cepstral coefficients of log-mel pictures, each channel by itself: the first coefficients of each
 * frame, and, so that a network for larger pictures can be given them, each drawn over several rows.
 */
public final class CepstraOfRows implements Transformer<CepstraOfRows.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param coefficients how many are kept
	 * @param rows         height of the picture; 0: one row a coefficient
	 */
	public record Parameters(
			@Parameter(value = "20", label = "%mfcc.coefficients", help = "%mfcc.coefficients.help", min = 1, max = 512, searchMin = 10, searchMax = 40) int coefficients,
			@Parameter(value = "0", label = "%cepstra.rows", help = "%cepstra.rows.help", min = 0, max = 512) int rows) {
	}

	@Override
	public Features transform(Parameters p, Features features, Optional<Split> fit, StepContext context) throws InputException {
		int[] shape = features.shape();
		if (shape.length != 3) {
			throw new InputException(Messages.bind(Messages.cepstraShape, features.extractor()), Messages.cepstraShapeExpected);
		}
		int channels = shape[0];
		int bands = shape[1];
		int frames = shape[2];
		Checks.atMost("coefficients", p.coefficients, "bands", bands); //$NON-NLS-1$ //$NON-NLS-2$
		int rows = p.rows == 0 ? p.coefficients : p.rows;
		Checks.atMost("coefficients", p.coefficients, "rows", rows); //$NON-NLS-1$ //$NON-NLS-2$
		Mfcc mfcc = new Mfcc(p.coefficients, 0);
		float[] in = features.data();
		float[] out = new float[Math.multiplyExact(features.rows() * channels, rows * frames)];
		context.parallel().forBlocks(features.rows() * channels, 16, (from, to) -> {
			float[] picture = new float[bands * frames];
			for (int k = from; k < to; k++) {
				context.checkCancelled();
				for (int b = 0; b < bands; b++) {
					for (int t = 0; t < frames; t++) {
						picture[t * bands + b] = in[(k * bands + b) * frames + t];
					}
				}
				float[] cepstra = mfcc.of(new Spectrogram(frames, bands, picture, 1, 0)).values();
				for (int r = 0; r < rows; r++) {
					int n = r * p.coefficients / rows;
					for (int t = 0; t < frames; t++) {
						out[(k * rows + r) * frames + t] = cepstra[t * p.coefficients + n];
					}
				}
			}
		});
		return new Features(features.kind(), features.extractor() + ", cepstra", new int[] { channels, rows, frames }, features.offsets(), out, //$NON-NLS-1$
				List.of());
	}
}
