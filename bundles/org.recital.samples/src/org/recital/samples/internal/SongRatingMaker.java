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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.samples.SampleWorld.Person;
import org.recital.samples.SampleWorld.Play;
import org.recital.samples.SampleWorld.Song;
import org.recital.samples.SampleWorld.SongRating;
import org.recital.samples.WorldParameters;

/**
 * Makes ratings of songs: everybody rates each song they played, once, after the last time. The rating is what taste, the song's quality,
 * generosity and noise add up to, in whole stars. Quality is not in the sound.
 */
public final class SongRatingMaker {

	private SongRatingMaker() {
	}

	/** All ratings, by time. */
	public static List<SongRating> make(WorldParameters p, List<Song> songs, List<Person> people, List<Play> plays) {
		Chance goodness = new Chance(p.seed(), "song quality"); //$NON-NLS-1$
		double[] quality = new double[songs.size()];
		for (int s = 0; s < quality.length; s++) {
			quality[s] = 0.4 * goodness.normal();
		}
		Map<Long, Play> last = new LinkedHashMap<>();
		for (Play play : plays) {
			last.put((long) play.person() << 32 | play.song(), play);
		}
		Chance chance = new Chance(p.seed(), "song ratings"); //$NON-NLS-1$
		List<SongRating> ratings = new ArrayList<>();
		for (Play play : last.values()) {
			Person person = people.get(play.person());
			double liking = Math.min(1, 2 * person.songTaste()[songs.get(play.song()).style()]); // 1: one of few styles they like
			double r = 2.2 + 1.9 * liking + quality[play.song()] + person.generosity() + p.noise() * chance.normal();
			ratings.add(new SongRating(play.person(), play.song(), (int) Math.clamp(Math.round(r), 1, 5), play.time() + 300));
		}
		ratings.sort(Comparator.comparingLong(SongRating::time).thenComparingInt(SongRating::person).thenComparingInt(SongRating::song));
		return List.copyOf(ratings);
	}
}
