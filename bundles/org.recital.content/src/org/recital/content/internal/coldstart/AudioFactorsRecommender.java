/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import java.io.IOException;
import java.util.List;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.LatentFactors;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Kind;
import org.recital.content.internal.Because;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Known;

/**
 * Scores by the factors of a partner, and for items that few or none met by those their features tell. Somebody of whom nothing is
 * known, or nothing but items that nobody else met, is scored by the mean of all users' factors: what suits most.
 */
final class AudioFactorsRecommender implements Recommender, UserFoldIn, Explainer {

	private static final int FORMAT = 1;

	private final Kind kind;
	private final String engine;
	private final Recommender partner;
	private final LatentFactors factors;
	private final PredictedFactors predicted;
	private final Interactions known;
	private final float[] items;
	private final float[] everybody;

	/**
	 * @param partner has factors
	 * @param known   what is known of each user
	 */
	AudioFactorsRecommender(Kind kind, String engine, Recommender partner, PredictedFactors predicted, Interactions known) {
		this.kind = kind;
		this.engine = engine;
		this.partner = partner;
		this.factors = (LatentFactors) partner;
		this.predicted = predicted;
		this.known = known;
		this.items = predicted.mixed(factors);
		this.everybody = mean();
	}

	/** The mean of all users' factors, their biases behind. */
	private float[] mean() {
		int f = factors.factors();
		double[] sums = new double[f + 1];
		float[] vector = new float[f];
		int n = 0;
		for (int u = 0; u < users(); u++) {
			float bias = factors.userFactors(u, vector);
			if (bias == bias) {
				n++;
				for (int k = 0; k < f; k++) {
					sums[k] += vector[k];
				}
				sums[f] += bias;
			}
		}
		float[] mean = new float[f + 1];
		for (int k = 0; k <= f; k++) {
			mean[k] = (float) (sums[k] / Math.max(1, n));
		}
		return mean;
	}

	@Override
	public int users() {
		return partner.users();
	}

	@Override
	public int items() {
		return partner.items();
	}

	@Override
	public void score(int user, float[] scores) {
		float[] vector = new float[factors.factors()];
		float bias = says(known.columns(user)) ? factors.userFactors(user, vector) : Float.NaN;
		score(bias, vector, scores);
	}

	@Override
	public void score(int[] met, float[] values, float[] scores) {
		float[] vector = new float[factors.factors()];
		float bias = says(met) ? factors.userFactors(met, values, vector) : Float.NaN;
		score(bias, vector, scores);
	}

	/** Whether any of these was learned of. */
	private boolean says(int[] met) {
		for (int i : met) {
			if (predicted.counts()[i] > 0) {
				return true;
			}
		}
		return false;
	}

	private void score(float bias, float[] vector, float[] scores) {
		boolean stranger = bias != bias;
		float[] user = stranger ? everybody : vector;
		float shift = stranger ? everybody[everybody.length - 1] : bias;
		int width = predicted.width();
		for (int i = 0; i < scores.length; i++) {
			int at = i * width;
			float sum = 0;
			for (int k = 0; k < width - 1; k++) {
				sum += user[k] * items[at + k];
			}
			scores[i] = shift + items[at + width - 1] + sum;
		}
	}

	/** An item with factors of its own is explained as the partner does; one that has them from its features by what it is near to. */
	@Override
	public Explanation explain(int user, int item) {
		double share = predicted.share(item);
		if (share < 0.5 && partner instanceof Explainer e) {
			return e.explain(user, item);
		}
		if (share != share) {
			return new Explanation(Messages.Why_unknown, List.of());
		}
		Because because = new Because();
		for (int j : known.columns(user)) {
			if (j != item && predicted.counts()[j] > 0) {
				because.add(j, cosine(item, j));
			}
		}
		return because.explanation(new Because.Sentences(Messages.Why_new, Messages.Why_near1, Messages.Why_near2, Messages.Why_near3));
	}

	private double cosine(int a, int b) {
		double product = 0;
		double first = 0;
		double second = 0;
		int width = predicted.width();
		for (int k = 0; k < width - 1; k++) {
			double x = items[a * width + k];
			double y = items[b * width + k];
			product += x * y;
			first += x * x;
			second += y * y;
		}
		return first > 0 && second > 0 ? product / Math.sqrt(first * second) : 0;
	}

	@Override
	@SuppressWarnings("nls")
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		predicted.save(out.nested("predicted"));
		Known.save(known, out.nested("known"));
		out.put("partner", kind, engine, partner);
	}

	@SuppressWarnings("nls")
	static AudioFactorsRecommender load(ModelReader in) throws IOException {
		Formats.read(in, AudioFactors.ID, FORMAT);
		ModelReader nested = in.nested("partner");
		Recommender partner = in.recommender("partner");
		PredictedFactors predicted = PredictedFactors.load(in.nested("predicted"));
		Interactions known = Known.load(in.nested("known"));
		Formats.check(partner instanceof LatentFactors f && f.factors() + 1 == predicted.width() && partner.items() == predicted.has().length
				&& known.rows() == partner.users() && known.columns() == partner.items(), AudioFactors.ID, "sizes do not fit together");
		return new AudioFactorsRecommender(Kind.of(nested.text("kind")).orElse(Kind.ENGINE), nested.text("engine"), partner, predicted, known);
	}
}
