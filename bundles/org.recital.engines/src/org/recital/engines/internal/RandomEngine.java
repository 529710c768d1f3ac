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
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.None;
import org.recital.api.step.StepContext;

/** Scores by chance: the floor under every comparison. */
public final class RandomEngine implements Engine<None> {

	private static final int FORMAT = 1;

	@Override
	public Recommender fit(None parameters, TrainingData data, StepContext context) {
		return new Chance(data.users(), data.items(), context.seed());
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		Formats.read(in, "random", FORMAT); //$NON-NLS-1$
		int[] size = in.ints("size"); //$NON-NLS-1$
		return new Chance(size[0], size[1], in.longs("seed")[0]); //$NON-NLS-1$
	}

	/** A number for each user and item, uniform from 0 (inclusive) to 1 (exclusive) in steps of 2^-24. */
	private record Chance(int users, int items, long seed) implements Recommender {

		@Override
		public void score(int user, float[] scores) {
			long row = mix(seed + 0x9E3779B97F4A7C15L * (user + 1L));
			for (int i = 0; i < items; i++) {
				scores[i] = (mix(row + 0x9E3779B97F4A7C15L * (i + 1L)) >>> 40) * 0x1p-24f;
			}
		}

		/** The output function of SplitMix64 (Steele, Lea and Flood 2014). */
		private static long mix(long z) {
			z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
			z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
			return z ^ (z >>> 31);
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			Formats.write(out, FORMAT);
			out.put("size", users, items); //$NON-NLS-1$
			out.put("seed", new long[] { seed }); //$NON-NLS-1$
		}
	}
}
