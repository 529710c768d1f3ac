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
import org.recital.nn.Adam;
import org.recital.nn.Gemm;
import org.recital.nn.Mix;
import org.recital.nn.RowGroups;
import org.recital.nn.SequenceLayer;
import org.recital.nn.Training;
import org.recital.nn.Vectors;
import org.recital.nn.Weights;
import org.recital.nn.Work;

/**
 * Trains a {@link SequenceNetwork} to tell the next item (or one a little further on) from others: cross-entropy over it and some drawn for the
 * whole batch by a power of their popularity, their scores corrected by how likely they are drawn (Jean et al. 2015, On using
 * very large target vocabulary for neural machine translation, ACL). A batch is cut into shards of {@value #SHARD} windows of
 * similar length; a shard is one thread's work with gradients of its own, which are added up in order.
 */
final class SequenceLearner implements Training.Learner {

	private static final int SHARD = 4;
	/** As in GRU4Rec's sampling (Hidasi and Karatzoglou 2018, alpha). */
	private static final double POWER = 0.75;

	private final int width;
	private final SequenceParameters p;
	private final SequenceNetwork network;
	private final Sequences learn;
	private final int[][] windows;
	private final double[] chances;
	private final float[] corrections;
	private final Adam adam;
	private final RowGroups groups;
	private final Work work;
	private final Judge judge;
	private final long seed;
	private final Shard[] shards;
	private final int negatives;

	SequenceLearner(int width, SequenceParameters p, Material m, Sequences learn, SequenceLayer layer, StepContext context) {
		this.width = width;
		this.p = p;
		this.learn = learn;
		seed = context.seed();
		windows = learn.windows(p.length());
		int[] counts = m.counts();
		negatives = Math.min(p.negatives(), counts.length);
		// learning begins from popularity: what is left to learn is the person
		Weights bias = new Weights(counts.length, 1, Popularity.logShares(counts));
		chances = new double[counts.length];
		corrections = new float[counts.length];
		double all = 0;
		for (int i = 0; i < counts.length; i++) {
			all += Math.pow(counts[i], POWER);
			chances[i] = all;
		}
		for (int i = 0; i < counts.length; i++) {
			corrections[i] = (float) -Math.log(negatives * Math.max(Math.pow(counts[i], POWER), 1e-9) / all);
		}
		network = new SequenceNetwork(Weights.normal(counts.length, width, 1 / Math.sqrt(width) / 4, Mix.bits(seed, 1)), bias,
				layer);
		adam = new Adam(p.learningRate(), 0.999, p.regularisation());
		groups = new RowGroups(counts.length);
		work = Work.of(context);
		judge = new Judge(m);
		shards = new Shard[(p.batch() + SHARD - 1) / SHARD];
		for (int k = 0; k < shards.length; k++) {
			shards[k] = new Shard();
		}
	}

	SequenceNetwork network() {
		return network;
	}

	@Override
	public List<Weights> weights() {
		return network.weights();
	}

