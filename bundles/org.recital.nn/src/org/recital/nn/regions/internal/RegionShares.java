/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.text.MessageFormat;
import java.util.List;

import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.nn.regions.Segmenter;
import org.recital.nn.regions.SegmenterModel;
import org.recital.vision.features.PictureFeatures;

/** How much of an image belongs to each class, as a network of regions sees it: shares that sum to 1. Nothing is learned. */
public final class RegionShares implements Step<RegionShares.Parameters> {

	/** Id of the step. */
	static final String ID = "region-shares";
	private static final int SIDE = 1024;

	/** What it is given: whose images. */
	public record Parameters(
			@Parameter(value = "item", label = "%regions.kind", help = "%regions.kind.help") String kind,
			@Parameter(value = "100000000", label = "%regions.maxPixels", help = "%regions.maxPixels.help", min = 1, max = 2000000000) long maxPixels) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		SegmenterModel model = inputs.get("segmenter", SegmenterModel.class);
		outputs.put(Port.FEATURES, features(p, inputs.get("data", Dataset.class), model.segmenter(), context));
	}

	/** The features. */
	static Features features(Parameters p, Dataset data, Segmenter segmenter, StepContext context) throws InputException {
		List<String> labels = segmenter.classes().stream().map(c -> MessageFormat.format(Messages.Share, c)).toList();
		return PictureFeatures.of(context, data, p.kind, ID, SIDE, p.maxPixels, labels, picture -> segmenter.segment(picture).shares(labels.size()));
	}
}
