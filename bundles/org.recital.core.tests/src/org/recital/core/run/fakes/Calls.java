/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.fakes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how often contributions were called. */
public final class Calls {

	private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();

	private Calls() {
	}

	/** Counts. */
	public static void count(String what) {
		COUNTS.merge(what, 1, Integer::sum);
	}

	/** How often since the last time it was asked. */
	public static int take(String what) {
		Integer n = COUNTS.remove(what);
		return n == null ? 0 : n;
	}

	/** Something begins that may go on beside others. */
	public static void begin() {
		synchronized (COUNTS) {
			COUNTS.merge("most at a time", COUNTS.merge("now", 1, Integer::sum), Math::max);
		}
	}

	/** It has ended. */
	public static void end() {
		synchronized (COUNTS) {
			COUNTS.merge("now", -1, Integer::sum);
		}
	}

	/** Forgets. */
	public static void clear() {
		COUNTS.clear();
	}
}
