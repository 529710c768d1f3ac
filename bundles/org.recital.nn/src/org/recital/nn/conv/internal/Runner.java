/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.api.learning.Network;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.ConvNetwork;

/** Runs a trained network forward, on the library's thread. */
public final class Runner {

	private final Architecture architecture;
	private final Batches batches;
	private final Map<String, ConvNetwork.Tensor> weights;
	private ComputationGraph net;
	private List<String> shown;
	private List<Network.Layer> layers;

	public Runner(Architecture architecture, Batches batches, Map<String, ConvNetwork.Tensor> weights) {
		this.architecture = architecture;
		this.batches = batches;
		this.weights = weights;
	}

	/** Does something with the network of the library. */
	public <T> T use(Function<ComputationGraph, T> what) {
		try {
			return LibraryThread.call(() -> what.apply(net()));
		} catch (RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
	}

	/** On the library's thread. */
	private ComputationGraph net() throws Exception {
		if (net == null) {
			Helpers.start();
			Graphs.Built built = Graphs.of(architecture);
			ComputationGraph made = new ComputationGraph(built.configuration());
			made.init();
			put(made, weights);
			shown = built.shown();
			net = made;
		}
		return net;
	}

	/**
	 * Gives a network its weights.
	 *
	 * @throws IllegalArgumentException when they are not those of its architecture
	 */
	public static void put(ComputationGraph net, Map<String, ConvNetwork.Tensor> weights) {
		Map<String, INDArray> table = net.paramTable();
		if (!table.keySet().equals(weights.keySet())) {
			throw new IllegalArgumentException("weights " + weights.keySet() + " for " + table.keySet()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (Map.Entry<String, INDArray> e : table.entrySet()) {
			ConvNetwork.Tensor t = weights.get(e.getKey());
			long[] shape = Arrays.stream(t.shape()).asLongStream().toArray();
			if (!Arrays.equals(shape, e.getValue().shape())) {
				throw new IllegalArgumentException(e.getKey() + " of shape " + Arrays.toString(shape) + ", expected " //$NON-NLS-1$ //$NON-NLS-2$
						+ Arrays.toString(e.getValue().shape()));
			}
			e.getValue().assign(Nd4j.create(t.values(), shape, 'c'));
		}
	}

	/** The layers a person may look at. */
	public List<Network.Layer> layers() {
		return use(n -> {
			if (layers == null) {
				Map<String, INDArray> all = n.feedForward(new INDArray[] { batches.input(new float[batches.row()], 0, 1, 0) }, false);
				List<Network.Layer> made = new ArrayList<>();
				for (String name : shown) {
					long[] shape = all.get(name).shape();
					made.add(new Network.Layer(name, Arrays.stream(shape).skip(1).mapToInt(Math::toIntExact).toArray()));
				}
				layers = List.copyOf(made);
			}
			return layers;
		});
	}

	/** Class probabilities of n rows. */
	public void predict(float[] rows, int n, float[] out) {
		for (int from = 0; from < n; from += Batches.ROWS) {
			int begin = from;
			int count = Math.min(Batches.ROWS, n - from);
			use(g -> {
				batches.predict(g, rows, begin, count, architecture.classes(), out, begin, () -> {
					// a few rows only
				});
				return null;
			});
		}
	}

	/** Activations of a layer; of rows longer than what the network takes, those of their middle. */
	public float[] activations(Network.Layer layer, float[] rows, int n) {
		float[] out = new float[Math.multiplyExact(n, layer.width())];
		int[] windows = batches.windows();
		int window = windows[windows.length / 2];
		for (int from = 0; from < n; from += Batches.ROWS) {
			int begin = from;
			int count = Math.min(Batches.ROWS, n - from);
			use(g -> {
				Map<String, INDArray> all = g.feedForward(new INDArray[] { batches.input(rows, begin, count, window) }, false);
				float[] found = all.get(layer.name()).dup('c').data().asFloat();
				System.arraycopy(found, 0, out, begin * layer.width(), found.length);
				return null;
			});
		}
		return out;
	}
}
