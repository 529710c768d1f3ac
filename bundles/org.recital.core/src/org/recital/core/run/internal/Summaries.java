/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.recital.core.run.RunRecord;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.core.run.StepState;

/** A record in the words of a report. */
public final class Summaries {

	private Summaries() {
	}

	/** What each step uses and how it ended. */
	public static Map<String, String> steps(RunRecord record) {
		Map<String, String> steps = new LinkedHashMap<>();
		for (StepRecord s : record.steps()) {
			String seconds = String.format(Locale.ROOT, "%.1f", s.wallMillis() / 1000.0); //$NON-NLS-1$
			steps.put(s.name(), s.state() == StepState.CACHED ? Messages.bind(Messages.tookFromCache, s.uses())
					: Messages.bind(Messages.took, new Object[] { s.uses(), s.state().name().toLowerCase(Locale.ROOT), seconds }));
		}
		return steps;
	}

	/** The comment at the beginning of the pipeline, line by line, without its marks. */
	public static List<String> about(RunRecord record) {
		return record.text().lines().takeWhile(line -> line.startsWith("#")).map(line -> line.replaceFirst("^# ?", "").stripTrailing()).toList(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Environment, then the bundles. */
	public static Map<String, String> environment(RunRecord record) {
		Map<String, String> all = new LinkedHashMap<>(record.environment());
		all.put("seed", Long.toString(record.seed())); //$NON-NLS-1$
		record.bundles().forEach(b -> all.put(b.name(), b.version()));
		return all;
	}
}
