/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.recital.core.sweep.internal.Sweep;

/**
 * A sweep as it lies on disk, beside the runs.
 *
 * @param file    the pipeline it is of
 * @param record  what is known of it; where its choice has not been judged, the trials so far and no choice
 * @param run     folder of the run that judged its choice; empty when it has not been judged, or the run is gone
 * @param changed when a trial ended last
 */
public record StoredSweep(Path file, SweepRecord record, Optional<Path> run, Instant changed) {

	/** The sweeps beside the runs of a folder, the latest first; also those that somebody works at. */
	public static List<StoredSweep> list(Path runsFolder) throws IOException {
		return Files.isDirectory(runsFolder)
				? Sweep.stored(runsFolder).stream().sorted(Comparator.comparing(StoredSweep::changed).reversed()).toList() : List.of();
	}
}
