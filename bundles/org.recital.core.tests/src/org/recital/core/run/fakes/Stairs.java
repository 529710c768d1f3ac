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

import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.Checkpoint;
import org.recital.api.step.StepContext;

/** Learns round by round, each from the one before, and keeps a checkpoint after each. */
public final class Stairs implements Engine<Stairs.Parameters> {

	public record Parameters(@Parameter(value = "20", label = "Rounds", help = "Rounds.") int rounds) {
	}

	/** A system property: after this round it waits until somebody stops it. No parameter, so that the key stays the same. */
	public static final String STOPS = "stairs.stops";

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) {
		float[] scores = new float[data.items()];
		Checkpoint checkpoint = Checkpoint.of(context, "stairs", 1);
		int round = checkpoint.read(in -> {
			int n = in.readInt();
			for (int i = 0; i < scores.length; i++) {
				scores[i] = in.readFloat();
			}
			return n;
		}).orElse(0);
		context.note("begins after round " + round);
		while (round < p.rounds) {
			round++;
			Calls.count("round");
			for (int i = 0; i < scores.length; i++) {
				scores[i] = (float) Math.sin(scores[i] + round + i + context.seed() % 10);
			}
			int now = round;
			checkpoint.write(out -> {
				out.writeInt(now);
				for (float s : scores) {
					out.writeFloat(s);
				}
			});
			if (round == Integer.getInteger(STOPS, 0)) {
				context.note("waits");
			}
			while (round == Integer.getInteger(STOPS, 0)) {
				context.checkCancelled();
				Walks.sleep(20);
			}
		}
		return new Vector(data.users(), scores);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return Vector.load(in);
	}
}
