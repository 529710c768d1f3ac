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

import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.None;
import org.recital.api.step.StepContext;

/** Popularity; adds features and partners to it, and says which it got. */
public final class Counts implements Engine<None> {

	@Override
	public Recommender fit(None parameters, TrainingData data, StepContext context) {
		Calls.count("counts");
		Interactions items = data.train().transpose();
		float[] scores = new float[data.items()];
		for (int i = 0; i < scores.length; i++) {
			scores[i] = items.count(i);
		}
		data.features().forEach(f -> {
			for (int i = 0; i < scores.length; i++) {
				scores[i] += f.data()[i] / 1024;
			}
		});
		float[] theirs = new float[scores.length];
		data.partners().forEach(p -> {
			p.recommender().score(0, theirs);
			for (int i = 0; i < scores.length; i++) {
				scores[i] += theirs[i] / 4096;
			}
		});
		context.note("part " + data.part() + ", " + data.features().size() + " features, " + data.partners().size() + " partners");
		return new Vector(data.users(), scores);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return Vector.load(in);
	}
}
