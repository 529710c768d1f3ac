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
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution that remembers what it computed on the way forward of a training step. The library's own (1.0.0-M2.1) computes
 * every convolution a second time on the way back, because its activation has overwritten what the derivative is taken at. The
 * numbers are the same, bit for bit.
 */
public final class RememberingConvolution extends ConvolutionLayer {

	private static final long serialVersionUID = 1L;

	/** For the library, which reads configurations back from text. */
	public RememberingConvolution() {
		// it sets every field itself
	}

	/** What the builder says. */
	public RememberingConvolution(Builder builder) {
		super(builder);
	}

	@Override
	public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index, INDArray weights,
			boolean initialise, DataType type) {
		LayerValidation.assertNInNOutSet("ConvolutionLayer", getLayerName(), index, getNIn(), getNOut()); //$NON-NLS-1$
		return Ready.with(new Remembering(conf, type), this, conf, listeners, index, weights, initialise);
	}

	private static final class Remembering extends org.deeplearning4j.nn.layers.convolution.ConvolutionLayer {

		private static final long serialVersionUID = 1L;

		private final transient Remembered remembered = new Remembered();

		Remembering(NeuralNetConfiguration conf, DataType type) {
			super(conf, type);
		}

		@Override
		protected Pair<INDArray, INDArray> preOutput(boolean training, boolean forBackprop, LayerWorkspaceMgr workspaces) {
			return remembered.or(() -> super.preOutput(training, forBackprop, workspaces), training, forBackprop, layerConf().getActivationFn(), workspaces);
		}

		@Override
		public void clear() {
			super.clear();
			remembered.forget();
		}
	}
}
