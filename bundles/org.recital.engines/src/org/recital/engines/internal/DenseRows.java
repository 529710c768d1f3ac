/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/**
 * A row of floats for each of some things; a row of zeros where nothing is known.
 *
 * @param size  number of things
 * @param width floats a row
 * @param data  rows one after another
 */
public record DenseRows(int size, int width, float[] data) {

	public float[] row(int i) {
		return Arrays.copyOfRange(data, i * width, (i + 1) * width);
	}

	public void save(ModelWriter out) throws IOException {
		out.put("size", size, width); //$NON-NLS-1$
		out.put("data", data); //$NON-NLS-1$
	}

	public static DenseRows load(ModelReader in) throws IOException {
		int[] size = in.ints("size"); //$NON-NLS-1$
		float[] data = in.floats("data"); //$NON-NLS-1$
		if (size.length != 2 || (long) size[0] * size[1] != data.length) {
			throw new IOException("the model is damaged: feature rows do not fit their size"); //$NON-NLS-1$
		}
		return new DenseRows(size[0], size[1], data);
	}
}
