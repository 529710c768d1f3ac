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

import org.recital.samples.SampleWorld.Song;
import org.recital.samples.WorldParameters;

/** Makes the songs of the sample world. */
public final class SongMaker {

	/** Slowest and fastest tempo of each style, beats a minute. */
	private static final double[][] TEMPO = { { 55, 75 }, { 140, 170 }, { 80, 110 }, { 120, 130 }, { 90, 140 }, { 150, 200 } };

	private SongMaker() {
	}

	/** All songs. */
	public static List<Song> make(WorldParameters p) {
		Chance truth = new Chance(p.seed(), "songs"); //$NON-NLS-1$
		Chance sounds = new Chance(p.seed(), "sounds"); //$NON-NLS-1$
		Words words = new Words(new Chance(p.seed(), "song titles")); //$NON-NLS-1$
		int styles = Styles.SONG.size();
		List<Song> songs = new ArrayList<>(p.songs());
		for (int s = 0; s < p.songs(); s++) {
			int style = truth.below(styles);
			double popularity = StrictMath.pow(s + 3.0, -0.7) * StrictMath.exp(0.5 * truth.normal());
			boolean tells = sounds.with(p.soundSignal());
			boolean exception = sounds.with(p.exceptions());
			int any = sounds.below(styles);
			int sound = tells && !exception ? style : any;
			double tempo = sounds.between(TEMPO[sound][0], TEMPO[sound][1]);
			List<String> tags = new ArrayList<>();
			int n = truth.below(3);
			for (int t = 0; t < n; t++) {
				boolean tagTells = truth.with(p.tagSignal());
				int other = truth.below(styles);
				tags.add(truth.of(Styles.SONG_TAGS.get(tagTells ? style : other)));
			}
			songs.add(new Song(words.title(), words.artist(style), List.copyOf(tags), style, sound, tempo, popularity));
		}
		return List.copyOf(songs);
	}
}
