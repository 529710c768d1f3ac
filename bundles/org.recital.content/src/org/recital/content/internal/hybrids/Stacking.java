/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.hybrids;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Interactions;
import org.recital.api.engine.BeforeValidation;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;

/**
 * Stacking (Wolpert 1992): a linear model over the scores of other recommenders, learned on validation events, which they have
 * not seen. Each partner's scores are moved to 0 to 1 over what a person has not met; they may also count more or less the more a
 * person has met (feature-weighted linear stacking, Sill et al. 2009). The loss is the cross entropy of the validation items among
 * the candidates, the best of every partner (softmax over a list, as ListNet, Cao et al. 2007), with an L2 penalty; it is convex
 * and solved by Newton's method.
 * <p>
 * How strong the penalty is, and whether stacking is worth it at all, is judged by cross-fitting: users are cut into folds, and
 * each fold is judged by weights that the others gave. Unless that gains more than some standard errors over the best partner
 * alone (Breiman et al. 1984, section 3.4.3), that one is taken as it is.
 */
public final class Stacking implements Engine<Stacking.Parameters> {

	static final String ID = "stacking"; //$NON-NLS-1$
	/** Penalties tried, a user. */
	private static final double[] PENALTIES = { 1e-4, 1e-3, 1e-2, 1e-1, 1 };
	/** Candidates of each partner. */
	private static final int CANDIDATES = 100;

	/**
	 * Parameters.
	 *
	 * @param history whether weights may change with how much a person has met
	 * @param weights one a partner (with history: then one a partner for each doubling of what was met); empty: learned
	 * @param folds   of users, for cross-fitting
	 * @param top     judged by lists of this length
	 * @param errors  standard errors that stacking must gain over the best partner alone
	 */
	public record Parameters(
			@Parameter(value = "true", label = "%stacking.history", help = "%stacking.history.help") boolean history,
			@Parameter(value = "", label = "%stacking.weights", help = "%stacking.weights.help") List<Double> weights,
			@Parameter(value = "5", label = "%stacking.folds", help = "%stacking.folds.help", min = 2, max = 100) int folds,
			@Parameter(value = "10", label = "%hybrid.top", help = "%hybrid.top.help", min = 1, max = 1000) int top,
			@Parameter(value = "1", label = "%stacking.errors", help = "%stacking.errors.help", min = 0, max = 10) double errors) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		List<Partner> partners = Partner.of(ID, data, 1);
		Interactions known = Known.of(data);
		double[] weights;
		if (!p.weights.isEmpty()) {
			weights = given(p, partners.size());
		} else if (data.validation().size() == 0) {
			throw new InputException(NLS.bind(Messages.Hybrid_noValidation, ID, "weights"), NLS.bind(Messages.Hybrid_noValidationHint, "weights")); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			weights = learn(p, partners, known, data.validation(), context);
		}
		return StackingRecommender.of(partners, weights, known);
	}

	private static double[] given(Parameters p, int partners) throws InputException {
		double[] weights = p.weights.stream().mapToDouble(w -> w).toArray();
		boolean good = weights.length == partners || p.history && weights.length == 2 * partners;
		for (double w : weights) {
			good &= Double.isFinite(w);
		}
		if (!good) {
			throw new InputException(NLS.bind(Messages.Stacking_weights, weights.length, partners), Messages.Stacking_weightsHint);
		}
		return weights;
	}

	private static double[] learn(Parameters p, List<Partner> partners, Interactions known, Interactions wanted, StepContext context) {
		StackingCase[] cases = cases(p, partners, known, wanted, context);
		int width = partners.size() * (p.history ? 2 : 1);
		double penalty = 0;
		double[] best = null;
		for (double l2 : PENALTIES) {
			double[] values = crossFitted(cases, width, l2, p, context);
			if (best == null || mean(values) > mean(best)) {
				best = values;
				penalty = l2;
			}
		}
		double[][] alone = new double[partners.size()][];
		int winner = 0;
		for (int k = 0; k < alone.length; k++) {
			double[] one = new double[width];
			one[k] = 1;
			alone[k] = Arrays.stream(cases).filter(c -> c != null).mapToDouble(c -> c.ndcg(one, p.top)).toArray();
			winner = mean(alone[k]) > mean(alone[winner]) ? k : winner;
		}
		boolean worth = mean(best) - mean(alone[winner]) > Math.max(1e-9, p.errors * standardError(best, alone[winner]));
		double[] weights = new double[width];
		if (worth) {
			weights = Softmax.fit(cases, c -> true, width, penalty, context);
		} else {
			weights[winner] = 1;
		}
		String each = IntStream.range(0, alone.length).mapToObj(k -> partners.get(k).id() + ' ' + Switching.round(mean(alone[k]))).collect(Collectors.joining(", ")); //$NON-NLS-1$
		String said = Arrays.stream(weights).mapToObj(Switching::round).collect(Collectors.joining(", ")); //$NON-NLS-1$
		context.note(NLS.bind(worth ? Messages.Stacking_note : Messages.Stacking_noteAlone,
				new Object[] { said, p.top, Switching.round(mean(best)), best.length, each, partners.get(winner).id(), penalty }));
		return weights;
	}

	/** One a user with validation events; null for others. */
	private static StackingCase[] cases(Parameters p, List<Partner> partners, Interactions known, Interactions wanted, StepContext context) {
		StackingCase[] cases = new StackingCase[wanted.rows()];
		List<Recommender> askable = partners.stream().map(q -> BeforeValidation.of(q.recommender())).toList();
		context.parallel().forBlocks(cases.length, 16, (from, to) -> {
			float[][] rows = new float[partners.size()][known.columns()];
			for (int u = from; u < to; u++) {
				context.checkCancelled();
				if (wanted.count(u) > 0) {
					int[] met = known.columns(u);
					for (int k = 0; k < rows.length; k++) {
						askable.get(k).score(u, rows[k]);
						StackingRecommender.normalise(rows[k], met);
					}
					cases[u] = StackingCase.of(rows, met, wanted.columns(u), p.history ? StackingRecommender.history(met.length) : Double.NaN, CANDIDATES);
				}
			}
		});
		return cases;
	}

	/** nDCG of each user with validation events by weights that were learned from the users of other folds. */
	private static double[] crossFitted(StackingCase[] cases, int width, double l2, Parameters p, StepContext context) {
		double[] byUser = new double[cases.length];
		Arrays.fill(byUser, Double.NaN);
		for (int fold = 0; fold < p.folds; fold++) {
			int f = fold;
			double[] weights = Softmax.fit(cases, u -> u % p.folds != f, width, l2, context);
			for (int u = fold; u < cases.length; u += p.folds) {
				if (cases[u] != null) {
					byUser[u] = cases[u].ndcg(weights, p.top);
				}
			}
		}
		return Arrays.stream(byUser).filter(v -> v == v).toArray();
	}

	private static double mean(double[] values) {
		return Arrays.stream(values).average().orElse(0);
	}

	/** Of the mean of paired differences. */
	private static double standardError(double[] a, double[] b) {
		double mean = mean(a) - mean(b);
		double squares = 0;
		for (int k = 0; k < a.length; k++) {
			squares += Math.pow(a[k] - b[k] - mean, 2);
		}
		return a.length < 2 ? 0 : Math.sqrt(squares / (a.length - 1) / a.length);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return StackingRecommender.load(in);
	}
}
