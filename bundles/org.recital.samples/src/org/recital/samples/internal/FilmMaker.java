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
import java.util.List;
import java.util.TreeSet;

import org.recital.samples.SampleWorld.Film;
import org.recital.samples.WorldParameters;

/** Makes the films of the sample world. */
public final class FilmMaker {

	private FilmMaker() {
	}

	/** All films. */
	public static List<Film> make(WorldParameters p) {
		Chance truth = new Chance(p.seed(), "films"); //$NON-NLS-1$
		Chance looks = new Chance(p.seed(), "posters"); //$NON-NLS-1$
		Chance names = new Chance(p.seed(), "film words"); //$NON-NLS-1$
		Words words = new Words(new Chance(p.seed(), "film titles")); //$NON-NLS-1$
		int styles = Styles.FILM.size();
		List<Film> films = new ArrayList<>(p.films());
		for (int f = 0; f < p.films(); f++) {
			double[] style = new double[styles];
			int main = truth.below(styles);
			int second = truth.below(styles);
			double share = truth.between(0.6, 1);
			style[main] += share;
			style[second] += 1 - share;
			double quality = 0.4 * truth.normal();
			// a long tail: a few films nearly everybody meets, many that few do
			double popularity = StrictMath.pow(f + 3.0, -0.8) * StrictMath.exp(0.5 * truth.normal() + 0.4 * quality);
			int year = 1960 + truth.below(65);
			films.add(new Film(words.title() + " (" + year + ')', year, genres(p, main, second, share, names), //$NON-NLS-1$
					tags(p, main, second, names), style, look(p, Styles.greatest(style), styles, looks), quality, popularity));
		}
		return List.copyOf(films);
	}

	/** The style of the poster: the film's own with a probability of the signal, else any, whatever the film. */
	static int look(WorldParameters p, int own, int styles, Chance chance) {
		boolean tells = chance.with(p.posterSignal());
		boolean exception = chance.with(p.exceptions());
		int any = chance.below(styles);
		return tells && !exception ? own : any;
	}

	private static List<String> genres(WorldParameters p, int main, int second, double share, Chance chance) {
		TreeSet<String> genres = new TreeSet<>();
		for (int wanted : share < 0.85 ? new int[] { main, second } : new int[] { main }) {
			boolean tells = chance.with(p.tagSignal());
			int any = chance.below(Styles.FILM.size());
			genres.add(Styles.FILM.get(tells ? wanted : any));
		}
		return List.copyOf(genres);
	}

	private static List<String> tags(WorldParameters p, int main, int second, Chance chance) {
		List<String> tags = new ArrayList<>();
		int n = chance.below(5);
		for (int t = 0; t < n; t++) {
			boolean tells = chance.with(p.tagSignal());
			int any = chance.below(Styles.FILM.size());
			int style = !tells ? any : t % 2 == 0 ? main : second;
			tags.add(chance.of(Styles.FILM_TAGS.get(style)));
		}
		return List.copyOf(tags);
	}
}
