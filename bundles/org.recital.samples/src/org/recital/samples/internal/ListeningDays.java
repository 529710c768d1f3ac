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

/**
 * Makes what a few people play in some weeks: sittings of several songs, most of one style a person likes, some as they come (by
 * popularity alone, as a radio plays them); skipped more often when not liked.
 */
final class ListeningDays {

	/** First second: 1 March 2025, 00:00 UTC. */
	static final long BEGIN = 1_740_787_200L;
	private static final long DAY = 86_400;
	/** Songs of a sitting. */
	private static final double SONGS = 8;
	/** Share of a sitting's songs that come as they come. */
	private static final double AS_THEY_COME = 0.3;
	private static final long WHOLE = 210;
	private static final long SKIPPED = 20;

	private ListeningDays() {
	}

	/**
	 * All plays, by time.
	 *
	 * @param perDay mean number of plays a person a day
	 */
	static List<Play> make(long seed, List<Song> songs, List<Person> people, int days, double perDay) {
		Chance chance = new Chance(seed, "listening days"); //$NON-NLS-1$
		double[][] ofStyle = new double[Styles.SONG.size()][];
		for (int s = 0; s < ofStyle.length; s++) {
			ofStyle[s] = weights(songs, s);
		}
		double[] any = weights(songs, -1);
		List<Play> plays = new ArrayList<>();
		for (int u = 0; u < people.size(); u++) {
			double[] taste = people.get(u).songTaste();
			double[] tastes = Chance.sums(taste.clone());
			for (int day = 0; day < days; day++) {
				int sittings = chance.poisson(perDay / SONGS);
				for (int sitting = 0; sitting < sittings; sitting++) {
					int mood = chance.weighted(tastes);
					long when = BEGIN + day * DAY + (long) chance.between(7 * 3600, 21 * 3600);
					int n = Math.max(1, chance.poisson(SONGS));
					for (int k = 0; k < n; k++) {
						boolean comes = chance.with(AS_THEY_COME) || ofStyle[mood][songs.size() - 1] <= 0;
						int song = chance.weighted(comes ? any : ofStyle[mood]);
						boolean skipped = chance.with(PlayMaker.skips(taste[songs.get(song).style()]));
						plays.add(new Play(u, song, when, skipped));
						when += skipped ? SKIPPED : WHOLE;
					}
				}
			}
		}
		plays.sort(Comparator.comparingLong(Play::time).thenComparingInt(Play::person).thenComparingInt(Play::song));
		return List.copyOf(plays);
	}

	private static double[] weights(List<Song> songs, int style) {
		double[] weights = new double[songs.size()];
		for (int s = 0; s < weights.length; s++) {
			weights[s] = style < 0 || songs.get(s).style() == style ? songs.get(s).popularity() : 0;
		}
		return Chance.sums(weights);
	}
}
