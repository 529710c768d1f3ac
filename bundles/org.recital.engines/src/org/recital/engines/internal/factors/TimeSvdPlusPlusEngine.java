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
 * timeSVD++ (Koren 2009): SVD++ with a user's bias and factors that drift, a bias of each day on which a user rated, and a
 * bias of an item in each stretch of time. Of the paper's terms the scale of item biases c_u(t) and the factors of single days p_u,t are left out.
 */
public final class TimeSvdPlusPlusEngine implements Engine<TimeSvdPlusPlusEngine.Parameters> {

	static final String ID = "time-svdpp"; //$NON-NLS-1$

	/** The time for which it predicts and recommends. */
	public enum Moment {
		/** That of each user's last training event: what comes next. */
		LAST,
		/** All times of each user's training events, on average: what is missing among them. */
		MEAN
	}

	/**
	 * Parameters; see {@link SvdPlusPlusEngine.Parameters}.
	 *
	 * @param factors        numbers that describe a user or an item
	 * @param bins           stretches of time in which an item has a bias of its own
	 * @param moment         the time for which it predicts and recommends
	 * @param epochs         passes over the ratings
	 * @param learningRate   length of a step
	 * @param decay          what the learning rate is multiplied by after an epoch
	 * @param regularisation what holds factors and biases back
	 * @param deviation      of the random numbers factors begin with
	 * @param patience       epochs without a gain on validation that are borne; 0: all epochs are run
	 */
	public record Parameters(
			@Parameter(value = "20", label = "%factors.factors", help = "%factors.factors.help", min = 1, max = 2000, log = true, searchMin = 8, searchMax = 200) int factors,
			@Parameter(value = "30", label = "%time.bins", help = "%time.bins.help", min = 1, max = 1000, log = true, searchMin = 1, searchMax = 60) int bins,
			@Parameter(value = "mean", label = "%time.moment", help = "%time.moment.help") Moment moment,
			@Parameter(value = "30", label = "%factors.epochs", help = "%factors.epochs.help", min = 1, max = 10000, log = true, searchMin = 10, searchMax = 100) int epochs,
			@Parameter(value = "0.005", label = "%factors.learningRate", help = "%factors.learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 0.002, searchMax = 0.05) double learningRate,
			@Parameter(value = "0.95", label = "%factors.decay", help = "%factors.decay.help", min = 0.1, max = 1, searchMin = 0.9, searchMax = 1) double decay,
			@Parameter(value = "0.05", label = "%factors.regularisation", help = "%factors.regularisation.help", min = 0, max = 10, log = true, searchMin = 0.01, searchMax = 0.3) double regularisation,
			@Parameter(value = "0.05", label = "%factors.deviation", help = "%factors.deviation.help", min = 0, max = 10, log = true, searchMin = 0.01, searchMax = 0.3) double deviation,
			@Parameter(value = "3", label = "%factors.patience", help = "%factors.patience.help", min = 0, max = 10000, searchMax = 10) int patience) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		context.checkCancelled();
		SparseRows train = Matrices.of(data.train());
		Loop loop = Loops.of(context, 0);
		Times times = Times.of(train, data.trainEvents(), p.bins, loop)
				.orElseThrow(() -> new InputException(Messages.Time_none, Messages.Time_none_expected));
		context.checkCancelled();
		TimeSgd sgd = new TimeSgd(train, times, p.factors, p.bins, p.deviation, p.regularisation, context.seed());
		boolean last = p.moment == Moment.LAST;
		SparseRows validation = Matrices.of(data.validation());
		Epochs.Early early = validation.size() == 0 ? Epochs.Early.NEVER : new Epochs.Early(() -> {
			FactorModel now = sgd.model(train, last);
			return RatingQuality.of(validation, loop, now::score);
		}, 1, p.patience);
		new Epochs(ID, "learning-rate", context).run(p.epochs, early, //$NON-NLS-1$
				e -> sgd.epoch(loop, (float) (p.learningRate * Math.pow(p.decay, e - 1.0))), sgd.learned());
		// somebody folded in comes last in time
		RatingFactors result = new RatingFactors(sgd.model(Profiles.of(data), last), p.factors, p.regularisation, sgd.implicit(),
				p.factors + p.bins - 1);
		result.foldHeldOut(train, loop);
		return result;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return RatingFactors.load(in, ID);
	}
}