	@Override
	public double judge() {
		float[] turned = network.turned();
		return judge.ofBlocks(work, (users, rows) -> {
			int[][] histories = new int[users.length][];
			for (int k = 0; k < users.length; k++) {
				histories[k] = learn.last(users[k], p.length());
			}
			network.score(histories, turned, rows);
		});
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
		int[] order = Mix.order(windows.length, Mix.bits(seed, 1000L + epoch));
		double loss = 0;
		long steps = 0;
		for (int from = 0; from < order.length; from += p.batch()) {
			work.checkCancelled();
			int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + p.batch()));
			loss += learn(batch, Mix.bits(seed, ((long) epoch << 32) + from));
			for (int w : batch) {
				steps += windows[w][1] - windows[w][0];
			}
		}
		return loss / Math.max(1, steps);
	}

	private double learn(int[] batch, long noise) {
		int[] sorted = Longest.first(batch.length, k -> length(batch[k]));
		int steps = 0;
		for (int k = 0; k < sorted.length; k++) {
			sorted[k] = batch[sorted[k]];
			steps += length(sorted[k]);
		}
		int[] drawn = draw(Mix.bits(noise, -1));
		int d = width;
		float[] vectors = new float[negatives * d];
		for (int k = 0; k < negatives; k++) {
			System.arraycopy(network.items().value(), drawn[k] * d, vectors, k * d, d);
		}
		int count = (sorted.length + SHARD - 1) / SHARD;
		float share = 1f / steps;
		work.each(count, k -> shards[k].learn(Arrays.copyOfRange(sorted, k * SHARD, Math.min(sorted.length, (k + 1) * SHARD)), drawn,
				vectors, share, Mix.bits(noise, k)));
		List<Weights> layer = network.layer().weights();
		int rows = 2 * steps + negatives;
		int[] of = new int[rows];
		float[] gradients = new float[rows * d];
		float[] biases = new float[rows];
		double loss = 0;
		int at = 0;
		System.arraycopy(drawn, 0, of, 0, negatives);
		for (int k = 0; k < count; k++) {
			Shard s = shards[k];
			loss += s.loss;
			for (int w = 0; w < layer.size(); w++) {
				Vectors.add(1, s.pass.gradients()[w], 0, layer.get(w).gradient(), 0, s.pass.gradients()[w].length);
				Arrays.fill(s.pass.gradients()[w], 0);
			}
			Vectors.add(1, s.dVectors, 0, gradients, 0, negatives * d);
			Vectors.add(1, s.dBiases, 0, biases, 0, negatives);
			int n = s.inputs.length;
			int place = negatives + 2 * at;
			System.arraycopy(s.inputs, 0, of, place, n);
			System.arraycopy(s.targets, 0, of, place + n, n);
			System.arraycopy(s.dInputs, 0, gradients, place * d, n * d);
			System.arraycopy(s.dTargets, 0, gradients, (place + n) * d, n * d);
			System.arraycopy(s.dTargetBiases, 0, biases, place + n, n);
			at += n;
		}
		adam.begin();
		adam.move(work, layer);
		adam.moveRows(work, network.items(), groups, of, rows, gradients);
		adam.moveRows(work, network.bias(), groups, of, rows, biases);
		return loss;
	}

	private int length(int window) {
		return windows[window][1] - windows[window][0];
	}

	private int[] draw(long noise) {
		int[] drawn = new int[negatives];
		for (int k = 0; k < negatives; k++) {
			double x = Mix.uniform(noise, k) * chances[chances.length - 1];
			int at = Arrays.binarySearch(chances, x);
			drawn[k] = Math.min(chances.length - 1, at < 0 ? -at - 1 : at + 1);
		}
		return drawn;
	}

	/** A few windows, worked by one thread. */
	private final class Shard {
		final SequenceLayer.Pass pass = network.layer().pass();
		int[] inputs;
		int[] targets;
		float[] dInputs;
		float[] dTargets;
		float[] dTargetBiases;
		float[] dVectors;
		float[] dBiases;
		double loss;

		void learn(int[] of, int[] drawn, float[] vectors, float share, long noise) {
			int d = width;
			int[] offsets = new int[of.length + 1];
			for (int k = 0; k < of.length; k++) {
				offsets[k + 1] = offsets[k] + length(of[k]);
			}
			int n = offsets[of.length];
			inputs = new int[n];
			targets = new int[n];
			for (int k = 0; k < of.length; k++) {
				System.arraycopy(learn.items(), windows[of[k]][0], inputs, offsets[k], length(of[k]));
				aim(windows[of[k]], offsets[k], Mix.bits(noise, 10L + k));
			}
			float[] x = network.rows(inputs);
			drop(x, Mix.bits(noise, 1));
			float[] states = pass.forward(of.length, offsets, x, (float) p.dropout(), Mix.bits(noise, 2));
			float[] logits = new float[n * drawn.length];
			Gemm.nt(n, drawn.length, d, states, 0, vectors, 0, logits, 0, false);
			float[] dStates = new float[n * d];
			dTargets = new float[n * d];
			dTargetBiases = new float[n];
			dBiases = new float[drawn.length];
			loss = 0;
			float[] raises = new float[drawn.length];
			for (int k = 0; k < drawn.length; k++) {
				raises[k] = network.bias().value()[drawn[k]] + corrections[drawn[k]];
			}
			for (int r = 0; r < n; r++) {
				loss += softmax(r, logits, drawn, raises, states, dStates, share);
			}
			dVectors = new float[drawn.length * d];
			Gemm.tn(drawn.length, d, n, logits, 0, states, 0, dVectors, 0, false);
			Gemm.nn(n, d, drawn.length, logits, 0, vectors, 0, dStates, 0, true);
			dInputs = pass.backward(dStates);
			drop(dInputs, Mix.bits(noise, 1));
			float scale = network.scale();
			for (int k = 0; k < dInputs.length; k++) {
				dInputs[k] *= scale;
			}
		}

		/** What each step is to foretell: one of the next items, as far ahead as is asked for and the window goes. */
		private void aim(int[] window, int at, long noise) {
			for (int r = window[0]; r < window[1]; r++) {
				int ahead = 1 + Mix.below(Math.min(p.horizon(), window[1] - r), noise, r - window[0]);
				targets[at + r - window[0]] = learn.items()[r + ahead];
			}
		}

		/** Loss of a step; its logits become derivatives, those by the next item's vector, bias and the state are set. */
		private double softmax(int r, float[] logits, int[] drawn, float[] raises, float[] states, float[] dStates, float share) {
			int d = width;
			int at = r * drawn.length;
			int target = targets[r];
			float[] bias = network.bias().value();
			float[] vectors = network.items().value();
			float own = Vectors.dot(states, r * d, vectors, target * d, d) + bias[target];
			float most = own;
			for (int k = 0; k < drawn.length; k++) {
				float x = drawn[k] == target ? Float.NEGATIVE_INFINITY : logits[at + k] + raises[k];
				logits[at + k] = x;
				most = Math.max(most, x);
			}
			double sum = Math.exp(own - most) + Vectors.exp(logits, at, drawn.length, most);
			float by = (float) (share / sum);
			for (int k = 0; k < drawn.length; k++) {
				logits[at + k] *= by;
				dBiases[k] += logits[at + k];
			}
			double chance = Math.exp(own - most) / sum;
			float g = (float) ((chance - 1) * share);
			dTargetBiases[r] = g;
			Vectors.add(g, states, r * d, dTargets, r * d, d);
			Vectors.add(g, vectors, target * d, dStates, r * d, d);
			return -Math.log(Math.max(chance, Double.MIN_NORMAL)) + (own != own ? Double.NaN : 0);
		}

		private void drop(float[] x, long noise) {
			float share = (float) p.dropout();
			if (share > 0) {
				for (int k = 0; k < x.length; k++) {
					x[k] = Mix.uniform(noise, k) < share ? 0 : x[k] / (1 - share);
				}
			}
		}
	}
}
