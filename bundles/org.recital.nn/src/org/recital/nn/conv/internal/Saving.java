/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.ConvNetwork;

/** Writes and reads networks: docs/networks.md. */
public final class Saving {

	/** Number of the format. */
	static final int FORMAT = 1;

	private Saving() {
	}

	/** Writes a network, but for its head. */
	public static void save(ConvNetwork n, ModelWriter out) throws IOException {
		out.put("format", FORMAT); //$NON-NLS-1$
		out.put("architecture", n.architecture().text()); //$NON-NLS-1$
		n.batches().normaliser().save(out.nested("scale")); //$NON-NLS-1$
		out.put("names", n.weights().keySet().toArray(String[]::new)); //$NON-NLS-1$
		for (Map.Entry<String, ConvNetwork.Tensor> e : n.weights().entrySet()) {
			ModelWriter w = out.nested("weights").nested(e.getKey()); //$NON-NLS-1$
			w.put("shape", e.getValue().shape()); //$NON-NLS-1$
			w.put("values", e.getValue().values()); //$NON-NLS-1$
		}
	}

	/** Reads a network. */
	public static ConvNetwork load(ModelReader in) throws IOException {
		int format = in.intValue("format"); //$NON-NLS-1$
		if (format != FORMAT) {
			throw new IOException("network of format " + format + "; this version reads format " + FORMAT); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Architecture a = Architecture.parse(in.text("architecture")); //$NON-NLS-1$
		int[] shape = in.ints("input"); //$NON-NLS-1$
		List<String> classes = List.of(in.texts("classes")); //$NON-NLS-1$
		int frames = shape.length == 2 || shape.length == 3 ? shape[shape.length - 1] : 0;
		int rows = Arrays.stream(shape).limit(Math.max(0, shape.length - 1)).reduce(1, (x, y) -> x * y);
		if (frames < a.frames() || rows != a.channels() * a.bands() || classes.size() != a.classes()) {
			throw new IOException("the network is damaged: rows of " + Arrays.toString(shape) + " and " + classes.size() //$NON-NLS-1$ //$NON-NLS-2$
					+ " classes for " + a.channels() + " x " + a.bands() + " x " + a.frames() + " and " + a.classes()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		Map<String, ConvNetwork.Tensor> weights = new LinkedHashMap<>();
		for (String name : in.texts("names")) { //$NON-NLS-1$
			ModelReader w = in.nested("weights").nested(name); //$NON-NLS-1$
			try {
				weights.put(name, new ConvNetwork.Tensor(w.ints("shape"), w.floats("values"))); //$NON-NLS-1$ //$NON-NLS-2$
			} catch (IllegalArgumentException | ArithmeticException e) {
				throw new IOException("the network is damaged: weights " + name, e); //$NON-NLS-1$
			}
		}
		Batches batches = new Batches(a.channels(), a.bands(), frames, a.frames(), Normaliser.load(in.nested("scale"), rows)); //$NON-NLS-1$
		return new ConvNetwork(shape, a, batches, classes, TrainingCurve.load(in.nested("curve")), weights); //$NON-NLS-1$
	}
}
