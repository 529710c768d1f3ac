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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/** An engine with parameters that matter: how much the number of events of an item counts against its place. */
public final class Tuned implements Engine<Tuned.Parameters> {

	/** Which way. */
	public enum Mode {
		PLAIN, REVERSE
	}

	public record Parameters(
			@Parameter(value = "0.1", label = "Weight", help = "W.", min = 0, max = 1) double weight,
			@Parameter(value = "3", label = "Rounds", help = "R.", min = 1, max = 1000, log = true, searchMax = 50) int rounds,
			@Parameter(value = "reverse", label = "Mode", help = "M.") Mode mode,
			@Parameter(value = "2", label = "Fails above", help = "F.", min = 0) double failsAbove,
			@Parameter(value = "0", label = "Sleep", help = "S.", min = 0) int millis,
			@Parameter(value = "2", label = "Halts above", help = "H.", min = 0) double haltsAbove,
			@Parameter(value = "false", label = "Hangs", help = "H.") boolean hangs) {
	}

	/** How many different events of training and validation were given, fit by fit. */
	public static final List<List<Integer>> SEEN = Collections.synchronizedList(new ArrayList<>());

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Calls.count("tuned");
		SEEN.add(List.of(count(data.train()), count(data.validation())));
		if (p.weight > p.failsAbove) {
			throw new InputException("", 0, "weight " + p.weight + " is too much", "at most " + p.failsAbove);
		}
		if (p.weight > p.haltsAbove) {
			Runtime.getRuntime().halt(4); // as native code does that goes wrong
		}
		while (p.hangs) {
			Thread.onSpinWait(); // and minds no cancel
		}
		for (int slept = 0; slept < p.millis; slept += 10) {
			context.checkCancelled();
			try {
				Thread.sleep(10);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
		float[] scores = new float[data.items()];
		int[] items = data.train().all().items();
		for (int k = data.train().all().begin(0); k < data.train().all().end(data.users() - 1); k++) {
			scores[items[k]]++;
		}
		for (int i = 0; i < scores.length; i++) {
			double other = i * 7919L % scores.length / (double) scores.length * 20;
			scores[i] = (float) ((1 - p.weight) * other + p.weight * scores[i] * Math.min(p.rounds, 20) / 20)
					* (p.mode == Mode.PLAIN ? 1 : -1);
		}
		return new Vector(data.users(), scores);
	}

	private static int count(Interactions of) {
		return of.rows() == 0 ? 0 : of.all().end(of.rows() - 1) - of.all().begin(0);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return Vector.load(in);
	}
}
