/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.recital.nn.Training.Learner;

/** How far a training has come: all that later epochs depend on. */
final class Progress {

	static final int FORMAT = 2;

	private static final int PART = 1 << 14;

	private final Learner learner;
	/** Epochs that have ended. */
	int epoch;
	/** The epoch whose weights are kept. */
	int kept;
	/** What was judged of it. */
	double judged = Double.NaN;
	/** Of the last epoch. */
	double loss = Double.NaN;
	/** Of the first epoch; see {@link org.recital.api.engine.LossWatch#first()}. */
	double first = Double.NaN;
	/** The weights that are kept; null as long as nothing was judged. */
	float[][] best;
	/** Mean loss and judgement of each epoch so far. */
	final List<double[]> past = new ArrayList<>();
	/** The running mean of weights; null as long as there is none. */
	private float[][] mean;

	Progress(Learner learner) {
		this.learner = learner;
	}

	/** What there is before the first epoch is worth something. */
	void begin(double judgement) {
		if (judgement == judgement) {
			best = room(learner.weights());
			copy(learner.weights(), best);
			judged = judgement;
		}
	}

	/**
	 * Another epoch has ended well.
	 *
	 * @param averaging see {@link Training.Plan}
	 * @return what was judged of it
	 */
	double ended(double itsLoss, double averaging) {
		epoch++;
		loss = itsLoss;
		if (averaging > 0) {
			average((float) averaging);
			swap();
		}
		double judgement = learner.judge();
		keep(judgement);
		past.add(new double[] { itsLoss, judgement });
		if (averaging > 0) {
			swap();
		}
		return judgement;
	}

	private void keep(double judgement) {
		if (judgement != judgement) {
			kept = epoch;
		} else if (best == null || judgement > judged) {
			best = best == null ? room(learner.weights()) : best;
			copy(learner.weights(), best);
			judged = judgement;
			kept = epoch;
		}
	}

	private void average(float share) {
		List<Weights> weights = learner.weights();
		if (mean == null) {
			mean = room(weights);
			copy(weights, mean);
		}
		for (int k = 0; k < mean.length; k++) {
			float[] to = mean[k];
			float[] value = weights.get(k).value();
			for (int i = 0; i < to.length; i++) {
				to[i] = share * to[i] + (1 - share) * value[i];
			}
		}
	}

	/** What is in the weights goes to the mean, and the other way round. */
	private void swap() {
		for (int k = 0; k < mean.length; k++) {
			float[] value = learner.weights().get(k).value();
			float[] kept = value.clone();
			System.arraycopy(mean[k], 0, value, 0, value.length);
			mean[k] = kept;
		}
	}

	/** The weights become those that are kept. */
	void finish() {
		if (best != null) {
			restore(best, learner.weights());
		} else if (mean != null) {
			restore(mean, learner.weights());
		}
	}

	void write(DataOutputStream out) throws IOException {
		out.writeInt(epoch);
		out.writeInt(kept);
		out.writeDouble(judged);
		out.writeDouble(loss);
		out.writeDouble(first);
		for (double[] one : past) {
			out.writeDouble(one[0]);
			out.writeDouble(one[1]);
		}
		for (Adam a : learner.optimisers()) {
			out.writeInt(a.step());
		}
		for (Weights w : learner.weights()) {
			put(out, w.value());
			out.writeBoolean(w.isMoved());
			if (w.isMoved()) {
				put(out, w.first());
				put(out, w.second());
			}
		}
		for (float[] more : learner.more()) {
			put(out, more);
		}
		put(out, best);
		put(out, mean);
	}

	/**
	 * Takes what {@link #write} wrote, once all of it has been read.
	 *
	 * @return {@link #epoch}
	 * @throws IOException when it is of another shape; nothing has been changed then
	 */
	int read(DataInputStream in) throws IOException {
		List<Runnable> takes = new ArrayList<>();
		int itsEpoch = in.readInt();
		int itsKept = in.readInt();
		double itsJudged = in.readDouble();
		double itsLoss = in.readDouble();
		double itsFirst = in.readDouble();
		List<double[]> itsPast = new ArrayList<>();
		for (int k = 0; k < itsEpoch; k++) {
			itsPast.add(new double[] { in.readDouble(), in.readDouble() });
		}
		for (Adam a : learner.optimisers()) {
			int step = in.readInt();
			takes.add(() -> a.step(step));
		}
		for (Weights w : learner.weights()) {
			take(in, w.value(), takes);
			if (in.readBoolean()) {
				take(in, w.first(), takes);
				take(in, w.second(), takes);
			}
		}
		for (float[] more : learner.more()) {
			take(in, more, takes);
		}
		float[][] itsBest = take(in, takes);
		float[][] itsMean = take(in, takes);
		if (in.read() >= 0) {
			throw new IOException("more than expected"); //$NON-NLS-1$
		}
		takes.forEach(Runnable::run);
		past.clear();
		past.addAll(itsPast);
		epoch = itsEpoch;
		kept = itsKept;
		judged = itsJudged;
		loss = itsLoss;
		first = itsFirst;
		best = itsBest;
		mean = itsMean;
		return epoch;
	}

	private static void put(DataOutputStream out, float[][] all) throws IOException {
		out.writeBoolean(all != null);
		for (int k = 0; all != null && k < all.length; k++) {
			put(out, all[k]);
		}
	}

	private float[][] take(DataInputStream in, List<Runnable> takes) throws IOException {
		float[][] all = in.readBoolean() ? room(learner.weights()) : null;
		for (int k = 0; all != null && k < all.length; k++) {
			take(in, all[k], takes);
		}
		return all;
	}

	private static void put(DataOutputStream out, float[] x) throws IOException {
		out.writeInt(x.length);
		byte[] part = new byte[4 * PART];
		for (int from = 0; from < x.length; from += PART) {
			int n = Math.min(PART, x.length - from);
			java.nio.ByteBuffer.wrap(part).asFloatBuffer().put(x, from, n);
			out.write(part, 0, 4 * n);
		}
	}

	private static void take(DataInputStream in, float[] to, List<Runnable> takes) throws IOException {
		if (in.readInt() != to.length) {
			throw new IOException("another shape"); //$NON-NLS-1$
		}
		float[] x = new float[to.length];
		byte[] part = new byte[4 * PART];
		for (int from = 0; from < x.length; from += PART) {
			int n = Math.min(PART, x.length - from);
			in.readFully(part, 0, 4 * n);
			java.nio.ByteBuffer.wrap(part).asFloatBuffer().get(x, from, n);
		}
		takes.add(() -> System.arraycopy(x, 0, to, 0, x.length));
	}

	/** Room for as many numbers as there are weights. */
	static float[][] room(List<Weights> weights) {
		return weights.stream().map(w -> new float[w.value().length]).toArray(float[][]::new);
	}

	static void copy(List<Weights> weights, float[][] to) {
		for (int k = 0; k < to.length; k++) {
			System.arraycopy(weights.get(k).value(), 0, to[k], 0, to[k].length);
		}
	}

	static void restore(float[][] from, List<Weights> weights) {
		for (int k = 0; k < from.length; k++) {
			System.arraycopy(from[k], 0, weights.get(k).value(), 0, from[k].length);
		}
	}
}
