/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;

import org.recital.api.learning.Examples;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.Trainer;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;

/**
 * For small sets: statistics of segments of log-mel (how levels, modulation and onsets are spread: after Tzanetakis and Cook 2002, and
 * McKinney and Breebaart 2003 for modulation; how the spectrum moves), and a kernel ridge regression by how alike segments are in
 * each family of statistics. Nothing is chosen by validation: what was held out is judged once, for the curve, and then learned from as
 * well, unless that is switched off.
 */
public final class TimbreTrainer implements Trainer<TimbreTrainer.Parameters> {

	/** Parameters; defaults and their sources in docs/networks.md. */
	public record Parameters(
			@Parameter(value = "", label = "%target", help = "%target.help") String target,
			@Parameter(value = "0.1", label = "%timbre.ridge", help = "%timbre.ridge.help", min = 1e-6, max = 1000, log = true, searchMin = 0.01, searchMax = 1) double ridge,
			@Parameter(value = "1.2", label = "%timbre.width", help = "%timbre.width.help", min = 0.01, max = 100, log = true, searchMin = 0.6, searchMax = 2.4) double width,
			@Parameter(value = "43.066", label = "%timbre.perSecond", help = "%timbre.perSecond.help", min = 1, max = 1000, unit = "1/s") double perSecond,
			@Parameter(value = "true", label = "%timbre.all", help = "%timbre.all.help") boolean all) {
	}

	/** Levels of any sound differ by more than this, dB. */
	private static final float LEVELS = 15;

	@Override
	public String target(Parameters p) {
		return p.target;
	}

	@Override
	public Network train(Parameters p, LearningData data, StepContext context) throws InputException {
		int[] shape = data.shape();
		if (shape.length != 2 && shape.length != 3 || shape[shape.length - 2] < SegmentStatistics.LEAST_BANDS
				|| shape[shape.length - 1] < SegmentStatistics.LEAST_FRAMES) {
			throw new InputException(MessageFormat.format(Messages.Shape, Arrays.toString(shape)),
					MessageFormat.format(Messages.Shape_expected, SegmentStatistics.LEAST_BANDS, SegmentStatistics.LEAST_FRAMES));
		}
		SegmentStatistics statistics = new SegmentStatistics(shape[shape.length - 2], shape[shape.length - 1], p.perSecond);
		double[][] x = statistics(statistics, data.training(), shape, context);
		double[][] held = statistics(statistics, data.validation(), shape, context);
		int[] y = data.training().labels();
		int[] heldY = data.validation().labels();
		if (held.length == 0) {
			return fit(p, data, x, y, TrainingCurve.NONE, context);
		}
		TimbreNetwork first = fit(p, data, x, y, TrainingCurve.NONE, context);
		TrainingCurve curve = judge(first, held, data.validation());
		curve.points().forEach(point -> context.learned(point, true));
		if (!p.all) {
			return first.with(curve);
		}
		double[][] both = Arrays.copyOf(x, x.length + held.length);
		System.arraycopy(held, 0, both, x.length, held.length);
		int[] bothY = Arrays.copyOf(y, both.length);
		System.arraycopy(heldY, 0, bothY, x.length, heldY.length);
		return fit(p, data, both, bothY, curve, context);
	}

	private static double[][] statistics(SegmentStatistics statistics, Examples examples, int[] shape, StepContext context)
			throws InputException {
		double[][] x = new double[examples.size()][];
		context.parallel().forBlocks(x.length, 8, (from, to) -> {
			float[] row = new float[examples.width()];
			for (int e = from; e < to; e++) {
				context.checkCancelled();
				examples.copy(e, row, 0);
				x[e] = TimbreNetwork.statistics(statistics, shape, row, 0);
			}
		});
		boolean levels = x.length == 0;
		float[] row = new float[examples.width()];
		for (int e = 0; e < x.length; e++) {
			examples.copy(e, row, 0);
			float least = Float.POSITIVE_INFINITY;
			float most = Float.NEGATIVE_INFINITY;
			for (float v : row) {
				if (!Float.isFinite(v)) {
					throw new InputException(MessageFormat.format(Messages.Numbers, e), Messages.Numbers_expected);
				}
				least = Math.min(least, v);
				most = Math.max(most, v);
			}
			levels |= most - least > LEVELS;
		}
		if (!levels) {
			context.warn(Problem.warning("", 0, 0, Messages.Levels, Messages.Levels_expected)); //$NON-NLS-1$
		}
		return x;
	}

	private static TimbreNetwork fit(Parameters p, LearningData data, double[][] raw, int[] y, TrainingCurve curve, StepContext context) {
		int n = raw.length;
		int width = raw[0].length;
		double[] mean = new double[width];
		double[] scale = new double[width];
		for (double[] row : raw) {
			for (int j = 0; j < width; j++) {
				mean[j] += row[j] / n;
			}
		}
		for (double[] row : raw) {
			for (int j = 0; j < width; j++) {
				scale[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / n;
			}
		}
		for (int j = 0; j < width; j++) {
			scale[j] = scale[j] > 1e-12 * (1 + mean[j] * mean[j]) ? 1 / Math.sqrt(scale[j]) : 0;
		}
		double[][] x = new double[n][];
		for (int i = 0; i < n; i++) {
			x[i] = raw[i].clone();
			TimbreNetwork.standardise(x[i], mean, scale);
		}
		Kernel kernel = kernel(p, data, x, y, context);
		return new TimbreNetwork(data.shape(), p.perSecond, data.classes(), curve, mean, scale, kernel);
	}

	/** Of very many examples every second, third ... is taken. */
	private static Kernel kernel(Parameters p, LearningData data, double[][] x, int[] y, StepContext context) {
		int n = Math.min(x.length, Kernel.MOST);
		double[][] some = new double[n][];
		int[] of = new int[n];
		for (int i = 0; i < n; i++) {
			int at = (int) ((long) i * x.length / n);
			some[i] = x[at];
			of[i] = y[at];
		}
		if (n < x.length) {
			context.note(MessageFormat.format(Messages.Some, n, x.length));
		}
		return Kernel.fit(SegmentStatistics.families(data.shape().length == 3 ? data.shape()[0] : 1), p.width, some, of,
				data.classes().size(), p.ridge, context::checkCancelled);
	}

	private static TrainingCurve judge(TimbreNetwork network, double[][] held, Examples examples) {
		double loss = 0;
		int right = 0;
		for (int e = 0; e < held.length; e++) {
			double[] x = held[e].clone();
			network.standardise(x);
			double[] p = network.probabilities(x);
			int best = 0;
			for (int c = 1; c < p.length; c++) {
				best = p[c] > p[best] ? c : best;
			}
			loss -= Math.log(Math.max(1e-9, p[examples.label(e)]));
			right += best == examples.label(e) ? 1 : 0;
		}
		return new TrainingCurve(List.of(new TrainingCurve.Point(1, Double.NaN, loss / held.length, (double) right / held.length, Double.NaN)), 1);
	}

	@Override
	public Network load(ModelReader in) throws IOException {
		return TimbreNetwork.load(in);
	}
}
