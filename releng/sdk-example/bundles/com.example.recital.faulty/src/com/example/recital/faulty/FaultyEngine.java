/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.recital.faulty;

import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.StepContext;

/** Cannot even be loaded. */
public final class FaultyEngine implements Engine<FaultyEngine.Parameters> {

	/** Its class initialiser throws. */
	public record Parameters(@Parameter(value = "1", label = "Anything", help = "Nobody will ever see this") int anything) {
		private static final int BROKEN = Integer.parseInt("not a number");
	}

	@Override
	public Recommender fit(Parameters parameters, TrainingData data, StepContext context) {
		throw new IllegalStateException("faulty " + Parameters.BROKEN);
	}

	@Override
	public Recommender load(ModelReader in) {
		throw new IllegalStateException("faulty");
	}
}
