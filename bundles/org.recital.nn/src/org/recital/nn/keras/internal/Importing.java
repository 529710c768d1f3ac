/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.modelimport.keras.KerasLayer;
import org.deeplearning4j.nn.modelimport.keras.KerasModel;
import org.deeplearning4j.nn.modelimport.keras.exceptions.InvalidKerasConfigurationException;
import org.deeplearning4j.nn.modelimport.keras.exceptions.UnsupportedKerasConfigurationException;
import org.deeplearning4j.nn.modelimport.keras.utils.KerasModelUtils;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.nn.keras.NetworkFileException;

/** Has Deeplearning4j build a network from its configuration, and gives its layers their weights. */
public final class Importing {

	private Importing() {
	}

	/**
	 * The network.
	 *
	 * @throws NetworkFileException when the library cannot build it, or weights are missing or of another shape
	 */
	public static ComputationGraph network(KerasConfig config, KerasFile file, Runnable check) throws NetworkFileException {
		try {
			KerasModel model = new KerasModel().modelBuilder().modelJson(config.json()).enforceTrainingConfig(false).buildModel();
			for (KerasLayer layer : model.getLayersOrdered()) {
				check.run();
				if (layer.getNumParams() > 0) {
					layer.setWeights(weights(config, layer, file));
				}
			}
			ComputationGraph net = model.getComputationGraph(false);
			for (KerasLayer layer : model.getLayersOrdered()) {
				fits(layer, net);
			}
			KerasModelUtils.copyWeightsToModel(net, model.getLayers());
			// with work spaces, asking for layers inside ends in an error of the library's own check
			net.getConfiguration().setInferenceWorkspaceMode(WorkspaceMode.NONE);
			for (Layer layer : net.getLayers()) {
				if (layer.conf().getLayer() instanceof ActivationLayer activation) {
					activation.setActivationFn(new CopyingActivation(activation.getActivationFn()));
				}
			}
			return net;
		} catch (NetworkFileException e) {
			throw e;
		} catch (UnsupportedKerasConfigurationException | InvalidKerasConfigurationException | IllegalArgumentException | IllegalStateException
				| java.io.IOException | ClassCastException | NullPointerException | ArithmeticException | IndexOutOfBoundsException e) {
			throw new NetworkFileException(Messages.bind(Messages.cannotBuild, String.valueOf(e.getMessage())), Messages.cannotBuildExpected, e);
		}
	}

	/** The library would take weights of any shape. */
	private static void fits(KerasLayer layer, ComputationGraph net) throws NetworkFileException {
		if (layer.getNumParams() == 0) {
			return;
		}
		Map<String, INDArray> own = net.getLayer(layer.getLayerName()).paramTable();
		for (Map.Entry<String, INDArray> e : layer.getWeights().entrySet()) {
			INDArray place = own.get(e.getKey());
			long[] given = e.getValue().shape();
			boolean flat = given.length == 1 && place != null && place.length() == given[0];
			if (place == null || !flat && !Arrays.equals(place.shape(), given)) {
				throw new NetworkFileException(Messages.bind(Messages.weightShape, new Object[] { layer.getLayerName(), e.getKey(), Arrays.toString(given),
						place == null ? "-" : Arrays.toString(place.shape()) }), Messages.weightCountExpected, null); //$NON-NLS-1$
			}
		}
	}

	private static Map<String, INDArray> weights(KerasConfig config, KerasLayer layer, KerasFile file) throws NetworkFileException {
		String name = layer.getLayerName();
		List<KerasFile.Tensor> tensors = file.weights(name);
		List<String> expected = names(config, name, layer.getClassName());
		if (tensors.size() != expected.size()) {
			throw new NetworkFileException(Messages.bind(Messages.weightCount, new Object[] { name, layer.getClassName(), Integer.toString(tensors.size()), String.join(", ", expected) }), //$NON-NLS-1$
					Messages.weightCountExpected, null);
		}
		Map<String, INDArray> weights = new HashMap<>();
		for (int k = 0; k < expected.size(); k++) {
			KerasFile.Tensor t = tensors.get(k);
			weights.put(expected.get(k), Nd4j.create(t.values(), Arrays.stream(t.shape()).asLongStream().toArray(), 'c'));
		}
		complete(weights);
		return weights;
	}

	/** What the library calls the weights of a layer, in the order in which Keras writes them. */
	private static List<String> names(KerasConfig config, String name, String type) throws NetworkFileException {
		Map<String, Object> c = config.layer(name);
		List<String> names = new ArrayList<>();
		switch (type) {
		case "Conv2D", "Dense" -> { //$NON-NLS-1$ //$NON-NLS-2$
			names.add("kernel"); //$NON-NLS-1$
			bias(names, c);
		}
		case "DepthwiseConv2D" -> { //$NON-NLS-1$
			names.add("depthwise_kernel"); //$NON-NLS-1$
			bias(names, c);
		}
		case "SeparableConv2D" -> { //$NON-NLS-1$
			names.add("depthwise_kernel"); //$NON-NLS-1$
			names.add("pointwise_kernel"); //$NON-NLS-1$
			bias(names, c);
		}
		case "BatchNormalization" -> { //$NON-NLS-1$
			if (!Boolean.FALSE.equals(c.get("scale"))) { //$NON-NLS-1$
				names.add("gamma"); //$NON-NLS-1$
			}
			if (!Boolean.FALSE.equals(c.get("center"))) { //$NON-NLS-1$
				names.add("beta"); //$NON-NLS-1$
			}
			names.add("moving_mean"); //$NON-NLS-1$
			names.add("moving_variance"); //$NON-NLS-1$ // Keras 1 calls it running_std, and keeps variances there too
		}
		case "PReLU" -> names.add("alpha"); //$NON-NLS-1$ //$NON-NLS-2$
		default -> throw new NetworkFileException(Messages.bind(Messages.unknownWeights, name, type), Messages.cannotBuildExpected, null);
		}
		return names;
	}

	private static void bias(List<String> names, Map<String, Object> config) {
		if (!Boolean.FALSE.equals(config.get("use_bias"))) { //$NON-NLS-1$
			names.add("bias"); //$NON-NLS-1$
		}
	}

	/** The library wants scale and shift of a normalisation, also of one that has none. */
	private static void complete(Map<String, INDArray> weights) {
		INDArray mean = weights.get("moving_mean"); //$NON-NLS-1$
		if (mean != null) {
			weights.computeIfAbsent("gamma", k -> Nd4j.onesLike(mean)); //$NON-NLS-1$
			weights.computeIfAbsent("beta", k -> Nd4j.zerosLike(mean)); //$NON-NLS-1$
		}
	}
}
