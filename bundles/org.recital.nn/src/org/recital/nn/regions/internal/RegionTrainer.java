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
import java.util.List;

import org.recital.api.data.Dataset;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Include;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.nn.regions.RegionMap;
import org.recital.nn.regions.Segmenter;
import org.recital.nn.regions.SegmenterMaker;
import org.recital.nn.regions.SegmenterModel;

/**
 * Learns what each pixel of an image belongs to, from the images of the training side and their masks: U-Net (Ronneberger, Fischer and
 * Brox 2015) in small. Of the validation side it takes the epoch with the greatest mean intersection over union; the test side is never
 * looked at. Bit for bit the same for a given number of threads.
 */
public final class RegionTrainer implements Step<RegionTrainer.Parameters>, SegmenterMaker {

	/** Id of the step. */
	static final String ID = "region-network";

	/** What it is given. */
	public record Parameters(
			@Parameter(value = "64", label = "%regions.side", help = "%regions.side.help", min = 16, max = 1024, unit = "px", searchMin = 32, searchMax = 256) int side,
			@Parameter(value = "8", label = "%regions.maps", help = "%regions.maps.help", min = 1, max = 256, log = true, searchMin = 4, searchMax = 32) int maps,
			@Parameter(value = "3", label = "%regions.steps", help = "%regions.steps.help", min = 1, max = 5) int steps,
			@Parameter(value = "0.5", label = "%regions.balance", help = "%regions.balance.help", min = 0, max = 1) double balance,
			@Include({ "epochs=15" }) ImageSchooling schooling) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		outputs.put("segmenter", train(p, inputs.get(Port.SPLIT, Split.class), context));
	}

	/** Learns. */
	SegmenterModel train(Parameters p, Split split, StepContext context) throws InputException {
		Dataset data = split.dataset();
		KnownRegions known = KnownRegions.of(data);
		List<String> classes = known.classes();
		NetForm form = new NetForm(Math.ceilDiv(p.side, 1 << p.steps) << p.steps, p.maps, p.steps, classes.size());
		RegionMap[] masks = new RegionMap[data.items().size()];
		ImageSet training = images(data, ImageLearning.side(split, Role.TRAIN), known, form.side(), masks, context);
		if (training.size() == 0 || classes.size() < 2) {
			throw new InputException(MessageFormat.format(Messages.NothingToLearn, ID, training.size(), classes.size()), Messages.NoMasks_expected);
		}
		ImageSet validation = images(data, ImageLearning.side(split, Role.VALIDATION), known, form.side(), masks, context);
		float[] weights = lessonWeights(masks, training, form.kinds(), p.balance);
		RegionLessons lessons = new RegionLessons(form, masks, training, validation, p.schooling);
		ImageLearning.Learned learned = ImageLearning.learn(ID, how -> ImageGraphs.regions(form, weights, how), lessons, p.schooling.settings(), context);
		NetSegmenter segmenter = new NetSegmenter(form, classes, learned.weights());
		context.note(MessageFormat.format(Messages.SegmenterLearned, ID, training.size(), validation.size(), learned.curve().points().size(),
				ImageLearning.kept(learned.curve()), segmenter.size()));
		return new SegmenterModel(ID, segmenter, learned.curve(), ImageLearning.learned(split, training, validation));
	}

	/**
	 * What the pixels of each class count: their share of the known pixels learned from to the power of minus {@code balance}, so that at 1 each class counts
	 * the same (Eigen and Fergus 2015), and 1 on the average pixel, so that the learning rate means the same. A class of no pixel counts 1.
	 */
	static float[] lessonWeights(RegionMap[] masks, ImageSet training, int classes, double balance) {
		long[] counts = new long[classes];
		long all = 0;
		for (int k = 0; k < training.size(); k++) {
			for (byte b : masks[training.get(k).item()].kinds()) {
				if ((b & 0xFF) < classes) {
					counts[b & 0xFF]++;
					all++;
				}
			}
		}
		double mean = 0;
		double[] weights = new double[classes];
		for (int c = 0; c < classes; c++) {
			double share = counts[c] / (double) all;
			weights[c] = counts[c] == 0 ? 0 : Math.pow(share, -balance);
			mean += share * weights[c];
		}
		float[] scaled = new float[classes];
		for (int c = 0; c < classes; c++) {
			scaled[c] = counts[c] == 0 ? 1 : (float) (weights[c] / mean);
		}
		return scaled;
	}

	/** The images of a side with masks that can be read; masks are put into their places. */
	private static ImageSet images(Dataset data, boolean[] side, KnownRegions known, int size, RegionMap[] masks, StepContext context)
			throws InputException {
		Problem[] problems = new Problem[side.length];
		context.parallel().forEach(side.length, i -> {
			if (side[i] && known.has(i)) {
				context.checkCancelled();
				try {
					masks[i] = known.of(i).scaled(size, size);
				} catch (IOException e) {
					problems[i] = Problem.warning("", 0, 0, e.getMessage(), Messages.BadMask_expected);
				}
			}
		});
		for (int i = 0; i < side.length; i++) {
			side[i] &= masks[i] != null;
			if (problems[i] != null) {
				context.warn(problems[i]);
			}
		}
		return ImageSet.of(data, side, size, context);
	}

	@Override
	public Segmenter loadSegmenter(ModelReader in) throws IOException {
		return NetSegmenter.load(in);
	}
}
