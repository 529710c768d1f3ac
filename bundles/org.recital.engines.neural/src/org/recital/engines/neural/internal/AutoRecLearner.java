/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.Arrays;
import java.util.List;

import org.recital.api.learning.TrainingCurve;
import org.recital.api.step.StepContext;
import org.recital.linalg.SparseRows;
import org.recital.nn.Activation;
import org.recital.nn.Adam;
import org.recital.nn.Gemm;
import org.recital.nn.Mix;
import org.recital.nn.RowGroups;
import org.recital.nn.Training;
import org.recital.nn.Vectors;
import org.recital.nn.Weights;
import org.recital.nn.Work;

/** Trains an {@link AutoRecNetwork}: a batch of rows at a time, each row worked by one thread. */
final class AutoRecLearner implements Training.Learner {

	private final AutoRecEngine.Parameters p;
	private final boolean byItem;
	private final SparseRows rows;
	private final SparseRows learn;
	private final SparseRows check;
	private final AutoRecNetwork network;
	private final Adam adam;
	private final RowGroups inputs;
	private final RowGroups outputs;
	private final Work work;
	private final Judge judge;
	private final long seed;

	AutoRecLearner(AutoRecEngine.Parameters p, Material m, StepContext context) {
		this.p = p;
		byItem = p.base() == AutoRecEngine.Base.ITEM;
		learn = m.learn();
		check = m.check();
		rows = byItem ? learn.transpose() : learn;
		seed = context.seed();
		boolean ratings = p.values() == AutoRecEngine.Values.RATINGS;
		int width = p.hidden();
		Weights decoder = Weights.normal(rows.columns(), width + 1, 0.05, Mix.bits(seed, 2));
		// of lists, learning begins from popularity: what is left to learn is the person
		float[] bias = ratings ? new float[rows.columns()] : Popularity.logOdds(m.counts(), m.users());
		for (int c = 0; c < rows.columns(); c++) {
			decoder.value()[c * (width + 1) + width] = bias[c];
		}
		network = new AutoRecNetwork(Weights.normal(rows.columns(), width, 0.05, Mix.bits(seed, 1)), Weights.zero(1, width), decoder,
				ratings, ratings ? mean(learn) : 0);
		adam = new Adam(p.learningRate(), 0.999, p.regularisation());
		inputs = new RowGroups(rows.columns());
		outputs = new RowGroups(rows.columns());
		work = Work.of(context);
		judge = new Judge(m);
	}

	private static float mean(SparseRows m) {
		double sum = 0;
		for (int k = 0; k < m.size(); k++) {
			sum += m.value(k);
		}
		return (float) (sum / Math.max(1, m.size()));
	}

	AutoRecNetwork network() {
		return network;
	}

	/** Which users have been learned from: 1 or 0 each. */
	byte[] learned() {
		byte[] learned = new byte[learn.rows()];
		for (int u = 0; u < learned.length; u++) {
			learned[u] = (byte) (learn.count(u) > 0 ? 1 : 0);
		}
		return learned;
	}

	@Override
	public List<Weights> weights() {
		return List.of(network.encoder(), network.bias(), network.decoder());
	}

	/** Of ratings the loss is the mean squared error: so is that of what was held out. */
	@Override
	public TrainingCurve.Point told(int epoch, double loss, double judged) {
		return network.ratings() ? new TrainingCurve.Point(epoch, loss, judged * judged, Double.NaN, p.learningRate())
				: Judge.told(epoch, loss, judged, p.learningRate());
	}

	@Override
	public List<Adam> optimisers() {
		return List.of(adam);
	}

	@Override
	public double epoch(int epoch) {
		int[] order = Mix.order(rows.rows(), Mix.bits(seed, 1000L + epoch));
		int n = 0;
		for (int r : order) {
			if (rows.count(r) > 0) {
				order[n++] = r;
			}
		}
		double loss = 0;
		long terms = 0;
		for (int from = 0; from < n; from += p.batch()) {
			work.checkCancelled();
			int to = Math.min(n, from + p.batch());
			Batch b = new Batch(Arrays.copyOfRange(order, from, to));
			loss += b.learn(Mix.bits(seed, ((long) epoch << 32) + from));
			terms += b.terms;
		}
		return loss / Math.max(1, terms);
	}

	@Override
	public double judge() {
		return network.ratings() ? -error() : judge.of(work, AutoRec.byUser(network, learn));
	}

	/** Root mean squared error of what was held out; NaN when there is nothing. */
	private double error() {
		SparseRows held = byItem ? check.transpose() : check;
		double[] sums = new double[held.rows()];
		work.blocks(held.rows(), 64, (from, to) -> {
			float[] h = new float[network.hidden() + 1];
			for (int r = from; r < to; r++) {
				if (held.count(r) > 0) {
					network.hidden(rows.indices(), rows.values(), rows.begin(r), rows.end(r), h, 0);
				}
				for (int e = held.begin(r); e < held.end(r); e++) {
					double off = network.output(h, 0, held.indices()[e]) - held.value(e);
					sums[r] += off * off;
				}
			}
		});
		return Math.sqrt(Arrays.stream(sums).sum() / held.size());
	}

