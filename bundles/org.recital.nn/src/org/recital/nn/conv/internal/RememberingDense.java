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
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A fully connected layer that remembers what it computed on the way forward of a training step, as {@link RememberingConvolution} does. */
public final class RememberingDense extends DenseLayer {

	private static final long serialVersionUID = 1L;

	/** For the library, which reads configurations back from text. */
	public RememberingDense() {
		// it sets every field itself
	}

	/** What a layer of the library says, whose own constructor is private to it. */
	public RememberingDense(DenseLayer said) {
		setLayerName(said.getLayerName());
		setIDropout(said.getIDropout());
		setConstraints(said.getConstraints());
		setActivationFn(said.getActivationFn());
		setWeightInitFn(said.getWeightInitFn());
		setBiasInit(said.getBiasInit());
		setGainInit(said.getGainInit());
		setRegularization(said.getRegularization());
		setRegularizationBias(said.getRegularizationBias());
		setIUpdater(said.getIUpdater());
		setBiasUpdater(said.getBiasUpdater());
		setWeightNoise(said.getWeightNoise());
		setGradientNormalization(said.getGradientNormalization());
		setGradientNormalizationThreshold(said.getGradientNormalizationThreshold());
		setNIn(said.getNIn());
		setNOut(said.getNOut());
		setTimeDistributedFormat(said.getTimeDistributedFormat());
		setHasBias(said.hasBias());
		setHasLayerNorm(said.hasLayerNorm());
	}

	@Override
	public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index, INDArray weights,
			boolean initialise, DataType type) {
		LayerValidation.assertNInNOutSet("DenseLayer", getLayerName(), index, getNIn(), getNOut()); //$NON-NLS-1$
		return Ready.with(new Remembering(conf, type), this, conf, listeners, index, weights, initialise);
	}

	private static final class Remembering extends org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer {

		private static final long serialVersionUID = 1L;

		private final transient Remembered remembered = new Remembered();

		Remembering(NeuralNetConfiguration conf, DataType type) {
			super(conf, type);
		}

		@Override
		protected Pair<INDArray, INDArray> preOutputWithPreNorm(boolean training, boolean forBackprop, LayerWorkspaceMgr workspaces) {
			if (hasLayerNorm()) {
				return super.preOutputWithPreNorm(training, forBackprop, workspaces); // what came before the norm is needed, too
			}
			return remembered.or(() -> super.preOutputWithPreNorm(training, forBackprop, workspaces), training, forBackprop,
					layerConf().getActivationFn(), workspaces);
		}

		@Override
		public void clear() {
			super.clear();
			remembered.forget();
		}
	}
}
