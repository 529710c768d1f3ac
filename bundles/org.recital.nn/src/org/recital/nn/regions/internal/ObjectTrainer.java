/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Include;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.nn.regions.Detector;
import org.recital.nn.regions.DetectorMaker;
import org.recital.nn.regions.DetectorModel;
import org.recital.nn.regions.ObjectBox;

/**
 * Learns where things are in images, from the images of the training side and the boxes known in them: YOLO version 2 (Redmon and
 * Farhadi 2017) with a body of a few convolutions. Of the validation side it takes the epoch with the greatest mean average precision;
 * the test side is never looked at. Bit for bit the same for a given number of threads.
 */
public final class ObjectTrainer implements Step<ObjectTrainer.Parameters>, DetectorMaker {

	/** Id of the step. */
	static final String ID = "object-detector";
	/** Each halves the resolution: a cell is 8 pixels. */
	private static final int STEPS = 3;

	/** What it is given. */
	public record Parameters(
			@Parameter(value = "96", label = "%regions.side", help = "%regions.side.help", min = 32, max = 1024, unit = "px", searchMin = 64, searchMax = 256) int side,
			@Parameter(value = "16", label = "%regions.maps", help = "%regions.maps.help", min = 1, max = 256, log = true, searchMin = 4, searchMax = 32) int maps,
			@Parameter(value = "4", label = "%regions.anchors", help = "%regions.anchors.help", min = 1, max = 20) int anchors,
			@Include({ "epochs=30" }) ImageSchooling schooling) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		outputs.put("detector", train(p, inputs.get(Port.SPLIT, Split.class), context));
	}

	/** Learns. */
	DetectorModel train(Parameters p, Split split, StepContext context) throws InputException {
		KnownObjects known = KnownObjects.of(split.dataset());
		boolean[] train = annotated(ImageLearning.side(split, Role.TRAIN), known);
		List<String> classes = known.classes(train);
		NetForm form = new NetForm(Math.ceilDiv(p.side, 1 << STEPS) << STEPS, p.maps, STEPS, Math.max(1, classes.size()));
		ImageSet training = ImageSet.of(split.dataset(), train, form.side(), context);
		if (training.size() == 0 || classes.isEmpty()) {
			throw new InputException(MessageFormat.format(Messages.NothingToLearn, ID, training.size(), classes.size()), Messages.NoObjects_expected);
		}
		ImageSet validation = ImageSet.of(split.dataset(), annotated(ImageLearning.side(split, Role.VALIDATION), known), form.side(), context);
		float[][] sizes = sizes(training, known, classes, form);
		float[][] anchors = Anchors.of(sizes, p.anchors, context.seed());
		ObjectLessons lessons = new ObjectLessons(form, classes, anchors, known, training, validation, p.schooling);
		ImageLearning.Learned learned = ImageLearning.learn(ID, how -> ImageGraphs.detector(form, anchors, how), lessons, p.schooling.settings(), context);
		YoloDetector detector = new YoloDetector(form, classes, anchors, learned.weights());
		context.note(MessageFormat.format(Messages.DetectorLearned, ID, training.size(), validation.size(), sizes.length, lessons.passedOver(),
				anchors.length, Anchors.fit(sizes, anchors), learned.curve().points().size(), ImageLearning.kept(learned.curve()), detector.size()));
		return new DetectorModel(ID, detector, learned.curve(), ImageLearning.learned(split, training, validation));
	}

	private static boolean[] annotated(boolean[] side, KnownObjects known) {
		for (int i = 0; i < side.length; i++) {
			side[i] &= known.has(i);
		}
		return side;
	}

	/** Widths and heights of all boxes learned from, in cells. */
	private static float[][] sizes(ImageSet images, KnownObjects known, List<String> classes, NetForm form) throws InputException {
		List<float[]> sizes = new ArrayList<>();
		for (int k = 0; k < images.size(); k++) {
			ImageSet.Entry e = images.get(k);
			for (ObjectBox b : known.of(e.item(), classes)) {
				float wide = (Math.min(b.right(), e.width()) - Math.max(0, b.left())) * form.cells() / e.width();
				float high = (Math.min(b.bottom(), e.height()) - Math.max(0, b.top())) * form.cells() / e.height();
				if (wide > 0 && high > 0) {
					sizes.add(new float[] { wide, high });
				}
			}
		}
		if (sizes.isEmpty()) {
			throw new InputException(MessageFormat.format(Messages.NothingToLearn, ID, images.size(), 0), Messages.NoObjects_expected);
		}
		return sizes.toArray(float[][]::new);
	}

	@Override
	public Detector loadDetector(ModelReader in) throws IOException {
		return YoloDetector.load(in);
	}
}
