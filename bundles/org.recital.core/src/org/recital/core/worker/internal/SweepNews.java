/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker.internal;

import java.util.List;
import java.util.Map;

import org.recital.core.run.StepUpdate;
import org.recital.core.sweep.Dimension;
import org.recital.core.sweep.SearchMethod;
import org.recital.core.sweep.SweepProgress;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.Trial;

/**
 * What a worker tells of a sweep; only what belongs to its kind is not null.
 *
 * @param is       kind of news
 * @param search   of {@link Kind#PLANNED}
 * @param space    of {@link Kind#PLANNED}
 * @param total    of {@link Kind#PLANNED}
 * @param resumed  of {@link Kind#PLANNED}
 * @param record   of {@link Kind#BEGINS} and {@link Kind#OVER}
 * @param number   of {@link Kind#PROPOSED} and {@link Kind#CHANGED}: which trial
 * @param setting  of {@link Kind#PROPOSED}
 * @param resource of {@link Kind#PROPOSED}
 * @param update   of {@link Kind#CHANGED}
 * @param trial    of {@link Kind#ENDED} and {@link Kind#CHOSEN}
 * @param progress of {@link Kind#ENDED} and {@link Kind#WORKING}
 * @param text     of {@link Kind#WORKING}: the detail; of {@link Kind#OVER}: the pipeline
 * @param before   of {@link Kind#OVER}: whether all of it was known before
 */
record SweepNews(Kind is, SearchMethod search, List<Dimension> space, int total, int resumed, SweepRecord record, int number,
		Map<String, Object> setting, double resource, StepUpdate update, Trial trial, Progress progress, String text, boolean before) {

	/** What is told. */
	enum Kind {
		PLANNED, BEGINS, PROPOSED, CHANGED, ENDED, WORKING, CHOSEN, OVER
	}

	/** A {@link SweepProgress}; best is null when there is none. */
	record Progress(int done, int total, long elapsedMillis, long leftMillis, Trial best) {

		static Progress of(SweepProgress p) {
			return new Progress(p.done(), p.total(), p.elapsedMillis(), p.leftMillis(), p.best().orElse(null));
		}

		SweepProgress progress() {
			return new SweepProgress(done, total, elapsedMillis, leftMillis, java.util.Optional.ofNullable(best));
		}
	}

	static SweepNews planned(SearchMethod search, List<Dimension> space, int total, int resumed) {
		return new SweepNews(Kind.PLANNED, search, space, total, resumed, null, 0, null, 0, null, null, null, null, false);
	}

	static SweepNews begins(SweepRecord known) {
		return new SweepNews(Kind.BEGINS, null, null, 0, 0, known, 0, null, 0, null, null, null, null, false);
	}

	static SweepNews proposed(int trial, Map<String, Object> setting, double resource) {
		return new SweepNews(Kind.PROPOSED, null, null, 0, 0, null, trial, setting, resource, null, null, null, null, false);
	}

	static SweepNews changed(int trial, StepUpdate update) {
		return new SweepNews(Kind.CHANGED, null, null, 0, 0, null, trial, null, 0, update, null, null, null, false);
	}

	static SweepNews ended(Trial trial, SweepProgress progress) {
		return new SweepNews(Kind.ENDED, null, null, 0, 0, null, 0, null, 0, null, trial, Progress.of(progress), null, false);
	}

	static SweepNews working(String detail, SweepProgress progress) {
		return new SweepNews(Kind.WORKING, null, null, 0, 0, null, 0, null, 0, null, null, Progress.of(progress), detail, false);
	}

	static SweepNews chosen(Trial best) {
		return new SweepNews(Kind.CHOSEN, null, null, 0, 0, null, 0, null, 0, null, best, null, null, false);
	}

	static SweepNews over(SweepRecord record, String text, boolean before) {
		return new SweepNews(Kind.OVER, null, null, 0, 0, record, 0, null, 0, null, null, null, text, before);
	}
}
