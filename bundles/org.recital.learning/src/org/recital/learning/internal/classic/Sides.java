/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import org.recital.api.learning.Examples;
import org.recital.api.learning.LearningData;
import org.recital.api.problem.InputException;

/**
 * The examples of both sides as arrays, checked.
 *
 * @param rows   training examples
 * @param labels their classes
 * @param items  their items, ascending
 * @param vRows  validation examples
 * @param vLabels their classes
 * @param vItems their items
 * @param width  floats an example
 * @param classes number of classes
 */
record Sides(float[] rows, int[] labels, int[] items, float[] vRows, int[] vLabels, int[] vItems, int width, int classes) {

	/** @throws InputException when a value is no finite number */
	static Sides of(LearningData data) throws InputException {
		return new Sides(checked(data, data.training()), data.training().labels(), data.training().items(), checked(data, data.validation()),
				data.validation().labels(), data.validation().items(), data.training().width(), data.classes().size());
	}

	private static float[] checked(LearningData data, Examples examples) throws InputException {
		float[] rows = examples.toArray();
		int width = examples.width();
		for (int at = 0; at < rows.length; at++) {
			if (!Float.isFinite(rows[at])) {
				throw new InputException(Messages.say(Messages.notFinite, data.id(examples.item(at / width)), data.extractor(), at % width,
						rows[at]), Messages.notFiniteExpected);
			}
		}
		return rows;
	}

	int size() {
		return labels.length;
	}

	boolean hasValidation() {
		return vLabels.length > 0;
	}

	/** Both sides as one training side; items need not ascend. */
	Sides merged() {
		return new Sides(join(rows, vRows), join(labels, vLabels), join(items, vItems), new float[0], new int[0], new int[0], width, classes);
	}

	private static float[] join(float[] a, float[] b) {
		float[] both = java.util.Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, both, a.length, b.length);
		return both;
	}

	private static int[] join(int[] a, int[] b) {
		int[] both = java.util.Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, both, a.length, b.length);
		return both;
	}
}
