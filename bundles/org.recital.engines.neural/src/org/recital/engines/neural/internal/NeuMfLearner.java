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

/**
 * Trains a {@link NeuMfNetwork}: at first, where that is asked for, the product and the tower each on its own, then both
 * together. Apart, each has the logistic loss of its own half of the output, with the output's bias in common; to be put
 * together both halves count half (section 3.4.1 of the paper, alpha = 0.5).
 */
final class NeuMfLearner implements Training.Learner {

	private static final int ROWS = 256;
	/** What has been learned apart is put together by smaller steps: the paper takes plain descent then, in place of Adam. */
	private static final double FINE = 0.1;
	/** Random numbers of the second stage are others. */
	private static final int SECOND = 1 << 20;

	private final NeuMfEngine.Parameters p;
	private final SparseRows learn;
	private final int[] users;
	private final NeuMfNetwork network;
	private final RowGroups userGroups;
	private final RowGroups itemGroups;
	private final Work work;
	private final Judge judge;
	private final long seed;
	private Adam adam;
	private boolean apart;
	private boolean pretrained;
	/** Epochs of the stage before. */
	private int before;

	NeuMfLearner(NeuMfEngine.Parameters p, Material m, StepContext context) {
		this.p = p;
		learn = m.learn();
		seed = context.seed();
		users = Draws.owners(learn);
		network = NeuMfNetwork.of(m.users(), m.items(), p.factors(), p.layers(), seed);
		adam = new Adam(p.learningRate(), 0.999, p.regularisation());
		userGroups = new RowGroups(m.users());
		itemGroups = new RowGroups(m.items());
		work = Work.of(context);
		judge = Judge.sparing(m, (long) (1 + p.negatives()) * learn.size());
	}

	NeuMfNetwork network() {
		return network;
	}

	/** Begins the stage in which product and tower learn each on its own. */
	void apart() {
		apart = true;
	}

	/**
	 * Ends it: both count half from now on.
	 *
	 * @param epochs that it took
	 */
	void together(int epochs) {
		before = epochs;
		apart = false;
		pretrained = true;
		for (int k = 0; k < 2 * network.factors(); k++) {
			network.out().value()[k] *= 0.5f;
		}
		network.weights().forEach(Weights::settle);
		adam = new Adam(FINE * p.learningRate(), 0.999, p.regularisation());
	}

	@Override
	public boolean isPretrained() {
		return pretrained;
	}

	/** Which users have been learned from: 1 or 0 each. */
	byte[] learned() {
		byte[] learned = new byte[learn.rows()];
		for (int u : users) {
			learned[u] = 1;
		}
		return learned;
	}

	@Override
	public List<Weights> weights() {
		return network.weights();
	}

	@Override
	public double judge() {
		float[] sums = network.itemSums();
		return judge.of(work, (user, scores) -> network.score(user, sums, scores));
	}

	/** The second stage goes on where the first ended. */
	@Override
	public TrainingCurve.Point told(int epoch, double loss, double judged) {
		return Judge.told(before + epoch, loss, judged, pretrained ? FINE * p.learningRate() : p.learningRate());
	}

	@Override
	public List<Adam> optimisers() {
		return List.of(adam);
	}

	@Override
	public double epoch(int number) {
		int epoch = pretrained ? SECOND + number : number;
		int each = 1 + p.negatives();
		int[] order = Mix.order(learn.size(), Mix.bits(seed, 1000L + epoch));
		long noise = Mix.bits(seed, -epoch);
		int entries = Math.max(1, p.batch() / each);
		double loss = 0;
		for (int from = 0; from < order.length; from += entries) {
			work.checkCancelled();
			int n = Math.min(order.length, from + entries) - from;
			int[] user = new int[n * each];
			int[] item = new int[n * each];
			float[] wanted = new float[n * each];
			for (int k = 0; k < n; k++) {
				int entry = order[from + k];
				for (int q = 0; q < each; q++) {
					user[k * each + q] = users[entry];
					item[k * each + q] = q == 0 ? learn.indices()[entry]
							: Draws.unmet(learn, users[entry], Mix.bits(noise, (long) entry * each + q));
					wanted[k * each + q] = q == 0 ? 1 : 0;
				}
			}
			loss += learn(user, item, wanted);
		}
		return loss / Math.max(1, (long) order.length * each);
	}

