/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import java.io.IOException;
import java.nio.file.Files;

import org.recital.core.store.internal.Json;

/**
 * What is known of a sweep: the content of {@code sweep.json} in the folder of the run that judged its choice.
 *
 * @param format         number of the format
 * @param sweep          identity of the sweep: the same for the same pipeline, data, space and search
 * @param started        when it began
 * @param wallMillis     how long its trials took, all tries of a sweep that was killed together
 * @param search         how settings were found
 * @param parameters     what it was asked, by name
 * @param space          what was searched
 * @param judge          step that judged
 * @param metric         key of the metric
 * @param higherIsBetter which direction of the metric is better
 * @param recommender    what was judged
 * @param trials         all trials, by number
 * @param chosen         number of the best trial among those with all there is; -1 when there is none
 * @param stopped        why there are fewer trials than asked for; empty when there are not
 * @param testSide       how often the test side of this split was judged by sweeps that left a record beside this one, this
 *                       one included
 * @param notes          what a reader must know, in sentences
 */
public record SweepRecord(int format, String sweep, Instant started, long wallMillis, SearchMethod search, Map<String, Object> parameters,
		List<Dimension> space, String judge, String metric, boolean higherIsBetter, String recommender, List<Trial> trials, int chosen,
		String stopped, int testSide, List<String> notes) {

	/** Number of the format this version writes. */
	public static final int FORMAT = 1;
	/** Name of its file in a run's folder. */
	public static final String FILE = "sweep.json"; //$NON-NLS-1$

	public SweepRecord {
		space = space == null ? List.of() : List.copyOf(space);
		trials = trials == null ? List.of() : List.copyOf(trials);
		notes = notes == null ? List.of() : List.copyOf(notes);
	}

	/** The chosen trial. */
	public Optional<Trial> best() {
		return trials.stream().filter(t -> t.number() == chosen).findFirst();
	}

	/** The best of the trials with all there is, chosen or not; of equals the first. */
	public Optional<Trial> bestSoFar() {
		Trial best = null;
		for (Trial t : trials) {
			if (t.isFull() && t.state() == Trial.State.DONE && (best == null || t.score(higherIsBetter) > best.score(higherIsBetter))) {
				best = t;
			}
		}
		return Optional.ofNullable(best);
	}

	/** The same sweep with other trials, by number, and another choice. */
	public SweepRecord with(List<Trial> others, int choice) {
		return new SweepRecord(format, sweep, started, wallMillis, search, parameters, space, judge, metric, higherIsBetter, recommender, others, choice,
				stopped, testSide, notes);
	}

	/** The setting as written, when it was judged with all there is. */
	public Optional<Trial> written() {
		return trials.isEmpty() ? Optional.empty()
				: trials.stream().filter(t -> t.isFull() && t.setting().equals(trials.getFirst().setting())).findFirst();
	}

	/**
	 * The record in a run's folder; empty when the run is not of a sweep.
	 *
	 * @throws IOException when it is damaged or of a later format
	 */
	public static Optional<SweepRecord> of(Path run) throws IOException {
		Path file = run.resolve(FILE);
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		SweepRecord record = Json.read(file, SweepRecord.class);
		if (record.format < 1 || record.format > FORMAT) {
			throw new IOException(file + ": sweep format " + record.format + ", expected " + FORMAT); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return Optional.of(record);
	}
}
