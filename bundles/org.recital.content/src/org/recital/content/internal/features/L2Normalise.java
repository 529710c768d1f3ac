/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import java.util.Optional;

import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.None;
import org.recital.api.step.StepContext;
import org.recital.api.step.Transformer;

/**
 * Divides every row by its Euclidean length, so that the dot product of two rows is their cosine. A row of zeros stays one.
 * Learns nothing.
 */
public final class L2Normalise implements Transformer<None> {

	@Override
	public Features transform(None p, Features features, Optional<Split> fit, StepContext context) {
		int width = features.width();
		float[] data = features.data();
		float[] normal = new float[data.length];
		context.parallel().forBlocks(features.rows(), 4096, (from, to) -> {
			for (int r = from; r < to; r++) {
				double squares = 0;
				for (int at = r * width; at < (r + 1) * width; at++) {
					squares += (double) data[at] * data[at];
				}
				double length = Math.sqrt(squares);
				for (int at = r * width; at < (r + 1) * width; at++) {
					normal[at] = length == 0 ? 0 : (float) (data[at] / length);
				}
			}
		});
		return new Features(features.kind(), features.extractor() + ", l2-normalise", features.shape(), features.offsets(), normal, //$NON-NLS-1$
				features.labels());
	}
}
