/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.util.List;

/** The styles of the sample world: what its people like, and how films look and songs sound that have them. */
public final class Styles {

	/** Styles of films with the genre that goes with each. */
	static final List<String> FILM = List.of("Adventure", "Comedy", "Drama", "Horror", "Romance", "Sci-Fi", "Thriller", "Western"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
	/** Styles of songs. */
	public static final List<String> SONG = List.of("ambient", "chiptune", "folk", "house", "jazz", "metal"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	/** What people call films, three words a style. */
	static final List<List<String>> FILM_TAGS = List.of(List.of("epic", "treasure", "journey"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			List.of("funny", "witty", "slapstick"), List.of("moving", "slow", "family"), List.of("scary", "gore", "haunted"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			List.of("tender", "wedding", "love story"), List.of("space", "robots", "dystopia"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			List.of("twist", "suspense", "spies"), List.of("desert", "duel", "outlaws")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	/** What people call songs, two words a style. */
	static final List<List<String>> SONG_TAGS = List.of(List.of("calm", "drone"), List.of("8-bit", "game"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			List.of("acoustic", "ballad"), List.of("dance", "club"), List.of("swing", "smoky"), List.of("loud", "heavy")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

	private Styles() {
	}

	/** The index of the greatest entry. */
	static int greatest(double[] values) {
		int best = 0;
		for (int i = 1; i < values.length; i++) {
			if (values[i] > values[best]) {
				best = i;
			}
		}
		return best;
	}
}
