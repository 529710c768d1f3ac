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
import org.recital.nn.Mix;
import org.recital.nn.RowGroups;
import org.recital.nn.Training;
import org.recital.nn.Vectors;
import org.recital.nn.Weights;
import org.recital.nn.Work;

/** Trains a {@link MultVaeNetwork}. */
final class MultVaeLearner implements Training.Learner {

	private static final int ROWS = 8;

	private final MultVaeEngine.Parameters p;
	private final SparseRows learn;
	private final MultVaeNetwork network;
	private final Adam adam;
	private final RowGroups groups;
	private final Work work;
	private final Judge judge;
	private final long seed;

	MultVaeLearner(MultVaeEngine.Parameters p, Material m, StepContext context) {
		this.p = p;
		learn = m.learn();
		seed = context.seed();
		network = MultVaeNetwork.of(m.items(), p.hidden(), p.code(), seed);
		// learning begins from popularity: what is left to learn is the person
		System.arraycopy(Popularity.logShares(m.counts()), 0, network.scores().bias().value(), 0, m.items());
		adam = new Adam(p.learningRate(), 0.999, p.regularisation());
		groups = new RowGroups(m.items());
		work = Work.of(context);
		judge = new Judge(m);
	}

	MultVaeNetwork network() {
		return network;
	}

	@Override
	public List<Weights> weights() {
		return network.weights();
	}

	@Override
	public double judge() {
		return judge.ofBlocks(work, (users, rows) -> network.score(learn, users, rows));
	}

	@Override
	public TrainingCurve.Point told(int epoch, double loss, double judged) {
		return Judge.told(epoch, loss, judged, p.learningRate());
	}

	@Override
	public List<Adam> optimisers() {
		return List.of(adam);
	}

	@Override
	public double epoch(int epoch) {
		int[] order = Mix.order(learn.rows(), Mix.bits(seed, 1000L + epoch));
		int n = 0;
		for (int u : order) {
			if (learn.count(u) > 0) {
				order[n++] = u;
			}
		}
		float beta = (float) (p.annealing() == 0 ? p.beta() : p.beta() * Math.min(1, epoch / (double) p.annealing()));
		double loss = 0;
		for (int from = 0; from < n; from += p.batch()) {
			work.checkCancelled();
			int[] users = Arrays.copyOfRange(order, from, Math.min(n, from + p.batch()));
			loss += learn(users, beta, Mix.bits(seed, ((long) epoch << 32) + from));
		}
		return loss / Math.max(1, n);
	}

	/** One step; returns the sum of losses. */
	private double learn(int[] users, float beta, long noise) {
		int b = users.length;
		int h = network.hidden();
		int width = network.width();
		int items = network.items().rows();
		int[] at = new int[b + 1];
		for (int k = 0; k < b; k++) {
			at[k + 1] = at[k] + learn.count(users[k]);
		}
		int[] in = new int[at[b]];
		int[] owners = new int[at[b]];
		float[] factors = new float[at[b]];
		float[] first = new float[b * h];
		work.blocks(b, ROWS, (from, to) -> {
			for (int k = from; k < to; k++) {
				open(users[k], k, at[k], in, owners, factors, first, Mix.bits(noise, k));
			}
		});
		float[] codes = network.code().forward(work, b, first);
		float[] drawn = new float[b * width];
		float[] normal = new float[b * width];
		for (int k = 0; k < b * width; k++) {
			int mean = k / width * 2 * width + k % width;
			normal[k] = Mix.normal(Mix.bits(noise, -1), k);
			drawn[k] = (float) (codes[mean] + normal[k] * Math.exp(0.5 * codes[mean + width]));
		}
		float[] second = network.open().forward(work, b, drawn);
		float[] logits = network.scores().forward(work, b, second);
		double[] losses = new double[b];
		work.blocks(b, ROWS, (from, to) -> {
			for (int k = from; k < to; k++) {
				losses[k] = multinomial(logits, k * items, items, users[k], b);
			}
		});
		float[] dSecond = network.scores().backward(work, b, second, logits, logits, true);
		float[] dDrawn = network.open().backward(work, b, drawn, second, dSecond, true);
		float[] dCodes = new float[b * 2 * width];
		for (int k = 0; k < b * width; k++) {
			int mean = k / width * 2 * width + k % width;
			float mu = codes[mean];
			float variance = (float) Math.exp(codes[mean + width]);
			losses[k / width] += beta * 0.5 * (mu * mu + variance - 1 - codes[mean + width]);
			dCodes[mean] = dDrawn[k] + beta * mu / b;
			dCodes[mean + width] = (float) (dDrawn[k] * normal[k] * 0.5 * Math.sqrt(variance)) + beta * 0.5f * (variance - 1) / b;
		}
		float[] dFirst = network.code().backward(work, b, first, codes, dCodes, true);
		Activation.TANH.back(first, dFirst, 0, b * h);
		float[] dBias = network.bias().gradient();
		for (int k = 0; k < b; k++) {
			Vectors.add(1, dFirst, k * h, dBias, 0, h);
		}
		adam.begin();
		adam.move(work, network.weights().subList(1, 8));
		adam.moveRows(work, network.items(), groups, in, in.length, owners, factors, dFirst);
		return Arrays.stream(losses).sum();
	}

	/** The first hidden layer of one user, a share of the entries left out. */
	private void open(int user, int k, int from, int[] in, int[] owners, float[] factors, float[] first, long noise) {
		int h = network.hidden();
		int n = learn.count(user);
		float share = (float) (1 / Math.sqrt(n) / (1 - p.dropout()));
		System.arraycopy(network.bias().value(), 0, first, k * h, h);
		for (int e = 0; e < n; e++) {
			boolean kept = Mix.uniform(noise, e) >= p.dropout();
			in[from + e] = kept ? learn.indices()[learn.begin(user) + e] : -1;
			owners[from + e] = k;
			factors[from + e] = share;
			if (kept) {
				Vectors.add(share, network.items().value(), in[from + e] * h, first, k * h, h);
			}
		}
		Activation.TANH.apply(first, k * h, h);
	}

	/** Negative log likelihood of what a user met; logits become its derivatives divided by the size of the batch. */
	private double multinomial(float[] logits, int at, int items, int user, int batch) {
		float most = Float.NEGATIVE_INFINITY;
		for (int i = at; i < at + items; i++) {
			most = Math.max(most, logits[i]);
		}
		double loss = 0;
		int n = learn.count(user);
		for (int e = learn.begin(user); e < learn.end(user); e++) {
			loss -= logits[at + learn.indices()[e]] - most;
		}
		double sum = Vectors.exp(logits, at, items, most);
		float by = (float) (n / sum / batch);
		for (int i = at; i < at + items; i++) {
			logits[i] *= by;
		}
		for (int e = learn.begin(user); e < learn.end(user); e++) {
			logits[at + learn.indices()[e]] -= 1f / batch;
		}
		return loss + n * Math.log(sum);
	}
}
