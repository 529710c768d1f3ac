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
import org.recital.nn.Dense;
import org.recital.nn.Gemm;
import org.recital.nn.Mix;
import org.recital.nn.Training;
import org.recital.nn.Weights;
import org.recital.nn.Work;

/** Learns by turns: the autoencoder a pass over all items, then all users, then all items. */
final class CdlLearner implements Training.Learner {

	private final CdlEngine.Parameters p;
	private final SparseRows learn;
	private final SparseRows byItem;
	private final ItemRows rows;
	/** Features to hidden, hidden to code, code to hidden, hidden to features. */
	private final List<Dense> layers;
	private final Weights users;
	private final Weights items;
	private final float[] codes;
	private final Adam adam;
	private final Work work;
	private final Judge judge;
	private final long seed;

	CdlLearner(CdlEngine.Parameters p, Material m, ItemRows rows, StepContext context) {
		this.p = p;
		this.rows = rows;
		learn = m.learn();
		byItem = learn.transpose();
		seed = context.seed();
		layers = List.of(Dense.of(rows.width(), p.hidden(), Activation.SIGMOID, Mix.bits(seed, 1)),
				Dense.of(p.hidden(), p.factors(), Activation.NONE, Mix.bits(seed, 2)),
				Dense.of(p.factors(), p.hidden(), Activation.SIGMOID, Mix.bits(seed, 3)),
				Dense.of(p.hidden(), rows.width(), Activation.NONE, Mix.bits(seed, 4)));
		users = Weights.zero(m.users(), p.factors());
		items = Weights.normal(m.items(), p.factors(), 0.1, Mix.bits(seed, 5));
		codes = new float[m.items() * p.factors()];
		adam = new Adam(p.learningRate(), 0.999, p.regularisation());
		work = Work.of(context);
		judge = new Judge(m);
	}

	/** Items x factors; of an item nobody met its code. */
	Weights items() {
		return items;
	}

	@Override
	public List<Weights> weights() {
		List<Weights> all = new ArrayList<>();
		layers.forEach(l -> all.addAll(l.weights()));
		all.add(users);
		all.add(items);
		return all;
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
		int n = items.rows();
		int[] order = Mix.order(n, Mix.bits(seed, 1000L + epoch));
		double loss = 0;
		for (int from = 0; from < n; from += p.batch()) {
			work.checkCancelled();
			loss += step(Arrays.copyOfRange(order, from, Math.min(n, from + p.batch())), Mix.bits(seed, ((long) epoch << 32) + from),
					epoch > 1);
		}
		encode();
		Confidence.of(items, (float) p.missing()).solve(work, learn, p.user(), null, users);
		Confidence.of(users, (float) p.missing()).solve(work, byItem, p.item(), codes, items);
		return loss / n;
	}

	/** One step of the autoencoder; once there are factors, codes are drawn to them. */
	private double step(int[] batch, long noise, boolean factors) {
		int b = batch.length;
		int w = rows.width();
		int k = p.factors();
		float[] x = new float[b * w];
		float[] spoilt = new float[b * w];
		for (int r = 0; r < b; r++) {
			System.arraycopy(rows.data(), batch[r] * w, x, r * w, w);
		}
		for (int c = 0; c < x.length; c++) {
			spoilt[c] = Mix.uniform(noise, c) < p.noise() ? 0 : x[c];
		}
		float[][] given = new float[5][];
		given[0] = spoilt;
		for (int l = 0; l < 4; l++) {
			given[l + 1] = layers.get(l).forward(work, b, given[l]);
		}
		double loss = 0;
		float[] d = new float[b * w];
		// the sum of both parts is kept at the size of the larger, so that one learning rate suits any weights
		double all = Math.max(p.content(), p.item());
		float content = (float) (p.content() / all / b);
		float factor = factors ? (float) (p.item() / all / b) : 0;
		for (int c = 0; c < d.length; c++) {
			float off = given[4][c] - x[c];
			loss += 0.5 * content * b * off * off;
			d[c] = content * off;
		}
		float[] back = layers.get(3).backward(work, b, given[3], given[4], d, true);
		back = layers.get(2).backward(work, b, given[2], given[3], back, true);
		for (int r = 0; r < b; r++) {
			for (int c = 0; c < k; c++) {
				float off = given[2][r * k + c] - items.value()[batch[r] * k + c];
				loss += 0.5 * factor * b * off * off;
				back[r * k + c] += factor * off;
			}
		}
		back = layers.get(1).backward(work, b, given[1], given[2], back, true);
		layers.get(0).backward(work, b, given[0], given[1], back, false);
		adam.begin();
		List<Weights> network = new ArrayList<>();
		layers.forEach(l -> network.addAll(l.weights()));
		adam.move(work, network);
		return loss;
	}

	/** Codes of all items as they are; 0 where nothing is known of one. */
	private void encode() {
		int n = items.rows();
		float[] code = layers.get(1).forward(work, n, layers.get(0).forward(work, n, rows.data()));
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < p.factors(); k++) {
				codes[i * p.factors() + k] = rows.has()[i] == 0 ? 0 : code[i * p.factors() + k];
			}
		}
	}

	@Override
	public double judge() {
		int k = p.factors();
		return judge.of(work, (user, scores) -> Gemm.nt(1, items.rows(), k, users.value(), user * k, items.value(), 0, scores, 0, false));
	}
}
