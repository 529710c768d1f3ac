/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a run or a comparison of runs to a file. Extension point {@code org.recital.api.reports}. */
public interface Report {

	/**
	 * Writes.
	 *
	 * @param title    heading
	 * @param runs     one, or several to compare
	 * @param baseline name of the recommender the others are compared with; null: the first
	 * @param file     where to; further files go beside it, into a folder of the same name
	 */
	void write(String title, List<RunSummary> runs, String baseline, Path file) throws IOException;
}
