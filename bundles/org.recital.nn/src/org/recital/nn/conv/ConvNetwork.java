/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.nn.TrainedNetwork;
import org.recital.nn.conv.internal.Batches;
import org.recital.nn.conv.internal.GradCams;
import org.recital.nn.conv.internal.Runner;
import org.recital.nn.conv.internal.Saving;

/**
 * A trained convolutional network over time and frequency: its architecture, its weights by name, and how features are brought
 * to scale for it. The library is started when it is first asked for something. Kept as docs/networks.md says.
 */
public final class ConvNetwork extends TrainedNetwork {

	private final Architecture architecture;
	private final Batches batches;
	private final Map<String, Tensor> weights;
	private final Runner runner;

	/**
	 * Weights of a layer.
	 *
	 * @param shape  rows first
	 * @param values as many as the shape says, the last index running fastest; nobody changes them
	 */
	public record Tensor(int[] shape, float[] values) {
		public Tensor {
			if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
				throw new IllegalArgumentException(values.length + " values of shape " + Arrays.toString(shape)); //$NON-NLS-1$
			}
		}
	}

	/**
	 * @param inputShape {bands, frames} or {channels, bands, frames} of a row of features
	 * @param batches    how a row is brought to what the architecture takes
	 * @param weights    by name, all that the architecture has
	 */
	public ConvNetwork(int[] inputShape, Architecture architecture, Batches batches, List<String> labels, TrainingCurve curve,
			Map<String, Tensor> weights) {
		super(inputShape, labels, curve);
		this.architecture = architecture;
		this.batches = batches;
		this.weights = new LinkedHashMap<>(weights);
		this.runner = new Runner(architecture, batches, this.weights);
	}

	public Architecture architecture() {
		return architecture;
	}

	/** Weights by {@code layer_parameter}, in the order of the layers. */
	public Map<String, Tensor> weights() {
		return java.util.Collections.unmodifiableMap(weights);
	}

	/** The same network with other weights of the same shapes: for pruning and the like. */
	public ConvNetwork with(Map<String, Tensor> others) {
		return new ConvNetwork(inputShape(), architecture, batches, labels(), curve(), others);
	}

	/** How rows are brought to scale; not API. */
	public Batches batches() {
		return batches;
	}

	@Override
	public List<Layer> layers() {
		return runner.layers();
	}

	@Override
	public void predict(float[] rows, int n, float[] out) {
		runner.predict(rows, n, out);
	}

	@Override
	public float[] activations(String layer, float[] rows, int n) {
		Layer found = layers().stream().filter(l -> l.name().equals(layer)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("no layer " + layer)); //$NON-NLS-1$
		return runner.activations(found, rows, n);
	}

	/**
	 * Which part of one row speaks for a class (Selvaraju et al. 2017, Grad-CAM): the maps of the last convolution, weighted by
	 * the mean gradient of the class's score and summed, what is negative set to 0.
	 *
	 * @param row      one row of features; of a row longer than what the network takes the middle is looked at
	 * @param ofClass  index of a label
	 * @return bands x frames of the row, 0 to 1, the greatest 1 unless all are 0; frames that were not looked at are 0
	 */
	public float[] gradCam(float[] row, int ofClass) {
		return runner.use(net -> GradCams.of(net, architecture, batches, row, ofClass));
	}

	@Override
	public Optional<float[]> evidence(float[] row, int ofClass) {
		return Optional.of(gradCam(row, ofClass));
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		saveHead(out);
		Saving.save(this, out);
	}

	/**
	 * Reads what {@link #save} wrote.
	 *
	 * @throws IOException when it is damaged or of an unknown format
	 */
	public static ConvNetwork load(ModelReader in) throws IOException {
		ConvNetwork network = Saving.load(in);
		try {
			network.layers();
		} catch (IllegalArgumentException e) {
			throw new IOException("the network is damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
		return network;
	}

	/** Copies the weights of a network of the library; not API. */
	public static Map<String, Tensor> weights(ComputationGraph net) {
		Map<String, Tensor> weights = new LinkedHashMap<>();
		for (Map.Entry<String, INDArray> e : net.paramTable().entrySet()) {
			long[] shape = e.getValue().shape();
			weights.put(e.getKey(), new Tensor(Arrays.stream(shape).mapToInt(Math::toIntExact).toArray(), e.getValue().dup('c').data().asFloat()));
		}
		return weights;
	}

	/** Number of weights. */
	public long size() {
		long n = 0;
		for (Tensor t : new ArrayList<>(weights.values())) {
			n += t.values().length;
		}
		return n;
	}
}
