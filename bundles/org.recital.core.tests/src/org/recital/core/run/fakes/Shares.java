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
import java.util.List;

import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.Trainer;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.StepContext;

/** Says of every row how the training side is shared among the classes. */
public final class Shares implements Trainer<Shares.Parameters> {

	public record Parameters(@Parameter(value = "", label = "Target", help = "Target.") String target) {
	}

	@Override
	public String target(Parameters parameters) {
		return parameters.target;
	}

	@Override
	public Network train(Parameters parameters, LearningData data, StepContext context) {
		int[] counts = data.training().counts(data.classes().size());
		float[] shares = new float[counts.length];
		for (int c = 0; c < shares.length; c++) {
			shares[c] = (float) counts[c] / data.training().size();
		}
		return new Said(data.shape(), data.classes(), shares,
				new TrainingCurve(List.of(new TrainingCurve.Point(1, 0.5, Double.NaN, 0.25, 1)), 1));
	}

	@Override
	public Network load(ModelReader in) throws IOException {
		return new Said(in.ints("shape"), List.of(in.texts("classes")), in.floats("shares"), TrainingCurve.load(in.nested("curve")));
	}

	private record Said(int[] inputShape, List<String> labels, float[] shares, TrainingCurve curve) implements Network {

		@Override
		public List<Layer> layers() {
			return List.of(new Layer("said", new int[] { shares.length }));
		}

		@Override
		public void predict(float[] rows, int n, float[] out) {
			for (int r = 0; r < n; r++) {
				System.arraycopy(shares, 0, out, r * shares.length, shares.length);
			}
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("shape", inputShape);
			out.put("classes", labels.toArray(String[]::new));
			out.put("shares", shares);
			curve.save(out.nested("curve"));
		}
	}
}
