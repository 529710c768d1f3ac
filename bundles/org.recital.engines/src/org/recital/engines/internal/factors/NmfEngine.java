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

import org.eclipse.osgi.util.NLS;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.engines.internal.Loops;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.Profiles;
import org.recital.engines.internal.Training;
import org.recital.engines.internal.Values;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * Non-negative matrix factorisation by multiplicative steps (Lee and Seung 2001), with what is missing taken as unknown, for
 * ratings (Zhang, Wang, Ford and Makedon 2006), or as zero, for lists; see {@link NmfSteps}. A user or an item without events
 * has the mean factors of the others.
 */
public final class NmfEngine implements Engine<NmfEngine.Parameters> {

	static final String ID = "nmf"; //$NON-NLS-1$

	/** What a pair without an event means. */
	public enum Missing {
		/** Nothing: only what is there is learned. Values are predicted. */
		UNKNOWN,
		/** No interest: it is learned as 0. Items are put in an order. */
		ZERO
	}

	/**
	 * Parameters.
	 *
	 * @param factors        numbers that describe a user or an item
	 * @param epochs         steps of users and items by turns
	 * @param missing        what a pair without an event means
	 * @param values         what an event is worth where missing is zero
	 * @param regularisation what holds factors back
	 * @param patience       epochs without a gain on validation that are borne; 0: all epochs are run
	 */
	public record Parameters(
			@Parameter(value = "15", label = "%factors.factors", help = "%factors.factors.help", min = 1, max = 2000, log = true, searchMin = 5, searchMax = 100) int factors,
			@Parameter(value = "50", label = "%factors.epochs", help = "%factors.epochs.help", min = 1, max = 10000, log = true, searchMin = 20, searchMax = 200) int epochs,
			@Parameter(value = "unknown", label = "%nmf.missing", help = "%nmf.missing.help") Missing missing,
			@Parameter(value = "binary", label = "%knn.values", help = "%nmf.values.help") Values values,
			@Parameter(value = "0.1", label = "%factors.regularisation", help = "%factors.regularisation.help", min = 0, max = 1000, log = true, searchMin = 0.01, searchMax = 1) double regularisation,
			@Parameter(value = "3", label = "%factors.patience", help = "%factors.patience.help", min = 0, max = 10000, searchMax = 10) int patience) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		SparseRows known = Matrices.of(data.train());
		for (int k = 0; k < known.size(); k++) {
			if (known.value(k) < 0) {
				throw new InputException(NLS.bind(Messages.Nmf_negative, Float.valueOf(known.value(k))), Messages.Nmf_negative_expected);
			}
		}
		context.checkCancelled();
		boolean zeros = p.missing == Missing.ZERO;
		boolean binary = zeros && p.values == Values.BINARY;
		SparseRows train = binary ? known.binary() : known;
		SparseRows byItem = train.transpose();
		context.checkCancelled();
		int stride = Vectors.stride(p.factors);
		Loop loop = Loops.of(context, 0);
		float[] users = start(train, p.factors, stride, zeros, context.seed(), 1);
		float[] items = start(byItem, p.factors, stride, zeros, context.seed(), 2);
		NmfSteps steps = new NmfSteps(stride, p.regularisation, zeros);
		SparseRows validation = Matrices.of(data.validation());
		Epochs.Early early = validation.size() == 0 || zeros ? Epochs.Early.NEVER
				: new Epochs.Early(() -> RatingQuality.of(validation, loop,
						(u, i) -> Vectors.dot(users, u * stride, items, i * stride, stride)), 1, p.patience);
		new Epochs(ID, "regularisation", context).run(p.epochs, early, e -> { //$NON-NLS-1$
			double loss = steps.all(loop, train, users, items);
			steps.all(loop, byItem, items, users);
			return loss / train.size();
		}, users, items);
		mean(users, stride, train);
		mean(items, stride, byItem);
		FactorModel model = new FactorModel(stride, 0, new float[train.rows()], new float[train.columns()], users, items,
				FactorModel.counts(train), Profiles.of(data));
		NmfFactors result = NmfFactors.of(model, p.factors, p.regularisation, zeros, binary);
		result.foldHeldOut(known, loop);
		return result;
	}

	/** Random numbers whose products are about the mean value; rows without an entry are 0. */
	private static float[] start(SparseRows m, int width, int stride, boolean zeros, long seed, int side) {
		double sum = 0;
		for (int p = 0; p < m.size(); p++) {
			sum += m.value(p);
		}
		double mean = sum / (zeros ? (double) m.rows() * m.columns() : m.size());
		double scale = Math.sqrt(mean / width);
		Draws draws = Draws.of(seed, side, 0);
		float[] rows = new float[Math.multiplyExact(m.rows(), stride)];
		for (int r = 0; r < m.rows(); r++) {
			for (int f = 0; f < width; f++) {
				rows[r * stride + f] = m.count(r) == 0 ? 0 : (float) (scale * (0.5 + draws.uniform()));
			}
		}
		return rows;
	}

	/** Gives rows without an entry the mean of the others. */
	private static void mean(float[] rows, int stride, SparseRows m) {
		double[] mean = new double[stride];
		int n = 0;
		for (int r = 0; r < m.rows(); r++) {
			if (m.count(r) > 0) {
				n++;
				for (int f = 0; f < stride; f++) {
					mean[f] += rows[r * stride + f];
				}
			}
		}
		for (int r = 0; r < m.rows(); r++) {
			for (int f = 0; f < stride && m.count(r) == 0; f++) {
				rows[r * stride + f] = (float) (mean[f] / n);
			}
		}
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return NmfFactors.load(in);
	}
}
