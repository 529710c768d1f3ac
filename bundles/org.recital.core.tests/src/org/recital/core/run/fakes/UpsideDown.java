/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.fakes;

import java.io.IOException;

import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.None;
import org.recital.api.step.Kind;
import org.recital.api.step.Reranker;
import org.recital.api.step.StepContext;

/** Turns the scores of a recommender around. */
public final class UpsideDown implements Reranker<None> {

	private record Turned(Recommender below, String engine) implements Recommender {

		@Override
		public int users() {
			return below.users();
		}

		@Override
		public int items() {
			return below.items();
		}

		@Override
		public void score(int user, float[] scores) {
			below.score(user, scores);
			for (int i = 0; i < scores.length; i++) {
				scores[i] = -scores[i];
			}
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("engine", engine);
			out.put("below", Kind.ENGINE, engine, below);
		}
	}

	@Override
	public Recommender rerank(None parameters, TrainingData data, StepContext context) {
		return new Turned(data.partners().getFirst().recommender(), data.partners().getFirst().engine());
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return new Turned(in.recommender("below"), in.text("engine"));
	}
}
