/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.eclipse.core.runtime.OperationCanceledException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.api.engine.LossWatch;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.InputException;
import org.recital.api.step.Checkpoint;
import org.recital.api.step.StepContext;
import org.recital.nn.Mix;

/**
 * One network learns. Epochs end when what was held out has not become better for a while, or when the loss explodes: the best
 * weights, or the last good ones, are kept. All that is random follows from the seed and the number of the epoch, so that learning
 * goes on from a checkpoint as if it had not been stopped.
 */
public final class Fit {

	private static final int FORMAT = 1;

	private final Lessons lessons;
	private final Settings s;
	private final StepContext context;
	private final String name;
	private final LossWatch watch = new LossWatch("learning-rate"); //$NON-NLS-1$
	private final List<TrainingCurve.Point> points = new ArrayList<>();
	private final ComputationGraph net;
	private float[] best;
	private double bestLoss = Double.NaN;
	private int bestEpoch;

	/**
	 * @param name of the checkpoint, unique within a step
	 */
	public Fit(ComputationGraph net, Lessons lessons, Settings settings, StepContext context, String name) {
		this.net = net;
		this.lessons = lessons;
		this.s = settings;
		this.context = context;
		this.name = name;
	}

	/** Learns; the network has the kept weights afterwards. On the library's thread. */
	public TrainingCurve run(AtomicBoolean stopped) throws InputException {
		Checkpoint checkpoint = Checkpoint.of(context, name, FORMAT);
		int epoch = checkpoint.read(this::read).orElse(0);
		if (epoch > 0) {
			context.note(MessageFormat.format(Messages.Resumed, name, epoch));
		}
		points.forEach(p -> context.learned(p, best == null || p.epoch() == bestEpoch));
		float[] last = net.params().toFloatVector();
		while (epoch < s.epochs() && (s.patience() == 0 || best == null || epoch - bestEpoch < s.patience())) {
			double rate = s.rate(epoch + 1);
			net.setLearningRate(rate);
			double loss = epoch(epoch + 1, stopped);
			if (!watch.goesOn(epoch + 1, loss, context)) {
				set(last);
				break;
			}
			epoch++;
			judge(epoch, loss, rate, stopped);
			last = net.params().toFloatVector();
			if (checkpoint.isDue()) {
				int at = epoch;
				checkpoint.write(out -> write(at, out));
			}
		}
		if (best != null) {
			set(best);
		}
		return new TrainingCurve(points, best != null ? bestEpoch : points.size());
	}

	private void set(float[] parameters) {
		net.params().assign(Nd4j.createFromArray(parameters).reshape(net.params().shape()));
	}

	/** @return mean loss, not finite as soon as that of one batch is not */
	private double epoch(int epoch, AtomicBoolean stopped) {
		long seed = Mix.bits(context.seed(), epoch);
		int n = lessons.size();
		int[] order = Mix.order(n, seed);
		double sum = 0;
		for (int from = 0; from < n; from += s.batch()) {
			LibraryThread.letOthers();
			ask(stopped);
			Nd4j.getRandom().setSeed(Mix.bits(seed, 2L << 40 | from)); // for dropout
			int to = Math.min(n, from + s.batch());
			if (to - from == 1 && n > 1) {
				break; // batch normalisation has nothing to go by
			}
			INDArray[] batch = lessons.batch(order, from, to, Mix.bits(seed, 1L << 40 | from));
			net.fit(new INDArray[] { batch[0] }, new INDArray[] { batch[1] });
			double loss = net.score();
			if (!Double.isFinite(loss)) {
				return loss;
			}
			sum += loss * (to - from);
		}
		return sum / n;
	}

	private void judge(int epoch, double loss, double rate, AtomicBoolean stopped) {
		double held = Double.NaN;
		double right = Double.NaN;
		Optional<Lessons.Judged> judged = lessons.judge(net, () -> ask(stopped));
		if (judged.isPresent()) {
			held = judged.get().loss();
			right = judged.get().right();
			if (best == null || judged.get().fault() < bestLoss) {
				bestLoss = judged.get().fault();
				bestEpoch = epoch;
				best = net.params().toFloatVector();
			}
		}
		points.add(new TrainingCurve.Point(epoch, loss, held, right, rate));
		context.learned(points.getLast(), best == null || bestEpoch == epoch);
		context.monitor().subTask(MessageFormat.format(Messages.Fit_epoch, epoch, s.epochs(), loss, held, right, rate));
	}

