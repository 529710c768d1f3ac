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
import java.util.List;

import org.recital.api.learning.LearningData;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/**
 * What all networks here have.
 *
 * @param shape  of a row
 * @param labels the classes
 * @param curve  how learning went
 */
record Head(int[] shape, List<String> labels, TrainingCurve curve) {

	Head(LearningData data, TrainingCurve curve) {
		this(data.shape(), data.classes(), curve);
	}

	void save(ModelWriter out) throws IOException {
		out.put("format", 1); //$NON-NLS-1$
		out.put("shape", shape); //$NON-NLS-1$
		out.put("labels", labels.toArray(String[]::new)); //$NON-NLS-1$
		curve.save(out.nested("curve")); //$NON-NLS-1$
	}

	static Head load(ModelReader in) throws IOException {
		if (in.intValue("format") != 1) { //$NON-NLS-1$
			throw new IOException("network format " + in.intValue("format") + "; this version reads format 1"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return new Head(in.ints("shape"), List.of(in.texts("labels")), TrainingCurve.load(in.nested("curve"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Floats a row. */
	int width() {
		int width = 1;
		for (int s : shape) {
			width *= s;
		}
		return width;
	}

	/** @throws IOException when rows are of another width */
	void check(int width) throws IOException {
		check("a row", width(), width); //$NON-NLS-1$
	}

	static void check(String what, long expected, long met) throws IOException {
		if (expected != met) {
			throw new IOException("damaged: " + what + " of " + met + " numbers, expected " + expected); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}
}
