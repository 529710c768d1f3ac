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
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/** The same scores for everybody. */
record Vector(int users, float[] scores) implements Recommender {

	@Override
	public int items() {
		return scores.length;
	}

	@Override
	public void score(int user, float[] to) {
		System.arraycopy(scores, 0, to, 0, scores.length);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("users", users);
		out.put("scores", scores);
	}

	static Vector load(ModelReader in) throws IOException {
		return new Vector(in.intValue("users"), in.floats("scores"));
	}
}
