/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.extract;

import java.util.Optional;

import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;
import org.recital.vision.features.PictureFeatures;
import org.recital.vision.internal.look.Describer;
import org.recital.vision.internal.look.Planes;

/** What extractors have in common that measure a picture by a describer. */
abstract class PictureExtractor<P extends Record> implements Extractor<P> {

	/**
	 * What is looked at.
	 *
	 * @param describer what is measured
	 * @param extractor id
	 * @param kind      whose images
	 * @param side      pixels of the longer side pictures are made smaller to
	 * @param maxPixels images that claim more are refused
	 */
	record Look(Describer describer, String extractor, String kind, int side, long maxPixels) {

		PictureFeatures.Description description() {
			int width = describer.labels().size();
			return picture -> {
				float[] row = new float[width];
				describer.describe(new Planes(picture), row, 0);
				return row;
			};
		}
	}

	/** What parameters say. */
	abstract Look look(P parameters) throws InputException;

	@Override
	public final Features extract(P parameters, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		Look look = look(parameters);
		return PictureFeatures.of(context, data, look.kind, look.extractor, look.side, look.maxPixels, look.describer.labels(), look.description());
	}

	@Override
	public final Optional<float[]> repeatability(P parameters, Dataset data, StepContext context) throws InputException {
		Look look = look(parameters);
		return PictureFeatures.repeatability(context, data, look.kind, look.side, look.maxPixels, look.describer.labels().size(), look.description());
	}
}
