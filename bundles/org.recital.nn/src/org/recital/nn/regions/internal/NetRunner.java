/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.nn.conv.ConvNetwork.Tensor;
import org.recital.nn.conv.internal.Helpers;
import org.recital.nn.conv.internal.LibraryThread;
import org.recital.nn.conv.internal.Runner;

/** The weights of a network, and running it forward on the library's thread. */
final class NetRunner {

	private final NetForm form;
	private final Supplier<ComputationGraphConfiguration> configuration;
	private final Map<String, Tensor> weights;
	private ComputationGraph net;

	/** @param configuration for prediction */
	NetRunner(NetForm form, Supplier<ComputationGraphConfiguration> configuration, Map<String, Tensor> weights) {
		this.form = form;
		this.configuration = configuration;
		this.weights = weights;
	}

	/** What comes out for one image as {@link ImageSet#input} makes it. */
	float[] output(float[] image) {
		try {
			return LibraryThread.call(() -> {
				int side = form.side();
				return net().output(Nd4j.create(image, new long[] { 1, 3, side, side }, 'c'))[0].dup('c').data().asFloat();
			});
		} catch (RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
	}

	/** On the library's thread. */
	private ComputationGraph net() throws IOException {
		if (net == null) {
			Helpers.start();
			ComputationGraph made = new ComputationGraph(configuration.get());
			made.init();
			Runner.put(made, weights);
			net = made;
		}
		return net;
	}

	/** Number of weights. */
	long size() {
		return weights.values().stream().mapToLong(t -> t.values().length).sum();
	}

	/** Makes sure that the weights are those of the form. */
	void check() throws IOException {
		try {
			LibraryThread.call(this::net);
		} catch (IllegalArgumentException e) {
			throw new IOException("the network is damaged: " + e.getMessage(), e);
		} catch (IOException | RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	void save(ModelWriter out) throws IOException {
		out.put("names", weights.keySet().toArray(String[]::new));
		for (Map.Entry<String, Tensor> e : weights.entrySet()) {
			ModelWriter w = out.nested(e.getKey());
			w.put("shape", e.getValue().shape());
			w.put("values", e.getValue().values());
		}
	}

	static Map<String, Tensor> weights(ModelReader in) throws IOException {
		Map<String, Tensor> weights = new LinkedHashMap<>();
		for (String name : in.texts("names")) {
			ModelReader w = in.nested(name);
			try {
				weights.put(name, new Tensor(w.ints("shape"), w.floats("values")));
			} catch (IllegalArgumentException | ArithmeticException e) {
				throw new IOException("the network is damaged: weights " + name, e);
			}
		}
		return weights;
	}
}
