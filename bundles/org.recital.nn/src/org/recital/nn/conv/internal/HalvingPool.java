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
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The greatest of each 2 x 2 numbers, the commonest pooling. The library (1.0.0-M2.1) computes the pooled maps again on the way back
 * to learn which number won, and takes several times as long as it takes to read and write the maps; here each place's winner, the
 * first of equals, is remembered in a byte.
 */
public final class HalvingPool extends SubsamplingLayer {

	private static final long serialVersionUID = 1L;

	/** Of maps with channels first. */
	public HalvingPool() {
		super(new Builder(PoolingType.MAX, new int[] { 2, 2 }, new int[] { 2, 2 }, new int[] { 0, 0 }).dataFormat(CNN2DFormat.NCHW));
	}

	@Override
	public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index, INDArray weights,
			boolean initialise, DataType type) {
		return Ready.with(new Halving(conf, type), this, conf, listeners, index, weights, initialise);
	}

	private static final class Halving extends org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer {

		private static final long serialVersionUID = 1L;

		/** 0 to 3 for each place of the result, row by row of the four; null unless a step of training is on its way. */
		private transient byte[] winners;
		/** Kept between steps, as all have the same size but the last of an epoch. */
		private transient byte[] space = {};

		Halving(NeuralNetConfiguration conf, DataType type) {
			super(conf, type);
		}

		@Override
		public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
			winners = null;
			boolean odd = input.size(2) % 2 != 0 || input.size(3) % 2 != 0;
			if (odd && convolutionMode != ConvolutionMode.Truncate || !Maps.readable(input)) {
				return super.activate(training, workspaces);
			}
			int rows = (int) input.size(2) / 2;
			int columns = (int) input.size(3) / 2;
			INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT,
					new long[] { input.size(0), input.size(1), rows, columns }, 'c');
			if (training) {
				int places = Math.toIntExact(out.length());
				space = space.length < places ? new byte[places] : space;
				winners = space;
			}
			new Halves(input, out).pool(winners);
			return out;
		}

		@Override
		public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
			if (winners == null) {
				return super.backpropGradient(epsilon, workspaces);
			}
			INDArray to = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
			new Halves(to, Maps.readable(epsilon) ? epsilon : epsilon.dup('c')).back(winners);
			winners = null;
			return new Pair<>(new DefaultGradient(), to);
		}
	}
}
