/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.io.IOException;

import org.recital.api.engine.Engine;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Predicts a rating by means: of all, of the user, of the item, or of both, see {@link Bias}. Every user and every item has
 * a prediction: where nothing is known of one, what is known of the other. Items are recommended by their predicted rating;
 * where items are not told apart (levels global and user) all scores of a user are equal.
 */
public final class BaselineEngine implements Engine<BaselineEngine.Parameters> {

	private static final int FORMAT = 1;

	/** What is told apart. */
	public enum Level {
		/** Nothing: one mean for all. */
		GLOBAL,
		/** Users. */
		USER,
		/** Items. */
		ITEM,
		/** Users and items. */
		USER_ITEM
	}

	/**
	 * Parameters.
	 *
	 * @param level              what is told apart
	 * @param userRegularisation how many ratings' worth a user is drawn to the mean
	 * @param itemRegularisation how many ratings' worth an item is drawn to the mean
	 * @param sweeps             how often users and items are fitted by turns
	 */
	public record Parameters(
			@Parameter(value = "user-item", label = "%baseline.level", help = "%baseline.level.help") Level level,
			@Parameter(value = "15", label = "%baseline.userRegularisation", help = "%baseline.userRegularisation.help", min = 0, searchMax = 50) double userRegularisation,
			@Parameter(value = "10", label = "%baseline.itemRegularisation", help = "%baseline.itemRegularisation.help", min = 0, searchMax = 50) double itemRegularisation,
			@Parameter(value = "10", label = "%baseline.sweeps", help = "%baseline.sweeps.help", min = 1, max = 1000, searchMax = 30) int sweeps) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		boolean users = p.level == Level.USER || p.level == Level.USER_ITEM;
		boolean items = p.level == Level.ITEM || p.level == Level.USER_ITEM;
		return new Baseline(Bias.fit(Matrices.of(data.train()), Profiles.of(data),
				new Bias.Rule(users, items, p.userRegularisation, p.itemRegularisation, p.sweeps)));
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		Formats.read(in, "baseline", FORMAT); //$NON-NLS-1$
		double[] numbers = in.doubles("numbers"); //$NON-NLS-1$
		return new Baseline(new Bias(numbers[0], in.floats("users"), in.floats("items"), numbers[1], //$NON-NLS-1$ //$NON-NLS-2$
				in.intValue("ofUsers") == 1)); //$NON-NLS-1$
	}

	private record Baseline(Bias bias) implements Recommender, RatingPredictor, UserFoldIn {

		@Override
		public int users() {
			return bias.users().length;
		}

		@Override
		public int items() {
			return bias.items().length;
		}

		@Override
		public void score(int user, float[] scores) {
			score(bias.users()[user], scores);
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			score(bias.foldIn(items, values), scores);
		}

		private void score(float user, float[] scores) {
			for (int i = 0; i < items(); i++) {
				scores[i] = (float) (bias.mean() + user + bias.items()[i]);
			}
		}

		@Override
		public float predict(int user, int item) {
			return (float) bias.predict(user, item);
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			Formats.write(out, FORMAT);
			out.put("numbers", new double[] { bias.mean(), bias.regularisation() }); //$NON-NLS-1$
			out.put("users", bias.users()); //$NON-NLS-1$
			out.put("items", bias.items()); //$NON-NLS-1$
			out.put("ofUsers", bias.ofUsers() ? 1 : 0); //$NON-NLS-1$
		}
	}
}
