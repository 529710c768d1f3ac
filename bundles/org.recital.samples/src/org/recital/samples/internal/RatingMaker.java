/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.recital.samples.SampleWorld.Film;
import org.recital.samples.SampleWorld.Person;
import org.recital.samples.SampleWorld.Rating;
import org.recital.samples.WorldParameters;

/**
 * Makes ratings. A person meets films by popularity and (mostly) by taste; the rating is what taste, quality, generosity and
 * noise add up to, in half stars. Posters play no part: what they say of taste they say through the film's style alone.
 */
public final class RatingMaker {

	/** 2022-01-01T00:00:00Z. */
	static final long BEGIN = 1_640_995_200L;
	/** Two years. */
	static final long SPAN = 2 * 365 * 86_400L;

	private RatingMaker() {
	}

	/** All ratings, by time. */
	public static List<Rating> make(WorldParameters p, List<Film> films, List<Person> people) {
		Chance chance = new Chance(p.seed(), "ratings"); //$NON-NLS-1$
		List<Rating> ratings = new ArrayList<>();
		for (int u = 0; u < people.size(); u++) {
			Person person = people.get(u);
			double[] weights = new double[films.size()];
			for (int f = 0; f < weights.length; f++) {
				weights[f] = films.get(f).popularity() * StrictMath.exp(2.2 * liking(person, films.get(f)));
			}
			double[] sums = Chance.sums(weights);
			// at most half of all films, so that something is left to recommend
			int n = Math.clamp(Math.round(p.ratings() * StrictMath.exp(0.5 * chance.normal() - 0.125)), Math.min(5, films.size() / 2),
					films.size() / 2);
			Set<Integer> met = new HashSet<>();
			for (int tries = 0; met.size() < n && tries < 50 * n; tries++) {
				int f = chance.weighted(sums);
				if (met.add(f)) {
					Film film = films.get(f);
					double r = 3.3 + person.generosity() + film.quality() + 1.1 * liking(person, film) + p.noise() * chance.normal();
					double value = Math.clamp(Math.round(r * 2) / 2.0, 0.5, 5);
					ratings.add(new Rating(u, f, value, BEGIN + (long) (chance.uniform() * SPAN)));
				}
			}
		}
		ratings.sort(Comparator.comparingLong(Rating::time).thenComparingInt(Rating::person).thenComparingInt(Rating::film));
		return List.copyOf(ratings);
	}

	/** How much a film is to a person's taste, -1 to 1. */
	static double liking(Person person, Film film) {
		double liking = 0;
		for (int s = 0; s < film.style().length; s++) {
			liking += film.style()[s] * person.filmTaste()[s];
		}
		return liking;
	}
}
