/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.run.fakes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;

/** Tells epochs; before each but the first it waits until a file is there that has the number of the one before as its name. */
public final class Lesson implements Step<Lesson.Parameters> {

	public record Parameters(@Parameter(value = "3", label = "Epochs", help = "How many.") int epochs,
			@Parameter(value = "", label = "Gates", help = "Folder of the files it waits for.") String gates,
			@Parameter(value = "false", label = "Fails", help = "After the last epoch.") boolean fails) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws Exception {
		Calls.count("lesson");
		long until = System.nanoTime() + 20_000_000_000L;
		for (int epoch = 1; epoch <= p.epochs; epoch++) {
			while (epoch > 1 && !p.gates.isEmpty() && !Files.exists(Path.of(p.gates, Integer.toString(epoch - 1)))) {
				context.checkCancelled();
				if (System.nanoTime() > until) {
					throw new IllegalStateException("nobody heard of epoch " + (epoch - 1));
				}
				Thread.sleep(10);
			}
			context.learned(new TrainingCurve.Point(epoch, 1.0 / epoch, Double.NaN, 0.25 * epoch, 0.01), epoch != 2);
		}
		if (p.fails) {
			throw new IllegalStateException("the bell rang");
		}
		outputs.put("features", Features.single(EntityKind.ITEM, "lesson", 2, null, 1, new float[] { 1, 2 }, List.of()));
	}
}
