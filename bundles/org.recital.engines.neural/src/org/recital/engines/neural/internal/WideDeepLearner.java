/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.ArrayList;
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

/**
 * Trains a {@link WideDeepNetwork}. A batch is some visits, each of one user and at most {@value #VISIT} of their items, so
 * that a user's mean vector is worked out once a visit; an item to be learned is left out of what the user met.
 */
final class WideDeepLearner implements Training.Learner {

	private static final int VISIT = 64;

	private final WideDeepEngine.Parameters p;
	private final SparseRows learn;
	private final int[][] visits;
	private final WideDeepNetwork network;
	private final Ftrl ftrl;
	private final Adam adam;
	private final RowGroups groups;
	private final Work work;
	private final Judge judge;
	private final long seed;

	WideDeepLearner(WideDeepEngine.Parameters p, Material m, ItemRows rows, StepContext context) {
		this.p = p;
		learn = m.learn();
		seed = context.seed();
		work = Work.of(context);
		List<int[]> all = new ArrayList<>();
		for (int u = 0; u < learn.rows(); u++) {
			for (int from = 0; from < learn.count(u); from += VISIT) {
				all.add(new int[] { u, from });
			}
		}
		visits = all.toArray(int[][]::new);
		network = WideDeepNetwork.of(m.items(), Crosses.of(learn, p.crosses(), work), p.crosses(), p.vectors(), p.hidden(), rows, seed);
		ftrl = new Ftrl(network.wide(), p.wideRate(), p.lasso());
		adam = new Adam(p.learningRate(), 0.999, p.regularisation());
		groups = new RowGroups(m.items());
		judge = Judge.sparing(m, (long) (1 + p.negatives()) * learn.size());
	}

	WideDeepNetwork network() {
		return network;
	}

	@Override
	public List<Weights> weights() {
		return network.weights();
	}

