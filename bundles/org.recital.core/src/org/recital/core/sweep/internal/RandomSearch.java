/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.recital.core.sweep.Dimension;

/** Independent draws, after the setting as written. */
public final class RandomSearch implements Search {

	private static final int ROUND = 8;

	private final Draw draw;
	private final Map<String, Object> written;
	private final int trials;
	private boolean exhausted;

	/** @param trials how many settings, the written one included */
	public RandomSearch(List<Dimension> space, Map<String, Object> written, int trials, long seed) {
		this.draw = new Draw(space, seed);
		this.written = written;
		this.trials = trials;
	}

	@Override
	public List<Proposal> next(List<Scored> scores) {
		List<Proposal> round = new ArrayList<>();
		for (int n = scores.size(); n < Math.min(trials, scores.size() + ROUND) && !exhausted; n++) {
			Map<String, Object> setting = n == 0 ? written : draw.even(draw.random(n));
			if (setting == null) {
				exhausted = true;
			} else {
				draw.add(setting);
				round.add(new Proposal(setting, 1));
			}
		}
		return round;
	}

	@Override
	public int total() {
		return trials;
	}
}
