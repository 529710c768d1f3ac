/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.engine.BeforeValidation;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Blends the lists of other recommenders, such as those of users' and of items' neighbours: a weighted hybrid (Burke 2002,
 * section 2.1). Weights are given, or chosen on the validation side, see {@link BlendWeights}; the choice and its value are
 * noted in the record of the run.
 */
public final class BlendEngine implements Engine<BlendEngine.Parameters> {

	/** What to do when weights have to be chosen and there is nothing to choose on. */
	public enum WithoutValidation {
		/** Say so and stop. */
		FAIL,
		/** Weigh all the same. */
		EQUAL
	}

	/**
	 * Parameters.
	 *
	 * @param normalise         how scores are made comparable
	 * @param weights           one a partner; empty: chosen
	 * @param withoutValidation what to do when there is nothing to choose on
	 * @param top               weights are chosen for lists of this length
	 * @param errors            standard errors a partner must be worth, see {@link BlendWeights}
	 */
	public record Parameters(
			@Parameter(value = "min-max", label = "%blend.normalise", help = "%blend.normalise.help") Normalisation normalise,
			@Parameter(value = "", label = "%blend.weights", help = "%blend.weights.help") List<Double> weights,
			@Parameter(value = "fail", label = "%blend.withoutValidation", help = "%blend.withoutValidation.help") WithoutValidation withoutValidation,
			@Parameter(value = "10", label = "%blend.top", help = "%blend.top.help", min = 1, max = 1000) int top,
			@Parameter(value = "2", label = "%blend.errors", help = "%blend.errors.help", min = 0, max = 10) double errors) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		List<RecommenderModel> partners = data.partners();
		check(p, data, partners);
		return BlendRecommender.of(
				partners.stream().map(m -> new BlendRecommender.Partner(m.kind(), m.engine(), m.recommender())).toList(),
				weights(p, data, partners, context), p.normalise);
	}

	private static void check(Parameters p, TrainingData data, List<RecommenderModel> partners) throws InputException {
		if (partners.isEmpty()) {
			throw new InputException(Messages.Blend_noPartners, Messages.Blend_noPartners_expected);
		}
		for (RecommenderModel m : partners) {
			Recommender r = m.recommender();
			if (r.users() != data.users() || r.items() != data.items()) {
				throw new InputException(NLS.bind(Messages.Blend_notSame,
						new Object[] { m.engine(), r.users(), r.items(), data.users(), data.items() }),
						Messages.Blend_notSame_expected);
			}
		}
		boolean bad = p.weights.stream().anyMatch(w -> !(w >= 0) || w.isInfinite())
				|| p.weights.stream().noneMatch(w -> w > 0);
		if (!p.weights.isEmpty() && (bad || p.weights.size() != partners.size())) {
			throw new InputException(NLS.bind(Messages.Blend_weights, p.weights.size(), partners.size()),
					Messages.Blend_weights_expected);
		}
	}

	private static double[] weights(Parameters p, TrainingData data, List<RecommenderModel> partners, StepContext context)
			throws InputException {
		if (!p.weights.isEmpty()) {
			double sum = p.weights.stream().mapToDouble(w -> w).sum();
			return p.weights.stream().mapToDouble(w -> w / sum).toArray();
		}
		if (data.validation().size() == 0) {
			if (p.withoutValidation == WithoutValidation.FAIL) {
				throw new InputException(Messages.Blend_noValidation, Messages.Blend_noValidation_expected);
			}
			context.note(Messages.Blend_noteEqual);
			double[] equal = new double[partners.size()];
			Arrays.fill(equal, 1.0 / equal.length);
			return equal;
		}
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", IProgressMonitor.UNKNOWN); //$NON-NLS-1$
		try {
			BlendWeights.Choice choice = new BlendWeights(partners.stream().map(m -> BeforeValidation.of(m.recommender())).toList(),
					p.normalise, p.top, Profiles.of(data), data.validation(), p.errors, BlendWeights.KEPT, Loops.of(context, 100)).choose();
			String named = IntStream.range(0, partners.size())
					.mapToObj(k -> partners.get(k).engine() + ' ' + round(choice.weights()[k], 2))
					.collect(Collectors.joining(", ")); //$NON-NLS-1$
			context.note(NLS.bind(Messages.Blend_note,
					new Object[] { named, p.top, round(choice.value(), 4), choice.users(), round(choice.equal(), 4) }));
			return choice.weights();
		} finally {
			monitor.done();
		}
	}

	private static String round(double value, int digits) {
		return String.format(Locale.ROOT, "%." + digits + 'f', value); //$NON-NLS-1$
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return BlendRecommender.load(in);
	}
}
