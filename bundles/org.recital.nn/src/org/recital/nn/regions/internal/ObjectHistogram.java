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
import java.util.ArrayList;
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
import org.recital.nn.regions.Detector;
import org.recital.nn.regions.DetectorModel;
import org.recital.nn.regions.ObjectBox;
import org.recital.vision.features.PictureFeatures;

/**
 * What things a detector finds in images, as features: for each class how many are sure, the sum of the scores of all, and the share of
 * the image the sure ones cover (boxes that overlap count once each, at most 1). Nothing is learned.
 */
public final class ObjectHistogram implements Step<ObjectHistogram.Parameters> {

	/** Id of the step. */
	static final String ID = "object-histogram";
	private static final int SIDE = 1024;

	/**
	 * What it is given.
	 *
	 * @param sure  score of a box that is counted
	 * @param least score of a box whose score is added
	 * @param kind  whose images
	 */
	public record Parameters(
			@Parameter(value = "0.5", label = "%regions.sure", help = "%regions.sure.help", min = 0.01, max = 0.99) double sure,
			@Parameter(value = "0.1", label = "%regions.least", help = "%regions.least.help", min = 0.001, max = 0.99) double least,
			@Parameter(value = "item", label = "%regions.kind", help = "%regions.kind.help") String kind,
			@Parameter(value = "100000000", label = "%regions.maxPixels", help = "%regions.maxPixels.help", min = 1, max = 2000000000) long maxPixels) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		DetectorModel model = inputs.get("detector", DetectorModel.class);
		outputs.put(Port.FEATURES, features(p, inputs.get("data", Dataset.class), model.detector(), context));
	}

	/** The features. */
	static Features features(Parameters p, Dataset data, Detector detector, StepContext context) throws InputException {
		List<String> labels = new ArrayList<>();
		for (String form : List.of(Messages.Count, Messages.Score, Messages.Cover)) {
			detector.classes().forEach(c -> labels.add(MessageFormat.format(form, c)));
		}
		int classes = detector.classes().size();
		return PictureFeatures.of(context, data, p.kind, ID, SIDE, p.maxPixels, labels,
				picture -> row(detector.detect(picture, Math.min(p.least, p.sure)), classes, p.sure, p.least, (double) picture.width() * picture.height()));
	}

	/** One row: counts, sums of scores, shares of the area. */
	static float[] row(List<ObjectBox> boxes, int classes, double sure, double least, double area) {
		float[] row = new float[3 * classes];
		for (ObjectBox b : boxes) {
			if (b.score() >= sure) {
				row[b.kind()]++;
				row[2 * classes + b.kind()] = (float) Math.min(1, row[2 * classes + b.kind()] + b.area() / area);
			}
			if (b.score() >= least) {
				row[classes + b.kind()] += b.score();
			}
		}
		return row;
	}
}
