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

import org.recital.onnx.OnnxNetwork;
import org.recital.vision.decode.ImageLimits;
import org.recital.vision.decode.Picture;

/**
 * Makes rows of pictures.
 *
 * @param batch pictures at a time
 * @param width of a row
 */
record Rows(VisionNetwork network, Preprocessing preprocessing, Framing framing, Pooling pooling, ImageLimits limits, int batch, int width) {

	/** A buffer for a batch; one for all batches, for they are run one after another. */
	FloatBuffer buffer() {
		return OnnxNetwork.buffer(Math.multiplyExact(batch, network.input().size()));
	}

	/**
	 * Rows of pictures of the network's size.
	 *
	 * @param pictures at most a batch
	 * @param buffer   of {@link #buffer()}
	 */
	float[][] of(List<Picture> pictures, FloatBuffer buffer, Runnable check) throws IOException {
		VisionNetwork.Input in = network.input();
		for (int k = 0; k < pictures.size(); k++) {
			preprocessing.fill(pictures.get(k), in, buffer, k * in.size());
		}
		// a network of fixed batch is run with what is left of pictures before, whose rows nobody looks at
		int n = in.batch() > 0 ? in.batch() : pictures.size();
		List<VisionNetwork.Activation> all = network.run(buffer, n, check);
		float[][] rows = new float[pictures.size()][width];
		int to = 0;
		for (VisionNetwork.Activation a : all) {
			int size = a.values().length / n;
			for (int k = 0; k < rows.length; k++) {
				pooling.pool(a.values(), k * size, a.shape(), network.channelsFirstInside(), rows[k], to);
			}
			to += pooling.width(a.shape(), network.channelsFirstInside());
		}
		return rows;
	}
}
