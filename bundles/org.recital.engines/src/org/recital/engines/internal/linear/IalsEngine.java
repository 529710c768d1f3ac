/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.io.IOException;
import java.util.Locale;
import java.util.SplittableRandom;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.engine.Engine;
import org.recital.api.engine.LossWatch;
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
import org.recital.linalg.SparseRows;

/**
 * Alternating least squares on implicit feedback (Hu, Koren and Volinsky 2008) with the regularisation by frequency that made
 * it competitive again (Rendle, Krichene, Zhang and Koren 2022).
 */
public final class IalsEngine implements Engine<IalsEngine.Parameters> {

	/** Standard deviation of the first vectors' lengths (Rendle et al. 2022, section 4). */
	private static final double FIRST_LENGTH = 0.1;

	/** Parameters; see {@link IalsSettings}. */
	public record Parameters(
			@Parameter(value = "64", label = "%ials.factors", help = "%ials.factors.help", min = 1, max = 2000, log = true, searchMin = 8, searchMax = 512) int factors,
			@Parameter(value = "16", label = "%ials.sweeps", help = "%ials.sweeps.help", min = 1, max = 10000, searchMin = 5, searchMax = 40) int sweeps,
			@Parameter(value = "0.007", label = "%ials.regularisation", help = "%ials.regularisation.help", min = 0.0000001, log = true, searchMin = 0.0003, searchMax = 0.1) double regularisation,
			@Parameter(value = "0.3", label = "%ials.weight", help = "%ials.weight.help", min = 0.000001, log = true, searchMin = 0.01, searchMax = 1) double weight,
			@Parameter(value = "1", label = "%ials.exponent", help = "%ials.exponent.help", min = 0, max = 2) double exponent,
			@Parameter(value = "2", label = "%ials.steps", help = "%ials.steps.help", min = 1, max = 1000, searchMin = 2, searchMax = 10) int steps,
			@Parameter(value = "binary", label = "%linear.values", help = "%ials.values.help") Values values) {

		IalsSettings settings() {
			return new IalsSettings(factors, sweeps, regularisation, weight, exponent, steps, values == Values.BINARY);
		}
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		IalsSettings settings = p.settings();
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 2 * settings.sweeps() + 1); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows train = Matrices.of(data.train());
			SparseRows byUser = settings.binary() ? train.binary() : IalsRecommender.positive(train);
			float[][] vectors = learn(settings, byUser, context);
			IalsRecommender learned = new IalsRecommender(settings, train, Profiles.of(data), vectors[0], vectors[1]);
			return learned.withHeldOut(Loops.of(context, 1));
		} finally {
			monitor.done();
		}
	}

	/** Vectors of users and of items. */
	private static float[][] learn(IalsSettings s, SparseRows byUser, StepContext context) throws InputException {
		int f = s.factors();
		SparseRows byItem = byUser.transpose();
		float[] users = start(Math.multiplyExact(byUser.rows(), f), f, context.seed());
		float[] items = new float[Math.multiplyExact(byUser.columns(), f)];
		float[] usersBefore = new float[users.length];
		float[] itemsBefore = new float[items.length];
		LossWatch watch = new LossWatch("regularisation"); //$NON-NLS-1$
		double first = 0;
		double loss = 0;
		for (int sweep = 1; sweep <= s.sweeps(); sweep++) {
			System.arraycopy(users, 0, usersBefore, 0, users.length);
			System.arraycopy(items, 0, itemsBefore, 0, items.length);
			new IalsSolver(s, users, byUser.rows(), byItem.rows(), s.steps(), Loops.of(context, 0)).solve(byItem, null, items,
					Loops.of(context, 1));
			loss = new IalsSolver(s, items, byUser.columns(), byUser.rows(), s.steps(), Loops.of(context, 0)).solve(byUser, null,
					users, Loops.of(context, 1)) + IalsSolver.penalty(s, byItem, byUser.rows(), items);
			if (!watch.goesOn(sweep, loss, context)) {
				return new float[][] { usersBefore, itemsBefore };
			}
			first = sweep == 1 ? loss : first;
		}
		context.note(NLS.bind(Messages.Ials_loss,
				new Object[] { String.format(Locale.ROOT, "%.6g", loss), s.sweeps(), String.format(Locale.ROOT, "%.6g", first) })); //$NON-NLS-1$ //$NON-NLS-2$
		return new float[][] { users, items };
	}

	private static float[] start(int count, int factors, long seed) {
		float[] x = new float[count];
		SplittableRandom random = new SplittableRandom(seed);
		double deviation = FIRST_LENGTH / Math.sqrt(factors);
		for (int k = 0; k < count; k++) {
			x[k] = (float) (deviation * random.nextGaussian());
		}
		return x;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return IalsRecommender.load(in);
	}
}
