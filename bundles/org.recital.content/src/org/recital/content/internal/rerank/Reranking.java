/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.rerank;

import org.eclipse.osgi.util.NLS;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;

/** What all re-rankers do alike. */
final class Reranking {

	private Reranking() {
	}

	/**
	 * Makes the recommender.
	 *
	 * @param id         of the re-ranker
	 * @param candidates how many of the best are put in order
	 * @throws InputException when there is no recommender, or it is of another split
	 */
	static Recommender of(String id, TrainingData data, Criterion criterion, int candidates, StepContext context) throws InputException {
		context.checkCancelled();
		return RerankedRecommender.of(RerankedRecommender.Below.of(below(id, data)), Known.of(data), criterion, candidates);
	}

	private static RecommenderModel below(String id, TrainingData data) throws InputException {
		if (data.partners().isEmpty()) {
			throw new InputException(NLS.bind(Messages.Rerank_none, id), Messages.Rerank_noneHint);
		}
		RecommenderModel m = data.partners().getFirst();
		Recommender r = m.recommender();
		if (r.users() != data.users() || r.items() != data.items()) {
			throw new InputException(NLS.bind(Messages.Partners_other,
					new Object[] { m.engine(), r.users(), r.items(), data.users(), data.items() }), Messages.Partners_otherHint);
		}
		return m;
	}
}
