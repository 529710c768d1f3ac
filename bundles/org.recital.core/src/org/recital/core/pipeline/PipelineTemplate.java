/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import java.util.Map;

/** Texts of pipelines to begin with. */
public final class PipelineTemplate {

	private PipelineTemplate() {
	}

	/**
	 * A first pipeline for a data set: import, split, four engines and their evaluation.
	 *
	 * @param name     what a person calls it
	 * @param importer id of the importer
	 * @param with     parameters of the importer: String, Boolean, Number, List or Map
	 */
	public static String firstPipeline(String name, String importer, Map<String, Object> with) {
		throw new UnsupportedOperationException();
	}
}