	@Override
	public double judge() {
		float[] sums = network.itemSums();
		return judge.of(work, (user, scores) -> network.score(learn.indices(), learn.begin(user), learn.end(user), sums, scores));
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
	public List<float[]> more() {
		return ftrl.state();
	}

	@Override
	public double epoch(int epoch) {
		int[] order = Mix.order(visits.length, Mix.bits(seed, 1000L + epoch));
		double loss = 0;
		for (int from = 0; from < order.length; from += p.batch()) {
			work.checkCancelled();
			int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + p.batch()));
			loss += new Batch(batch, Mix.bits(seed, -epoch)).learn();
		}
		return loss / Math.max(1, (long) learn.size() * (1 + p.negatives()));
	}

	/** The samples of some visits. */
	private final class Batch {
		private final int[] of;
		private final int[] at;
		private final int[] item;
		private final boolean[] wanted;
		private final int[] visit;
		private final float[] x;
		private final float[] wide;
		private final int n;
		private final int width = network.tower().inputs();
		private final int v = network.vectors();

		Batch(int[] batch, long noise) {
			of = batch;
			at = new int[of.length + 1];
			int each = 1 + p.negatives();
			for (int k = 0; k < of.length; k++) {
				at[k + 1] = at[k] + each * Math.min(VISIT, learn.count(visits[of[k]][0]) - visits[of[k]][1]);
			}
			n = at[of.length];
			item = new int[n];
			wanted = new boolean[n];
			visit = new int[n];
			x = new float[n * width];
			wide = new float[n];
			work.blocks(of.length, 1, (from, to) -> {
				for (int k = from; k < to; k++) {
					sample(k, noise);
				}
			});
		}

		private int user(int k) {
			return visits[of[k]][0];
		}

		/** How many other items the user of a sample met: its mean is over these. */
		private int others(int s) {
			return learn.count(user(visit[s])) - (wanted[s] ? 1 : 0);
		}

		private void sample(int k, long noise) {
			int user = user(k);
			boolean[] known = new boolean[network.items()];
			float[] sum = new float[v];
			for (int e = learn.begin(user); e < learn.end(user); e++) {
				known[learn.indices()[e]] = true;
				Vectors.add(1, network.met().value(), learn.indices()[e] * v, sum, 0, v);
			}
			int entry = learn.begin(user) + visits[of[k]][1];
			for (int s = at[k]; s < at[k + 1]; s++) {
				int q = (s - at[k]) % (1 + p.negatives());
				if (q == 0 && s > at[k]) {
					entry++;
				}
				wanted[s] = q == 0;
				visit[s] = k;
				item[s] = q == 0 ? learn.indices()[entry]
						: Draws.unmet(learn, user, Mix.bits(noise, (long) entry * (1 + p.negatives()) + q));
				network.item(item[s], x, s * width);
				int mean = s * width + width - v;
				int others = others(s);
				if (others > 0) {
					Vectors.add(1f / others, sum, 0, x, mean, v);
					if (wanted[s]) {
						Vectors.add(-1f / others, network.met().value(), item[s] * v, x, mean, v);
					}
				}
				wide[s] = network.wide(item[s], known);
			}
		}

		double learn() {
			int t = network.tower().outputs();
			float[] out = network.out().value();
			float[] top = network.tower().forward(work, n, x);
			float[] dTop = new float[n * t];
			float[] dOut = network.out().gradient();
			float[] g = new float[n];
			double loss = 0;
			for (int s = 0; s < n; s++) {
				float y = wide[s] + out[t] + Vectors.dot(out, 0, top, s * t, t);
				g[s] = Activation.sigmoid(y) - (wanted[s] ? 1 : 0);
				loss += Math.log1p(Math.exp(-Math.abs(y))) + Math.max(0, wanted[s] ? -y : y) + 0 * y;
				Vectors.add(g[s] / n, out, 0, dTop, s * t, t);
				Vectors.add(g[s] / n, top, s * t, dOut, 0, t);
				dOut[t] += g[s] / n;
			}
			float[] dx = network.tower().backward(work, n, dTop);
			moveWide(g);
			adam.begin();
			adam.move(work, network.weights().subList(3, network.weights().size()));
			float[] dShown = new float[n * v];
			for (int s = 0; s < n; s++) {
				System.arraycopy(dx, s * width, dShown, s * v, v);
			}
			adam.moveRows(work, network.shown(), groups, item, n, dShown);
			moveMet(dx);
			return loss;
		}

		/** Each sample moves the weights it used, in order. */
		private void moveWide(float[] g) {
			int c = network.crosses();
			for (int k = 0; k < of.length; k++) {
				boolean[] known = new boolean[network.items()];
				for (int e = learn.begin(user(k)); e < learn.end(user(k)); e++) {
					known[learn.indices()[e]] = true;
				}
				for (int s = at[k]; s < at[k + 1]; s++) {
					ftrl.move(item[s] * (c + 1) + c, g[s]);
					for (int q = 0; q < c; q++) {
						int partner = network.partners()[item[s] * c + q];
						if (partner >= 0 && known[partner]) {
							ftrl.move(item[s] * (c + 1) + q, g[s]);
						}
					}
				}
			}
		}

		/** Every item a user met shares the derivatives of the means it is in. */
		private void moveMet(float[] dx) {
			int entries = 0;
			for (int k = 0; k < of.length; k++) {
				entries += learn.count(user(k));
			}
			float[] vectors = new float[(of.length + n) * v];
			int[] rows = new int[entries + n];
			int[] owners = new int[entries + n];
			float[] factors = new float[entries + n];
			int place = 0;
			for (int k = 0; k < of.length; k++) {
				for (int s = at[k]; s < at[k + 1]; s++) {
					if (others(s) > 0) {
						Vectors.add(1f / others(s), dx, s * width + width - v, vectors, k * v, v);
						Vectors.add(1f / others(s), dx, s * width + width - v, vectors, (of.length + s) * v, v);
					}
					rows[entries + s] = wanted[s] ? item[s] : -1;
					owners[entries + s] = of.length + s;
					factors[entries + s] = -1;
				}
				for (int e = learn.begin(user(k)); e < learn.end(user(k)); e++) {
					rows[place] = learn.indices()[e];
					owners[place] = k;
					factors[place++] = 1;
				}
			}
			adam.moveRows(work, network.met(), groups, rows, rows.length, owners, factors, vectors);
		}
	}
}
