/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import java.util.Arrays;

import org.recital.api.data.Events;
import org.recital.api.data.TimeColumn;
import org.recital.api.engine.TrainingData;
import org.recital.api.step.StepContext;
import org.recital.linalg.SparseRows;

/**
 * When users met items: of each entry of the training matrix the time and place in the source of its last event. An entry of
 * which no time is known comes before all others.
 *
 * @param train  users x items
 * @param times  seconds since the epoch, one an entry; {@link TimeColumn#MISSING} where there is none
 * @param places row of the events, one an entry: the order among equal times
 */
record EventTimes(SparseRows train, long[] times, int[] places) {

	static EventTimes of(TrainingData data, SparseRows train, StepContext context) {
		Events events = data.trainEvents();
		TimeColumn column = events.times().orElse(null);
		long[] times = new long[train.size()];
		int[] places = new int[train.size()];
		Arrays.fill(times, TimeColumn.MISSING);
		for (int r = 0; r < events.size(); r++) {
			if ((r & 0xffff) == 0) {
				context.checkCancelled();
			}
			int u = events.users().get(r);
			int p = Arrays.binarySearch(train.indices(), train.begin(u), train.end(u), events.items().get(r));
			if (p >= 0) {
				long t = column == null ? TimeColumn.MISSING : column.get(r);
				if (t >= times[p]) {
					times[p] = t;
					places[p] = r;
				}
			}
		}
		return new EventTimes(train, times, places);
	}

	/** Whether any time is known. */
	boolean any() {
		for (long t : times) {
			if (t != TimeColumn.MISSING) {
				return true;
			}
		}
		return false;
	}

	/** The latest time of entries {@code from} to {@code to}; {@link TimeColumn#MISSING} when none is known. */
	long latest(int from, int to) {
		long latest = TimeColumn.MISSING;
		for (int p = from; p < to; p++) {
			latest = Math.max(latest, times[p]);
		}
		return latest;
	}

	/** The entries of a user, first met first. */
	int[] order(int user) {
		long[][] keys = new long[train.count(user)][];
		for (int q = 0; q < keys.length; q++) {
			int p = train.begin(user) + q;
			keys[q] = new long[] { times[p], places[p], p };
		}
		Arrays.sort(keys, (a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
		int[] order = new int[keys.length];
		for (int q = 0; q < order.length; q++) {
			order[q] = (int) keys[q][2];
		}
		return order;
	}

	/** Half of it is left after a half-life. */
	static double decay(long seconds, double halfLifeDays) {
		return Math.exp(-Math.log(2) * seconds / (86400 * halfLifeDays));
	}
}
