/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.util.Collection;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What the library's declarations of layers do when they make one, for ours. */
final class Ready {

	private Ready() {
	}

	/** Gives a layer that was just made its place in the network and its weights. */
	static <L extends AbstractLayer<?>> L with(L layer, Layer declared, NeuralNetConfiguration conf, Collection<TrainingListener> listeners,
			int index, INDArray weights, boolean initialise) {
		layer.setListeners(listeners);
		layer.setIndex(index);
		layer.setParamsViewArray(weights);
		layer.setParamTable(declared.initializer().init(conf, weights, initialise));
		layer.setConf(conf);
		return layer;
	}
}
