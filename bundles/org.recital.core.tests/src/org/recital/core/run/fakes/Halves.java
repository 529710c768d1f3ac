/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.fakes;

import java.util.List;
import java.util.Random;

import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.Splitter;
import org.recital.api.step.StepContext;

/** Every event to a fold at random, the fold of the part is the test. */
public final class Halves implements Splitter<Halves.Parameters> {

	public record Parameters(@Parameter(value = "2", label = "Folds", help = "Folds.", min = 1) int folds,
			@Parameter(value = "1", label = "Repeats", help = "Repeats.", min = 1) int repeats) {
	}

	@Override
	public List<Part> parts(Parameters p) {
		return Part.all(p.folds, p.repeats);
	}

	@Override
	public Split split(Parameters p, Dataset data, Part part, StepContext context) {
		Calls.count("halves");
		Random random = new Random(context.seed() + part.repeat());
		byte[] roles = new byte[data.events().size()];
		for (int r = 0; r < roles.length; r++) {
			roles[r] = (random.nextInt(Math.max(2, p.folds)) == part.fold() ? Role.TEST : Role.TRAIN).code();
		}
		return new Split(data, part, "halves " + part, roles);
	}
}
