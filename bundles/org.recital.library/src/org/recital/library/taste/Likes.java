/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.taste;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.recital.library.Signal;

/**
 * What signals say was liked. A thumb up is one like until another thumb is given to the same item. A rating is one like, when it is not
 * below the mean of the person's ratings, until the item is rated again. A play is as many likes as it was heard times. Thumbs down
 * and skips are none.
 */
final class Likes {

	private record Standing(int place, boolean liked) {
	}

	private final List<Like> likes = new ArrayList<>();
	private final Map<String, Standing> thumbs = new HashMap<>();
	private final Map<String, Standing> ratings = new HashMap<>();

	private Likes() {
	}

	/** Likes of one person, in the order of the signals. */
	static List<Like> of(List<Signal> signals) {
		double mean = signals.stream().filter(s -> s.kind() == Signal.Kind.RATING).mapToDouble(Signal::value).average().orElse(0);
		Likes found = new Likes();
		for (Signal s : signals) {
			switch (s.kind()) {
			case THUMB -> found.say(s, found.thumbs, s.value() > 0);
			case RATING -> found.say(s, found.ratings, s.value() >= mean);
			case PLAY -> found.play(s);
			case SKIP -> {
				// left early: no like, and what was liked before is not taken back by it
			}
			}
		}
		return found.likes;
	}

	private void play(Signal s) {
		if (s.value() > 0) {
			likes.add(new Like(s.item(), s.value(), s.time(), Instant.MAX));
		}
	}

	private void say(Signal s, Map<String, Standing> standing, boolean liked) {
		Standing before = standing.get(s.item());
		if (before != null && before.liked && liked) {
			return; // said again: it is not liked twice
		}
		if (before != null && before.liked) {
			Like ended = likes.get(before.place);
			likes.set(before.place, new Like(ended.item(), ended.weight(), ended.since(), s.time()));
		}
		standing.put(s.item(), new Standing(likes.size(), liked));
		if (liked) {
			likes.add(new Like(s.item(), 1, s.time(), Instant.MAX));
		}
	}
}
