/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.recital.api.engine.LossWatch;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.Trainer;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * A perceptron with hidden layers of rectified units and a softmax, learned by Adam with decoupled weight decay in mini-batches, with
 * dropout of hidden units; stops when the log loss on validation has not fallen for some epochs, and keeps the model of the best one. Without
 * validation all epochs are gone through. Written out here, for small inputs: one thread, double precision, the same numbers everywhere.
 */
public final class MlpClassifier implements Trainer<MlpClassifier.Parameters> {

	/**
	 * @param target       attribute that says the class; empty: the only one that can be it
	 * @param hidden       units of each hidden layer
	 * @param epochs       most epochs
	 * @param patience     epochs without a better validation loss after which it stops
	 * @param batch        examples a step
	 * @param learningRate of Adam
	 * @param weightDecay  share of the weights taken off, times the learning rate, each step
	 * @param dropout      share of hidden units left out in each step
	 * @param standardise  whether each dimension gets mean 0 and deviation 1 first
	 */
	public record Parameters(
			@Parameter(value = "", label = "%target.label", help = "%target.help") String target,
			@Parameter(value = "64", label = "%mlp.hidden.label", help = "%mlp.hidden.help", min = 1, max = 10) List<Integer> hidden,
			@Parameter(value = "200", label = "%mlp.epochs.label", help = "%mlp.epochs.help", min = 1, max = 100_000) int epochs,
			@Parameter(value = "20", label = "%mlp.patience.label", help = "%mlp.patience.help", min = 1, max = 100_000) int patience,
			@Parameter(value = "32", label = "%mlp.batch.label", help = "%mlp.batch.help", min = 1, max = 65_536) int batch,
			@Parameter(value = "0.001", label = "%mlp.learning-rate.label", help = "%mlp.learning-rate.help", min = 1e-8, max = 10, log = true, searchMin = 1e-4, searchMax = 1e-2) double learningRate,
			@Parameter(value = "0.01", label = "%mlp.weight-decay.label", help = "%mlp.weight-decay.help", min = 0, max = 10) double weightDecay,
			@Parameter(value = "0.3", label = "%mlp.dropout.label", help = "%mlp.dropout.help", min = 0, max = 0.95) double dropout,
			@Parameter(value = "true", label = "%standardise.label", help = "%standardise.help") boolean standardise) {
		public Parameters {
			for (int h : hidden) {
				if (h < 1 || h > 65_536) {
					throw new IllegalArgumentException(Messages.say(Messages.notPositive, "hidden", h)); //$NON-NLS-1$
				}
			}
		}
	}

	@Override
	public String target(Parameters p) {
		return p.target();
	}

	@Override
	public Network train(Parameters p, LearningData data, StepContext context) throws InputException {
		Sides sides = Sides.of(data);
		Scaling scaling = Scaling.of(sides.rows(), sides.width(), p.standardise());
		float[] rows = scaling.apply(sides.rows());
		int[] sizes = new int[p.hidden().size() + 2];
		sizes[0] = sides.width();
		for (int l = 0; l < p.hidden().size(); l++) {
			sizes[l + 1] = p.hidden().get(l);
		}
		sizes[sizes.length - 1] = sides.classes();
		SplittableRandom random = new SplittableRandom(context.seed());
		Perceptron net = Perceptron.random(sizes, random);
		Perceptron best = net.copy();
		Perceptron.Adam adam = net.new Adam(p.learningRate(), p.weightDecay(), p.dropout());
		LossWatch watch = new LossWatch("learning-rate"); //$NON-NLS-1$
		List<TrainingCurve.Point> points = new ArrayList<>();
		double least = Double.POSITIVE_INFINITY;
		int kept = 0;
		context.monitor().beginTask("", p.epochs()); //$NON-NLS-1$
		for (int epoch = 1; epoch <= p.epochs(); epoch++) {
			double loss = epoch(adam, rows, sides.labels(), p.batch(), random, context);
			if (!watch.goesOn(epoch, loss, context)) {
				break; // the best one so far was kept
			}
			Losses of = Losses.of(new MlpNetwork(new Head(data, TrainingCurve.NONE), scaling, net), sides.vRows(), sides.vLabels(),
					context::checkCancelled);
			points.add(new TrainingCurve.Point(epoch, loss, of.loss(), of.accuracy(), p.learningRate()));
			context.monitor().worked(1);
			boolean better = !sides.hasValidation() || of.loss() < least;
			context.learned(points.getLast(), better);
			if (better) {
				least = of.loss();
				kept = epoch;
				best = net.copy();
			} else if (epoch - kept >= p.patience()) {
				break;
			}
		}
		return new MlpNetwork(new Head(data, new TrainingCurve(points, kept)), scaling, best);
	}

	private static double epoch(Perceptron.Adam adam, float[] rows, int[] labels, int batch, SplittableRandom random, StepContext context) {
		int n = labels.length;
		int[] order = new int[n];
		for (int i = 0; i < n; i++) { // Fisher and Yates
			int other = random.nextInt(i + 1);
			order[i] = order[other];
			order[other] = i;
		}
		double loss = 0;
		for (int from = 0; from < n; from += batch) {
			context.checkCancelled();
			loss += adam.step(rows, labels, order, from, Math.min(n, from + batch), random);
		}
		return loss / n;
	}

	@Override
	public Network load(ModelReader in) throws IOException {
		return MlpNetwork.load(in);
	}
}
