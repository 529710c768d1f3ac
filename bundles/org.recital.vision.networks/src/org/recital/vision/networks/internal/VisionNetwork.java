/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;

/** A network that looks at pictures, whoever runs it. One thread at a time; to be closed. */
interface VisionNetwork extends AutoCloseable {

	/**
	 * What can be asked of it.
	 *
	 * @param name   of the layer
	 * @param type   what it does, in the words of its format
	 * @param ends   whether it only turns scores of classes into probabilities
	 * @param inputs names of those it takes from
	 */
	record Layer(String name, String type, boolean ends, List<String> inputs) {
	}

	/**
	 * What a layer says of a batch.
	 *
	 * @param shape  of one picture
	 * @param values of all pictures, one after another
	 */
	record Activation(int[] shape, float[] values) {
	}

	/**
	 * What it takes.
	 *
	 * @param height        pixels down
	 * @param width         pixels across
	 * @param channels      1 or 3
	 * @param channelsFirst whether channels come before height and width
	 * @param batch         pictures at a time, 0 where that is open
	 */
	record Input(int height, int width, int channels, boolean channelsFirst, int batch) {

		/** Values of a picture. */
		int size() {
			return Math.multiplyExact(Math.multiplyExact(height, width), channels);
		}
	}

	/** What it was recognised as, and by what; for people. */
	String description();

	/** How pictures were prepared when it learned, where that is known. */
	java.util.Optional<Preprocessing> preprocessing();

	/** All layers in the order in which they are run, the one that gives the result last. */
	List<Layer> layers();

	/** What it takes. */
	Input input();

	/** Whether channels come first in maps of layers. */
	boolean channelsFirstInside();

	/**
	 * Chooses the layers to give; once, before the first batch.
	 *
	 * @throws IOException when the library cannot
	 */
	void choose(List<String> layers) throws IOException;

	/**
	 * Runs a batch.
	 *
	 * @param images a direct buffer with n pictures
	 * @param check  throws when the person has cancelled
	 * @return for each chosen layer
	 */
	List<Activation> run(FloatBuffer images, int n, Runnable check) throws IOException;

	@Override
	void close() throws IOException;
}
