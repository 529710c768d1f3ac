/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import org.recital.core.pipeline.internal.Check;

/** Checks a pipeline and finds all problems at once. */
public final class PipelineChecker {

	private PipelineChecker() {
	}

	/**
	 * Checks; never throws because of what the text says. Loads the parameter records of the contributions that are used;
	 * one that does not load is a problem like any other.
	 */
	public static CheckedPipeline check(PipelineDocument document, CheckContext context) {
		return new Check(document, context).run();
	}
}
