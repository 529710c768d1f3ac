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
import java.util.Random;

import org.recital.api.data.Block;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.StepContext;

/** Random scores from the seed, smoothed over users on all threads it is given; takes as long as it is told. */
public final class Walks implements Engine<Walks.Parameters> {

	public record Parameters(@Parameter(value = "3", label = "Rounds", help = "Rounds.") int rounds,
			@Parameter(value = "0", label = "Millis", help = "A round takes so long.") int millis) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) {
		Calls.count("walks");
		Random random = new Random(context.seed());
		float[] items = new float[data.items()];
		for (int i = 0; i < items.length; i++) {
			items[i] = random.nextFloat();
		}
		float[] users = new float[data.users()];
		Block rows = data.train().all();
		Block columns = data.train().transpose().all();
		context.monitor().beginTask("Walking", p.rounds);
		Calls.begin();
		for (int r = 0; r < p.rounds && !context.monitor().isCanceled(); r++) {
			spread(context, rows, items, users);
			spread(context, columns, users, items);
			sleep(p.millis);
			context.monitor().worked(1);
		}
		Calls.end();
		context.checkCancelled();
		return new Vector(data.users(), items);
	}

	static void sleep(int millis) {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void spread(StepContext context, Block rows, float[] from, float[] to) {
		context.parallel().forBlocks(rows.rows(), 3, (a, b) -> {
			for (int r = a; r < b; r++) {
				float sum = 0.1f;
				for (int k = rows.begin(r); k < rows.end(r); k++) {
					sum += from[rows.items()[k]] * rows.values()[k];
				}
				to[r] = sum / (1 + rows.end(r) - rows.begin(r));
			}
		});
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return Vector.load(in);
	}
}