	/** Some rows with room for what is worked out for them. */
	private final class Batch {
		private final int[] of;
		private final int[] inAt;
		private final int[] outAt;
		private final int[] in;
		private final int[] inOwner;
		private final float[] inFactor;
		private final int[] out;
		private final int[] outOwner;
		private final float[] outFactor;
		private final float[] hidden;
		private final float[] dHidden;
		private final double[] losses;
		private final long terms;

		Batch(int[] of) {
			this.of = of;
			inAt = new int[of.length + 1];
			outAt = new int[of.length + 1];
			for (int k = 0; k < of.length; k++) {
				int n = rows.count(of[k]);
				inAt[k + 1] = inAt[k] + n;
				outAt[k + 1] = outAt[k] + (network.ratings() ? n : 0);
			}
			int ins = inAt[of.length];
			int outs = outAt[of.length];
			terms = network.ratings() ? outs : (long) of.length * rows.columns();
			in = new int[ins];
			inOwner = new int[ins];
			inFactor = new float[ins];
			out = new int[outs];
			outOwner = new int[outs];
			outFactor = new float[outs];
			hidden = new float[of.length * (p.hidden() + 1)];
			dHidden = new float[of.length * p.hidden()];
			losses = new double[of.length];
		}

		double learn(long noise) {
			work.blocks(of.length, 4, (from, to) -> {
				for (int k = from; k < to; k++) {
					row(k, Mix.bits(noise, k));
				}
			});
			if (!network.ratings()) {
				dense();
			}
			adam.begin();
			adam.moveRows(work, network.encoder(), inputs, in, in.length, inOwner, inFactor, dHidden);
			if (network.ratings()) {
				adam.moveRows(work, network.decoder(), outputs, out, out.length, outOwner, outFactor, hidden);
			} else {
				adam.move(work, List.of(network.decoder()));
			}
			float[] db = network.bias().gradient();
			for (int k = 0; k < of.length; k++) {
				Vectors.add(1, dHidden, k * p.hidden(), db, 0, p.hidden());
			}
			adam.move(work, List.of(network.bias()));
			return Arrays.stream(losses).sum();
		}

		private void row(int k, long noise) {
			int row = of[k];
			int begin = rows.begin(row);
			int n = rows.count(row);
			int width = p.hidden();
			int h = k * (width + 1);
			System.arraycopy(network.bias().value(), 0, hidden, h, width);
			float raise = (float) (1 / (1 - p.dropout()));
			for (int e = 0; e < n; e++) {
				int at = inAt[k] + e;
				boolean kept = Mix.uniform(noise, e) >= p.dropout();
				in[at] = kept ? rows.indices()[begin + e] : -1;
				inOwner[at] = k;
				inFactor[at] = raise * network.input(rows.value(begin + e), n);
				if (kept) {
					Vectors.add(inFactor[at], network.encoder().value(), in[at] * width, hidden, h, width);
				}
			}
			network.close(hidden, h);
			if (network.ratings()) {
				observed(k, h, begin);
			}
		}

		/** Backward through all outputs of all rows, by the logistic loss. */
		private void dense() {
			int b = of.length;
			int width = p.hidden() + 1;
			int places = rows.columns();
			float[] y = new float[b * places];
			float[] back = new float[b * width];
			Gemm.nt(work, b, places, width, hidden, network.decoder().value(), y);
			work.blocks(b, 8, (from, to) -> {
				for (int k = from; k < to; k++) {
					losses[k] = logistic(y, k * places, places, of[k]);
				}
			});
			Gemm.tn(work, places, width, b, y, hidden, network.decoder().gradient());
			Gemm.nn(work, b, width, places, y, network.decoder().value(), back);
			for (int k = 0; k < b; k++) {
				close(k, k * width, Arrays.copyOfRange(back, k * width, (k + 1) * width));
			}
		}

		/** The loss of a row; outputs become derivatives. */
		private double logistic(float[] y, int at, int places, int row) {
			double loss = 0;
			for (int e = rows.begin(row); e < rows.end(row); e++) {
				loss -= y[at + rows.indices()[e]];
			}
			for (int i = at; i < at + places; i++) {
				float small = Vectors.exp(-Math.abs(y[i]));
				loss += Math.max(0, y[i]) + Math.log(1.0 + small);
				y[i] = (y[i] > 0 ? 1 : small) / (1 + small);
			}
			for (int e = rows.begin(row); e < rows.end(row); e++) {
				y[at + rows.indices()[e]] -= 1;
			}
			return loss;
		}

		/** Backward through the outputs that were observed, by the squared error. */
		private void observed(int k, int h, int begin) {
			int width = p.hidden();
			float[] d = new float[width + 1];
			double loss = 0;
			for (int at = outAt[k]; at < outAt[k + 1]; at++) {
				int entry = begin + at - outAt[k];
				out[at] = rows.indices()[entry];
				outOwner[at] = k;
				float g = network.output(hidden, h, out[at]) - rows.value(entry);
				loss += g * g;
				outFactor[at] = g;
				Vectors.add(g, network.decoder().value(), out[at] * (width + 1), d, 0, width);
			}
			losses[k] = loss;
			close(k, h, d);
		}

		private void close(int k, int h, float[] d) {
			int width = p.hidden();
			Activation.SIGMOID.back(Arrays.copyOfRange(hidden, h, h + width), d, 0, width);
			System.arraycopy(d, 0, dHidden, k * width, width);
		}
	}
}
