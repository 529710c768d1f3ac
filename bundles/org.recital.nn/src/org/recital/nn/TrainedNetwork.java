/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.io.IOException;
import java.util.List;

import org.recital.api.learning.Network;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelWriter;

/** What all networks of this bundle have: the shape of a row, the classes, and how they were learned. */
public abstract class TrainedNetwork implements Network {

	private final int[] inputShape;
	private final List<String> labels;
	private final TrainingCurve curve;

	/**
	 * @param inputShape of a row of features
	 * @param labels     classes in the order of the probabilities
	 */
	protected TrainedNetwork(int[] inputShape, List<String> labels, TrainingCurve curve) {
		this.inputShape = inputShape.clone();
		this.labels = List.copyOf(labels);
		this.curve = curve;
	}

	@Override
	public final int[] inputShape() {
		return inputShape.clone();
	}

	@Override
	public final List<String> labels() {
		return labels;
	}

	@Override
	public final TrainingCurve curve() {
		return curve;
	}

	/** Numbers of a row of features. */
	protected final int inputWidth() {
		int width = 1;
		for (int size : inputShape) {
			width *= size;
		}
		return width;
	}

	/** Writes {@code input}, {@code classes} and {@code curve}. */
	protected final void saveHead(ModelWriter out) throws IOException {
		out.put("input", inputShape); //$NON-NLS-1$
		out.put("classes", labels.toArray(String[]::new)); //$NON-NLS-1$
		curve.save(out.nested("curve")); //$NON-NLS-1$
	}
}
