/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.api.engine.RatingPredictor;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.engines.internal.Formats;

/**
 * Predicts the mean over several draws of factors, which stand side by side in a row. Somebody folded in has for each draw the
 * mean of their distribution; of somebody unknown that is the mean of all users.
 */
final class BayesianFactors extends FactorRecommender implements RatingPredictor {

	private final List<Normals> draws;
	private final double alpha;

	/** @param draws the distribution of users in each draw */
	BayesianFactors(FactorModel model, List<Normals> draws, double alpha) {
		super(model);
		this.draws = List.copyOf(draws);
		this.alpha = alpha;
	}

	@Override
	public float predict(int user, int item) {
		return model().score(user, item);
	}

	@Override
	void stranger(float[] out) {
		float[] vector = new float[model().stride()];
		fold(new int[0], new float[0], vector);
		scores(0, vector, out);
	}

	@Override
	float fold(int[] items, float[] values, float[] vector) {
		FactorModel m = model();
		double[] targets = new double[items.length];
		for (int k = 0; k < items.length; k++) {
			targets[k] = values[k] - m.mean();
		}
		int width = draws.getFirst().mean().length;
		float[] part = new float[items.length * width];
		int[] all = new int[items.length];
		for (int d = 0; d < draws.size(); d++) {
			for (int k = 0; k < items.length; k++) {
				all[k] = k;
				System.arraycopy(m.items(), items[k] * m.stride() + d * width, part, k * width, width);
			}
			double[] row = draws.get(d).row(part, width, all, 0, all.length, targets, alpha, null);
			for (int f = 0; f < width; f++) {
				vector[d * width + f] = (float) (row[f] / draws.size());
			}
		}
		return 0;
	}

	@Override
	void saveMore(ModelWriter out) throws IOException {
		out.put("alpha", new double[] { alpha }); //$NON-NLS-1$
		out.put("draws", draws.size(), draws.getFirst().mean().length); //$NON-NLS-1$
		int width = draws.getFirst().mean().length;
		double[] all = new double[draws.size() * (width + width * width)];
		int at = 0;
		for (Normals n : draws) {
			System.arraycopy(n.mean(), 0, all, at, width);
			System.arraycopy(n.precision(), 0, all, at + width, width * width);
			at += width + width * width;
		}
		out.put("normals", all); //$NON-NLS-1$
	}

	static BayesianFactors load(ModelReader in) throws IOException {
		Formats.read(in, BayesianMfEngine.ID, FORMAT);
		FactorModel model = FactorModel.load(in.nested("factors")); //$NON-NLS-1$
		int[] size = in.ints("draws"); //$NON-NLS-1$
		double[] all = in.doubles("normals"); //$NON-NLS-1$
		int one = size.length == 2 ? size[1] + size[1] * size[1] : 0;
		if (one == 0 || size[0] < 1 || all.length != size[0] * one || model.stride() < size[0] * size[1]) {
			throw new IOException("the model is damaged: section normals"); //$NON-NLS-1$
		}
		List<Normals> draws = new ArrayList<>();
		for (int d = 0; d < size[0]; d++) {
			draws.add(new Normals(Arrays.copyOfRange(all, d * one, d * one + size[1]),
					Arrays.copyOfRange(all, d * one + size[1], (d + 1) * one)));
		}
		return new BayesianFactors(model, draws, in.doubles("alpha")[0]); //$NON-NLS-1$
	}
}
