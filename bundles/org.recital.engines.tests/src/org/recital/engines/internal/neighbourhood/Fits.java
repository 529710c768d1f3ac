/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import java.util.List;
import java.util.Map;

import org.recital.api.data.Dataset;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.testkit.TestData;

/** Short ways to learn and to ask, for tests. */
final class Fits {

	private Fits() {
	}

	static Recommender fit(Engine<None> engine, Split split) throws InputException {
		return engine.fit(new None(), new TrainingData(split, List.of(), List.of()), new SimpleContext(1, 2));
	}

	static <P extends Record> Recommender fit(Engine<P> engine, Class<P> type, Split split, Object... given)
			throws InputException {
		return engine.fit(Given.of(type, given), new TrainingData(split, List.of(), List.of()), new SimpleContext(1, 2));
	}

	static float[] scores(Recommender r, int user) {
		float[] scores = new float[r.items()];
		r.score(user, scores);
		return scores;
	}

	/** Values, NaN where there is none. */
	static double[][] dense(Interactions m) {
		double[][] x = new double[m.rows()][m.columns()];
		for (int u = 0; u < x.length; u++) {
			for (int i = 0; i < m.columns(); i++) {
				x[u][i] = m.value(u, i);
			}
		}
		return x;
	}

	/** The same events at other times; null: at none. */
	static Dataset at(Dataset data, long[] times) {
		Events e = data.events();
		int[] user = new int[e.size()];
		int[] item = new int[e.size()];
		float[] value = new float[e.size()];
		for (int r = 0; r < user.length; r++) {
			user[r] = e.users().get(r);
			item[r] = e.items().get(r);
			value[r] = e.values().get(r);
		}
		return data.withEvents(new Events(IntColumn.of(user), IntColumn.of(item), FloatColumn.of(value),
				times == null ? null : TimeColumn.of(times), Map.of()), "other times");
	}

	/** Everything for training. */
	static Split train(Dataset data) {
		return TestData.split(data, 0, 0, 1);
	}
}
