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
import java.util.List;

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
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * Bayesian probabilistic matrix factorisation (Salakhutdinov and Mnih 2008): not one set of factors but several, drawn from
 * all that fit the ratings, by Gibbs sampling; the prediction is the mean of theirs. There is no regularisation to choose.
 */
public final class BayesianMfEngine implements Engine<BayesianMfEngine.Parameters> {

	static final String ID = "bpmf"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param factors   numbers that describe a user or an item, in one draw
	 * @param burnIn    sweeps before the first draw that is kept
	 * @param draws     how many are kept
	 * @param thin      sweeps from one that is kept to the next
	 * @param precision of a rating, in units of one over the variance of all
	 */
	public record Parameters(
			@Parameter(value = "10", label = "%factors.factors", help = "%factors.factors.help", min = 1, max = 500, log = true, searchMin = 5, searchMax = 50) int factors,
			@Parameter(value = "20", label = "%bpmf.burnIn", help = "%bpmf.burnIn.help", min = 0, max = 10000, searchMin = 10, searchMax = 50) int burnIn,
			@Parameter(value = "20", label = "%bpmf.draws", help = "%bpmf.draws.help", min = 1, max = 1000, log = true, searchMin = 10, searchMax = 50) int draws,
			@Parameter(value = "2", label = "%bpmf.thin", help = "%bpmf.thin.help", min = 1, max = 1000, searchMax = 5) int thin,
			@Parameter(value = "2", label = "%bpmf.precision", help = "%bpmf.precision.help", min = 0.001, max = 1000, log = true, searchMin = 0.5, searchMax = 8) double precision) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		context.checkCancelled();
		SparseRows train = Matrices.of(data.train());
		Loop loop = Loops.of(context, 0);
		GibbsSampler sampler = new GibbsSampler(train, p.factors, p.precision, context.seed());
		int wide = Vectors.stride(Math.multiplyExact(p.factors, p.draws));
		float[] users = new float[Math.multiplyExact(train.rows(), wide)];
		float[] items = new float[Math.multiplyExact(train.columns(), wide)];
		List<Normals> kept = new ArrayList<>();
		int sweeps = p.burnIn + 1 + (p.draws - 1) * p.thin;
		new Epochs(ID, "precision", context).run(sweeps, Epochs.Early.NEVER, s -> { //$NON-NLS-1$
			double loss = sampler.sweep(loop, s);
			if (s > p.burnIn && (s - p.burnIn - 1) % p.thin == 0) {
				sampler.keep(kept.size(), wide, users, items);
				kept.add(sampler.ofUsers());
			}
			return loss;
		}, sampler.learned());
		if (kept.isEmpty()) {
			sampler.keep(0, wide, users, items); // it ended early: better one draw than none
			kept.add(sampler.ofUsers());
		}
		for (int k = 0; k < users.length; k++) {
			users[k] /= kept.size(); // so that products are means over draws
		}
		FactorModel model = new FactorModel(wide, sampler.mean(), new float[train.rows()], new float[train.columns()], users,
				items, FactorModel.counts(train), Profiles.of(data));
		BayesianFactors result = new BayesianFactors(model, kept, sampler.alpha());
		result.foldHeldOut(train, loop);
		return result;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return BayesianFactors.load(in);
	}
}
