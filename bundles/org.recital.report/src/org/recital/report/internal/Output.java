/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.recital.api.evaluation.RunSummary;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.ComparisonSettings;

/** What all reports begin and end with. */
final class Output {

	private Output() {
	}

	/** The comparison a report is of, by the test and the correction the runs ask for. */
	static Comparison compare(List<RunSummary> runs, String baseline) throws IOException {
		try {
			return Comparison.of(runs, ComparisonSettings.of(runs).withBaseline(baseline), Parallel.machine());
		} catch (InputException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	/** Writes the whole file or none of it. */
	static void write(Path file, String text) throws IOException {
		Path target = file.toAbsolutePath();
		Files.createDirectories(target.getParent());
		// not a temporary file of the system's making: those are for their owner's eyes only
		Path part = target.resolveSibling(target.getFileName() + ".part");
		try {
			Files.write(part, text.getBytes(StandardCharsets.UTF_8));
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
