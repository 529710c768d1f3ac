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

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Response normalisation between neighbouring maps (Krizhevsky, Sutskever and Hinton 2012, section 3.3) with AlexNet's constants, which are
 * the library's: y = x t^-0.75 with t = 2 + 0.0001 times the sum of x^2 over the map, two before and two behind. The library does it in
 * some twenty passes over all maps; here an example's maps are worked on while they are in the cache.
 */
final class ResponseNormalisation extends LocalResponseNormalization {

	private static final long serialVersionUID = 1L;

	ResponseNormalisation() {
		setK(NeighbouringMaps.K);
		setN(2 * NeighbouringMaps.REACH + 1);
		setAlpha(NeighbouringMaps.ALPHA);
		setBeta(NeighbouringMaps.BETA);
		setDataFormat(CNN2DFormat.NCHW);
	}

	@Override
	public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index, INDArray weights,
			boolean initialise, DataType type) {
		return Ready.with(new Normalising(conf, type), this, conf, listeners, index, weights, initialise);
	}

	private static final class Normalising extends org.deeplearning4j.nn.layers.normalization.LocalResponseNormalization {

		private static final long serialVersionUID = 1L;

		Normalising(NeuralNetConfiguration conf, DataType type) {
			super(conf, type);
		}

		@Override
		public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
			if (!Maps.readable(input)) {
				return super.activate(training, workspaces);
			}
			INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, input.shape(), 'c');
			NeighbouringMaps.normalise(input, out);
			return out;
		}

		@Override
		public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
			if (!Maps.readable(input)) {
				return super.backpropGradient(epsilon, workspaces);
			}
			INDArray to = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
			NeighbouringMaps.gradient(input, Maps.readable(epsilon) ? epsilon : epsilon.dup('c'), to);
			return new Pair<>(new DefaultGradient(), to);
		}
	}
}
