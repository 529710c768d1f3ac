/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.recital.core.sweep.Dimension;

/** Draws settings, none twice. */
final class Draw {

	private static final int ATTEMPTS = 200;

	private final List<Dimension> space;
	private final long seed;
	private final Set<Map<String, Object>> known = new HashSet<>();

	Draw(List<Dimension> space, long seed) {
		this.space = space;
		this.seed = seed;
	}

	/** The sequence of numbers of the n-th setting. */
	SplittableRandom random(int n) {
		return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (n + 1));
	}

	/** Whether a setting is new; from then on it is not. */
	boolean add(Map<String, Object> setting) {
		return known.add(setting);
	}

	/** A new setting, evenly drawn; null when there seems to be none left. */
	Map<String, Object> even(SplittableRandom random) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Map<String, Object> setting = new LinkedHashMap<>();
			for (Dimension d : space) {
				setting.put(d.name(), d.value(random.nextDouble()));
			}
			if (known.add(setting)) {
				return setting;
			}
		}
		return first();
	}

	/** The first setting of a small space that is not known; null when all are, or the space is not small. */
	private Map<String, Object> first() {
		double count = 1;
		for (Dimension d : space) {
			count *= d.count();
		}
		if (count > 1e6) {
			return null;
		}
		for (Map<String, Object> setting : GridSearch.settings(space, Integer.MAX_VALUE)) {
			if (known.add(setting)) {
				return setting;
			}
		}
		return null;
	}
}
