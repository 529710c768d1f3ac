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

import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.Splitter;
import org.recital.api.step.StepContext;

/** Every fifth event to the test, the one after it to the validation (or to none), the rest to the training. */
public final class Fifths implements Splitter<Fifths.Parameters> {

	public record Parameters(@Parameter(value = "true", label = "Validation", help = "V.") boolean validation,
			@Parameter(value = "2", label = "Repeats", help = "R.") int repeats) {
	}

	@Override
	public List<Part> parts(Parameters p) {
		return Part.all(1, p.repeats);
	}

	@Override
	public Split split(Parameters p, Dataset data, Part part, StepContext context) {
		Calls.count("fifths");
		byte[] roles = new byte[data.events().size()];
		for (int r = 0; r < roles.length; r++) {
			int place = (r + part.repeat()) % 5;
			roles[r] = (place == 0 ? Role.TEST : place == 1 && p.validation ? Role.VALIDATION : Role.TRAIN).code();
		}
		return new Split(data, part, "fifths", roles);
	}
}
