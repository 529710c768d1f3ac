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
import java.util.List;

import org.recital.samples.SampleWorld.Person;
import org.recital.samples.SampleWorld.Play;
import org.recital.samples.SampleWorld.Song;
import org.recital.samples.WorldParameters;

/** Makes plays over time: mostly to taste, skipped more often when not. In the second year tastes have drifted a little. */
public final class PlayMaker {

	private PlayMaker() {
	}

	/** All plays, by time. */
	public static List<Play> make(WorldParameters p, List<Song> songs, List<Person> people) {
		Chance chance = new Chance(p.seed(), "plays"); //$NON-NLS-1$
		List<Play> plays = new ArrayList<>();
		for (int u = 0; u < people.size(); u++) {
			Person person = people.get(u);
			double[] early = weights(person.songTaste(), songs);
			double[] late = weights(drifted(person.songTaste(), chance), songs);
			int n = Math.max(1, chance.poisson(p.plays() * StrictMath.exp(0.5 * chance.normal() - 0.125)));
			for (int k = 0; k < n; k++) {
				double when = chance.uniform();
				int song = chance.weighted(when < 0.5 ? early : late);
				double liking = person.songTaste()[songs.get(song).style()];
				boolean skipped = chance.with(skips(liking));
				plays.add(new Play(u, song, RatingMaker.BEGIN + (long) (when * RatingMaker.SPAN), skipped));
			}
		}
		plays.sort(Comparator.comparingLong(Play::time).thenComparingInt(Play::person).thenComparingInt(Play::song));
		return List.copyOf(plays);
	}

	/** How likely somebody skips a song of a style that has this share in their taste. */
	static double skips(double liking) {
		return 0.6 - 0.5 * Math.min(1, liking * 2);
	}

	private static double[] weights(double[] taste, List<Song> songs) {
		double[] weights = new double[songs.size()];
		for (int s = 0; s < weights.length; s++) {
			weights[s] = songs.get(s).popularity() * taste[songs.get(s).style()];
		}
		return Chance.sums(weights);
	}

	/** One style gains at the cost of all others. */
	private static double[] drifted(double[] taste, Chance chance) {
		double[] drifted = taste.clone();
		int gains = chance.below(taste.length);
		for (int s = 0; s < taste.length; s++) {
			drifted[s] = 0.8 * taste[s] + (s == gains ? 0.2 : 0);
		}
		return drifted;
	}
}