	private double learn(int[] user, int[] item, float[] wanted) {
		int n = user.length;
		int f = network.factors();
		int half = network.towerItems().columns();
		float[] x = new float[n * 2 * half];
		work.blocks(n, ROWS, (from, to) -> {
			for (int k = from; k < to; k++) {
				System.arraycopy(network.towerUsers().value(), user[k] * half, x, k * 2 * half, half);
				System.arraycopy(network.towerItems().value(), item[k] * half, x, k * 2 * half + half, half);
			}
		});
		float[] top = network.tower().forward(work, n, x);
		float[] dTop = new float[n * f];
		float[] dUsers = new float[n * f];
		float[] dItems = new float[n * f];
		float[] ofProduct = new float[n];
		float[] ofTower = new float[n];
		double[] losses = new double[n];
		float[] out = network.out().value();
		float[] pu = network.productUsers().value();
		float[] qi = network.productItems().value();
		work.blocks(n, ROWS, (from, to) -> {
			for (int k = from; k < to; k++) {
				float tower = Vectors.dot(out, f, top, k * f, f);
				float product = 0;
				for (int d = 0; d < f; d++) {
					product += out[d] * pu[user[k] * f + d] * qi[item[k] * f + d];
				}
				if (apart) {
					ofProduct[k] = (Activation.sigmoid(out[2 * f] + product) - wanted[k]) / n;
					ofTower[k] = (Activation.sigmoid(out[2 * f] + tower) - wanted[k]) / n;
					losses[k] = 0.5 * (logistic(out[2 * f] + product, wanted[k]) + logistic(out[2 * f] + tower, wanted[k]));
				} else {
					float y = out[2 * f] + product + tower;
					ofProduct[k] = (Activation.sigmoid(y) - wanted[k]) / n;
					ofTower[k] = ofProduct[k];
					losses[k] = logistic(y, wanted[k]);
				}
				for (int d = 0; d < f; d++) {
					dUsers[k * f + d] = ofProduct[k] * out[d] * qi[item[k] * f + d];
					dItems[k * f + d] = ofProduct[k] * out[d] * pu[user[k] * f + d];
					dTop[k * f + d] = ofTower[k] * out[f + d];
				}
			}
		});
		float[] dOut = network.out().gradient();
		for (int k = 0; k < n; k++) {
			for (int d = 0; d < f; d++) {
				dOut[d] += ofProduct[k] * pu[user[k] * f + d] * qi[item[k] * f + d];
				dOut[f + d] += ofTower[k] * top[k * f + d];
			}
			dOut[2 * f] += 0.5f * (ofProduct[k] + ofTower[k]);
		}
		float[] dx = network.tower().backward(work, n, dTop);
		float[] dTowerUsers = new float[n * half];
		float[] dTowerItems = new float[n * half];
		for (int k = 0; k < n; k++) {
			System.arraycopy(dx, k * 2 * half, dTowerUsers, k * half, half);
			System.arraycopy(dx, k * 2 * half + half, dTowerItems, k * half, half);
		}
		adam.begin();
		adam.move(work, network.weights().subList(4, network.weights().size()));
		adam.moveRows(work, network.productUsers(), userGroups, user, n, dUsers);
		adam.moveRows(work, network.productItems(), itemGroups, item, n, dItems);
		adam.moveRows(work, network.towerUsers(), userGroups, user, n, dTowerUsers);
		adam.moveRows(work, network.towerItems(), itemGroups, item, n, dTowerItems);
		return Arrays.stream(losses).sum();
	}

	private static double logistic(float y, float wanted) {
		return Math.log1p(Math.exp(-Math.abs(y))) + Math.max(0, wanted > 0 ? -y : y) + 0 * y;
	}
}
