/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts of pipelines to begin with. */
public final class PipelineTemplate {

	// ids of other bundles' contributions, in this one place
	private static final String SPLITTER = "ratio-split"; //$NON-NLS-1$
	private static final String EVALUATION = "evaluate"; //$NON-NLS-1$
	private static final String POPULAR = "popular"; //$NON-NLS-1$
	private static final String BASELINE = "baseline"; //$NON-NLS-1$
	private static final String ITEM_KNN = "item-knn"; //$NON-NLS-1$
	private static final String USER_KNN = "user-knn"; //$NON-NLS-1$

	private static final String DATA_STEP = "data"; //$NON-NLS-1$
	private static final String SPLIT_STEP = "split"; //$NON-NLS-1$

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
		Map<String, List<String>> split = Map.of("split", List.of(SPLIT_STEP)); //$NON-NLS-1$
		Map<String, Object> shares = new LinkedHashMap<>();
		shares.put("test", 0.2); //$NON-NLS-1$
		shares.put("validation", 0.1); //$NON-NLS-1$
		Map<String, Object> judging = new LinkedHashMap<>();
		judging.put("top", 10); //$NON-NLS-1$
		judging.put("metrics", List.of("precision", "recall", "ndcg", "coverage")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		PipelineDocument document = PipelineDocument.parse("").setName(name).setSeed(42) //$NON-NLS-1$
				.addStep(DATA_STEP, importer, with, Map.of())
				.addStep(SPLIT_STEP, SPLITTER, shares, Map.of("data", List.of(DATA_STEP))); //$NON-NLS-1$
		Map<String, List<String>> judged = new LinkedHashMap<>();
		judged.put("split", List.of(SPLIT_STEP)); //$NON-NLS-1$
		List<String> engines = List.of(POPULAR, BASELINE, ITEM_KNN, USER_KNN);
		for (String engine : engines) {
			document = document.addStep(engine, engine, Map.of(), split);
		}
		judged.put("recommenders", engines); //$NON-NLS-1$
		return document.addStep(EVALUATION, EVALUATION, judging, judged).text();
	}
}
