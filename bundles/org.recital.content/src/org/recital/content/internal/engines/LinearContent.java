/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import java.io.IOException;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Known;
import org.recital.content.internal.TopEigen;
import org.recital.linalg.CholeskySolver;

/**
 * Collaborative filtering that can place new items: items have the factors of a truncated singular value decomposition
 * (Cremonesi, Koren and Turrin 2010), and a ridge regression from Features to those factors gives factors to items nobody has
 * met (Gantner et al. 2010, section III-C, with least squares). Items that were met keep their own.
 */
public final class LinearContent implements Engine<LinearContent.Parameters> {

	static final String ID = "linear-content"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param factors        of the decomposition; fewer where there are fewer users or items
	 * @param regularisation of the map, in mean eigenvalues of the features' Gram matrix
	 * @param values         what an event is worth
	 */
	public record Parameters(
			@Parameter(value = "32", label = "%factors", help = "%factors.help", min = 1, max = 1000, searchMin = 8, searchMax = 128) int factors,
			@Parameter(value = "1", label = "%linear-content.regularisation", help = "%linear-content.regularisation.help", min = 1e-6, max = 1e6, log = true, searchMin = 0.01, searchMax = 100) double regularisation,
			@Parameter(value = "binary", label = "%content.values", help = "%content.values.help") Values values) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		context.checkCancelled();
		ContentRows rows = ContentRows.ofItems(data, ID, true);
		Interactions train = p.values == Values.BINARY ? Known.binary(data.train()) : data.train();
		int items = data.items();
		TopEigen.Pairs pairs = TopEigen.of(SparseGram.of(train, context), Math.min(p.factors, Math.min(items, data.users())), context.seed(),
				new TopEigen.Precision(20, 1e-6), context::checkCancelled);
		int size = pairs.count();
		boolean[] learned = ContentRows.learned(Known.counts(train));
		double[] map = map(rows, learned, pairs, p.regularisation, context);
		float[] q = new float[items * size];
		for (int i = 0; i < items; i++) {
			for (int k = 0; k < size; k++) {
				q[i * size + k] = (float) (learned[i] ? pairs.vectors()[k * items + i] : mapped(rows, map, i, k));
			}
		}
		Factors factors = new Factors(size, new float[data.users() * size], new float[data.users()], q, new float[items]);
		Fold fold = new Fold.Sum(p.values == Values.BINARY);
		Interactions known = Known.of(data);
		Strangers.foldAll(factors, fold, known, context);
		return FactorRecommender.of(ID, factors, known, fold);
	}

	/** Factor by factor, width numbers each: (X'X + lambda I)^-1 X'V. */
	private static double[] map(ContentRows rows, boolean[] learned, TopEigen.Pairs pairs, double share, StepContext context) {
		int width = rows.width();
		int items = rows.entities();
		CholeskySolver solver = new CholeskySolver(Ridge.gram(rows, learned, share, context), width, context::checkCancelled);
		double[] map = new double[pairs.count() * width];
		context.parallel().forEach(pairs.count(), k -> {
			context.checkCancelled();
			for (int i = 0; i < items; i++) {
				double v = pairs.vectors()[k * items + i];
				if (learned[i] && rows.has(i)) {
					for (int d = 0; d < width; d++) {
						map[k * width + d] += v * rows.data()[i * width + d];
					}
				}
			}
			solver.solve(map, k * width);
		});
		return map;
	}

	private static double mapped(ContentRows rows, double[] map, int item, int k) {
		double sum = 0;
		int width = rows.width();
		for (int d = 0; d < width; d++) {
			sum += map[k * width + d] * rows.data()[item * width + d];
		}
		return sum;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return FactorRecommender.load(in, ID);
	}
}
