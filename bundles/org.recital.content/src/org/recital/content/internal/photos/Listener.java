/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

/**
 * Somebody who listens: shares of classes expected among what they like, and what each class adds to the score of a song. That is
 * the weight of its group times the logarithm of how much more than usual the class is liked, less the same of what they dislike:
 * the odds of a naive Bayes classifier with Dirichlet priors (Pazzani and Billsus 1997).
 */
final class Listener {

	/** What is said against a song is meant of the song as much as of its kind. */
	private static final double AGAINST = 0.5;

	private final TasteModel model;
	/** Standardised features of photos; null without photos. */
	final double[] z;
	final boolean met;
	/** Expected shares. */
	final double[] shares;
	/** How much of the expectation in each group comes from photos, not from what was met: 0 to 1. */
	final double[] trust;
	/** What liking each class adds to a score. */
	final double[] likes;
	/** What dislikes add. */
	final double[] dislikes;

	Listener(TasteModel model, double[] z, Evidence evidence) {
		this.model = model;
		this.z = z;
		this.met = evidence.any();
		SongClasses classes = model.classes();
		double[] strength = z == null ? model.others() : model.photos();
		double[] prior = model.prior(z);
		shares = Profile.posterior(prior, strength, evidence.liked(), classes);
		double[] against = Profile.posterior(model.usual(), model.others(), evidence.disliked(), classes);
		int n = classes.size();
		likes = new double[n];
		dislikes = new double[n];
		double[] counts = new double[classes.groups()];
		for (int a = 0; a < n; a++) {
			double weight = model.weights()[1 + classes.groupOf(a)];
			likes[a] = weight * Math.log(shares[a] / model.usual()[a]);
			dislikes[a] = -AGAINST * weight * Math.log(against[a] / model.usual()[a]);
			counts[classes.groupOf(a)] += evidence.liked()[a];
		}
		trust = new double[counts.length];
		for (int g = 0; g < trust.length; g++) {
			trust[g] = strength[g] / (strength[g] + counts[g]);
		}
	}

	/** What popularity adds to the score of a song. */
	double popularity(int item) {
		return model.weights()[0] * model.popularity()[item];
	}

	/** Scores of all songs. */
	void score(float[] scores) {
		SongClasses classes = model.classes();
		int n = classes.size();
		float[] of = classes.shares();
		double[] adds = new double[n];
		for (int a = 0; a < n; a++) {
			adds[a] = likes[a] + dislikes[a];
		}
		double weight = model.weights()[0];
		double[] popularity = model.popularity();
		int items = classes.items();
		for (int i = 0; i < items; i++) {
			double sum = weight * popularity[i];
			int at = i * n;
			for (int a = 0; a < n; a++) {
				sum += of[at + a] * adds[a];
			}
			scores[i] = (float) sum;
		}
	}
}