	private static void ask(AtomicBoolean stopped) {
		if (stopped.get()) {
			throw new OperationCanceledException();
		}
	}

	private void write(int epoch, DataOutputStream out) throws IOException {
		out.writeInt(epoch);
		out.writeInt(net.getConfiguration().getIterationCount());
		floats(net.params().toFloatVector(), out);
		INDArray state = net.getUpdater().getUpdaterStateViewArray();
		floats(state == null ? new float[0] : state.toFloatVector(), out);
		floats(best == null ? new float[0] : best, out);
		out.writeInt(bestEpoch);
		out.writeDouble(bestLoss);
		out.writeInt(points.size());
		for (TrainingCurve.Point p : points) {
			out.writeDouble(p.trainingLoss());
			out.writeDouble(p.validationLoss());
			out.writeDouble(p.validationAccuracy());
			out.writeDouble(p.learningRate());
		}
	}

	private int read(DataInputStream in) throws IOException {
		int epoch = in.readInt();
		int iterations = in.readInt();
		float[] parameters = floats(in);
		float[] state = floats(in);
		float[] kept = floats(in);
		int keptEpoch = in.readInt();
		double keptLoss = in.readDouble();
		int n = in.readInt();
		List<TrainingCurve.Point> read = new ArrayList<>();
		for (int k = 1; k <= n; k++) {
			read.add(new TrainingCurve.Point(k, in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
		}
		if (parameters.length != net.numParams() || n != epoch || n == 0 || kept.length != 0 && kept.length != parameters.length) {
			throw new IOException("not of this network"); //$NON-NLS-1$
		}
		INDArray view = net.getUpdater().getUpdaterStateViewArray();
		if (state.length != (view == null ? 0 : view.length())) {
			throw new IOException("not of this optimiser"); //$NON-NLS-1$
		}
		set(parameters);
		if (view != null) {
			view.assign(Nd4j.createFromArray(state).reshape(view.shape()));
		}
		net.getConfiguration().setIterationCount(iterations);
		best = kept.length == 0 ? null : kept;
		bestEpoch = keptEpoch;
		bestLoss = keptLoss;
		points.addAll(read);
		try {
			watch.goesOn(1, read.getFirst().trainingLoss(), context);
		} catch (InputException e) {
			throw new IOException(e);
		}
		return epoch;
	}

	private static void floats(float[] values, DataOutputStream out) throws IOException {
		out.writeInt(values.length);
		byte[] bytes = new byte[4 << 14];
		for (int at = 0; at < values.length; at += 1 << 14) {
			int n = Math.min(1 << 14, values.length - at);
			java.nio.ByteBuffer.wrap(bytes).asFloatBuffer().put(values, at, n);
			out.write(bytes, 0, 4 * n);
		}
	}

	private static float[] floats(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > 1 << 28) {
			throw new IOException(length + " numbers"); //$NON-NLS-1$
		}
		float[] values = new float[length];
		byte[] bytes = new byte[4 << 14];
		for (int at = 0; at < length; at += 1 << 14) {
			int n = Math.min(1 << 14, length - at);
			in.readFully(bytes, 0, 4 * n);
			java.nio.ByteBuffer.wrap(bytes, 0, 4 * n).asFloatBuffer().get(values, at, n);
		}
		return values;
	}

	/** By how much the loss of each class counts: as if all classes that occur were equally frequent. */
	static float[] balanced(int[] counts) {
		int occur = (int) Arrays.stream(counts).filter(c -> c > 0).count();
		int all = Arrays.stream(counts).sum();
		float[] weights = new float[counts.length];
		for (int c = 0; c < weights.length; c++) {
			weights[c] = counts[c] == 0 ? 1 : (float) all / (occur * counts[c]);
		}
		return weights;
	}
}
