/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import java.io.IOException;

import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.Trainer;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Parameter;
import org.recital.api.step.StepContext;

/**
 * Looks at nothing: gives every row the shares of the classes among the training examples, so that the most frequent is the likeliest.
 * What any classifier must beat.
 */
public final class MajorityClass implements Trainer<MajorityClass.Parameters> {

	/** @param target attribute that says the class; empty: the only one that can be it */
	public record Parameters(@Parameter(value = "", label = "%target.label", help = "%target.help") String target) {
	}

	@Override
	public String target(Parameters p) {
		return p.target();
	}

	@Override
	public Network train(Parameters p, LearningData data, StepContext context) {
		int[] counts = data.training().counts(data.classes().size());
		float[] shares = new float[counts.length];
		for (int c = 0; c < shares.length; c++) {
			shares[c] = (float) ((double) counts[c] / data.training().size());
		}
		return new Shares(new Head(data, TrainingCurve.NONE), shares);
	}

	@Override
	public Network load(ModelReader in) throws IOException {
		Head head = Head.load(in.nested("head")); //$NON-NLS-1$
		float[] shares = in.floats("shares"); //$NON-NLS-1$
		Head.check("shares", head.labels().size(), shares.length); //$NON-NLS-1$
		return new Shares(head, shares);
	}

	private record Shares(Head head, float[] shares) implements ClassicNetwork {

		@Override
		public void predict(float[] rows, int n, float[] out) {
			for (int r = 0; r < n; r++) {
				System.arraycopy(shares, 0, out, r * shares.length, shares.length);
			}
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			head.save(out.nested("head")); //$NON-NLS-1$
			out.put("shares", shares); //$NON-NLS-1$
		}
	}
}
