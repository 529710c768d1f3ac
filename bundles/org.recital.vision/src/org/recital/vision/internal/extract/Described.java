/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.extract;

import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.vision.features.PictureFeatures;
import org.recital.vision.internal.look.Describer;
import org.recital.vision.internal.look.Planes;

/** Features of all images of a data set by a describer. */
final class Described {

	private Described() {
	}

	static Features by(Describer describer, String extractor, Dataset data, String kind, int side, long maxPixels, StepContext context)
			throws InputException {
		int width = describer.labels().size();
		return PictureFeatures.of(context, data, kind, extractor, side, maxPixels, describer.labels(), picture -> {
			float[] row = new float[width];
			describer.describe(new Planes(picture), row, 0);
			return row;
		});
	}
}
