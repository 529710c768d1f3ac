/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.recital.api.engine.Occlusion;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelWriter;

/**
 * A recommender by a {@link RatingNetworkModel}: lists by the gain it foretells (or by ratings, where it learned from nothing else),
 * predicted ratings by the other output.
 */
final class RatingNetwork extends NeuralRecommender implements UserFoldIn, RatingPredictor {

	/** Ratings of people asked for last: who asks for one of somebody mostly asks for more. */
	private static final int KEPT = 16;

	/** All ratings of somebody. */
	private record Ratings(int user, float[] all) {
	}

	private final RatingSignals signals;
	private final RatingNetworkModel network;
	private final boolean gains;
	private final float[] itemSums;
	private final AtomicReferenceArray<Ratings> last = new AtomicReferenceArray<>(KEPT);

	/** @param gains whether it learned what a pair is worth; else it ranks by ratings */
	RatingNetwork(Base base, RatingSignals signals, RatingNetworkModel network, boolean gains) {
		super(base);
		this.signals = signals;
		this.network = network;
		this.gains = gains;
		this.itemSums = network.itemSums();
	}

	/** By its features. */
	@Override
	boolean scoresNew(int item) {
		return network.rows().has()[item] != 0;
	}

	@Override
	void scoreKnown(int user, float[] scores) {
		score(user, profileItems(user), profileValues(user), scores);
	}

	private void score(int user, int[] met, float[] values, float[] scores) {
		network.say(signals.of(user, met, values), itemSums, gains ? null : scores, gains ? scores : null);
	}

	@Override
	public void score(int[] met, float[] values, float[] scores) {
		fold(-1, met, values, scores);
	}

	private void fold(int user, int[] met, float[] values, float[] scores) {
		if (met.length == 0) {
			popular(scores);
		} else {
			score(user, met, values, scores);
			blank(scores);
		}
	}

	/** What of a person's ratings it would be worst to lose. They are not among their own neighbours. */
	@Override
	public Explanation explain(int user, int item) {
		if (!known(user)) {
			return new Explanation(Messages.Explain_popular, List.of());
		}
		return Occlusion.explain((met, values, scores) -> fold(user, met, values, scores), profileItems(user), profileValues(user), items(), item,
				SENTENCES);
	}

	@Override
	public float predict(int user, int item) {
		Ratings kept = last.get(user % KEPT);
		if (kept == null || kept.user != user) {
			float[] all = new float[items()];
			network.say(signals.of(user, profileItems(user), profileValues(user)), itemSums, all, null);
			kept = new Ratings(user, all);
			last.set(user % KEPT, kept);
		}
		return kept.all[item];
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Saved.format(out, RatingNetworkEngine.FORMAT);
		out.put("settings", new int[] { signals.neighbours(), gains ? 1 : 0 }); //$NON-NLS-1$
		Saved.put(out.nested("weights"), network.weights()); //$NON-NLS-1$
		out.put("scale", network.scale()); //$NON-NLS-1$
		out.put("widths", signals.widths()); //$NON-NLS-1$
		out.put("nearest", signals.nearest()); //$NON-NLS-1$
		out.put("likeness", signals.likeness()); //$NON-NLS-1$
		network.rows().save(out.nested("features")); //$NON-NLS-1$
		Saved.put(out.nested("learn"), signals.learn()); //$NON-NLS-1$
		saveBase(out);
	}
}
