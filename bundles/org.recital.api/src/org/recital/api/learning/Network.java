/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.learning;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.recital.api.model.ModelWriter;

/**
 * A trained model that puts rows of features into classes: a network, or what is simpler. It names no library. Immutable and
 * safe for any number of threads.
 */
public interface Network {

	/**
	 * One layer, whose activations can be looked at.
	 *
	 * @param name  unique within the network
	 * @param shape of the activations of one row, e.g. {@code {256, 6, 6}}: channels, bands, frames
	 */
	record Layer(String name, int[] shape) {

		/** Floats a row. */
		public int width() {
			return Arrays.stream(shape).reduce(1, Math::multiplyExact);
		}
	}

	/** Shape of one row it takes, e.g. {@code {60}} or {@code {1, 128, 256}} (copied). */
	int[] inputShape();

	/** The classes by name, in the order of the probabilities. */
	List<String> labels();

	/** How learning went. */
	TrainingCurve curve();

	/** The layers from input to output; empty where there are none to look at. */
	default List<Layer> layers() {
		return List.of();
	}

	/**
	 * Class probabilities of rows: each 0 to 1, a row's sum 1 but for rounding.
	 *
	 * @param rows rows, one after another; nobody changes them
	 * @param n    number of rows
	 * @param out  room for n x classes; all are set
	 */
	void predict(float[] rows, int n, float[] out);

	/**
	 * Activations of a layer for rows.
	 *
	 * @param layer name of one of {@link #layers()}
	 * @param rows  rows, one after another
	 * @param n     number of rows
	 * @return n x width of the layer
	 * @throws IllegalArgumentException when there is no such layer
	 */
	default float[] activations(String layer, float[] rows, int n) {
		throw new IllegalArgumentException("no layer " + layer); //$NON-NLS-1$
	}

	/**
	 * Which part of a row speaks for a class.
	 *
	 * @param row     one row
	 * @param ofClass index of a label
	 * @return as many numbers as the row has a channel (bands x frames), 0 to 1, the more the greater; empty where it cannot say
	 */
	default Optional<float[]> evidence(float[] row, int ofClass) {
		return Optional.empty();
	}

	/** Writes all it needs to be read again by {@link Trainer#load} without the training set. */
	void save(ModelWriter out) throws IOException;
}
