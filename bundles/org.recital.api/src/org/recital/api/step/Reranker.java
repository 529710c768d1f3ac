/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.problem.InputException;

/**
 * Makes a recommender of a recommender: diversity, calibration. Input ports {@code recommender} and {@code split}, output port
 * {@code recommender}. Extension point {@code org.recital.api.rerankers}.
 *
 * @param <P> parameter record
 */
public interface Reranker<P extends Record> {

	/** The recommender over {@code data.partners().getFirst()}. */
	Recommender rerank(P parameters, TrainingData data, StepContext context) throws InputException;

	/** Reads what its recommender saved; {@link ModelReader#recommender} gives the recommender below. */
	Recommender load(ModelReader in) throws java.io.IOException;
}
