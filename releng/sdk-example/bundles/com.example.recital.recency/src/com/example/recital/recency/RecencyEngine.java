/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.recital.recency;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.data.Events;
import org.recital.api.data.TimeColumn;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.StepContext;

/**
 * Scores an item by how often it was met lately, the same for everybody: a meeting counts 2^(-age / half-life). Where the
 * data has no times every meeting counts the same, which is plain popularity.
 */
public final class RecencyEngine implements Engine<RecencyEngine.Parameters> {

	private static final double DAY = 86_400;

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "90", label = "%halfLife", help = "%halfLife.help", unit = "%halfLife.unit", min = 0.01, max = 36500, log = true) double halfLife) {
	}

	@Override
	public Recommender fit(Parameters parameters, TrainingData data, StepContext context) {
		Events events = data.trainEvents();
		TimeColumn times = events.times().orElse(null);
		long now = Long.MIN_VALUE;
		for (int row = 0; times != null && row < events.size(); row++) {
			now = Math.max(now, times.get(row));
		}
		double[] sums = new double[data.items()];
		for (int row = 0; row < events.size(); row++) {
			if (row % 100_000 == 0) {
				context.checkCancelled();
			}
			double age = times == null || times.get(row) == TimeColumn.MISSING ? 0 : (now - times.get(row)) / DAY;
			sums[events.items().get(row)] += StrictMath.pow(2, -age / parameters.halfLife);
		}
		float[] scores = new float[sums.length];
		for (int item = 0; item < scores.length; item++) {
			scores[item] = (float) sums[item];
		}
		return new Recency(data.users(), scores);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return new Recency(in.intValue("users"), in.floats("scores"));
	}

	/** The same scores for everybody, strangers included. */
	private record Recency(int users, float[] all) implements Recommender, UserFoldIn {
		@Override
		public int items() {
			return all.length;
		}

		@Override
		public void score(int user, float[] scores) {
			System.arraycopy(all, 0, scores, 0, all.length);
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			System.arraycopy(all, 0, scores, 0, all.length);
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("users", users);
			out.put("scores", Arrays.copyOf(all, all.length));
		}
	}
}
