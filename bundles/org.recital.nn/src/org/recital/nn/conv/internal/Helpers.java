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

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.recital.nn.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the library for convolutional networks and looks whether oneDNN really runs their layers. */
public final class Helpers {

	private static Boolean on;

	private Helpers() {
	}

	/**
	 * Starts the library, once.
	 *
	 * @return whether a convolution layer is run by oneDNN, which is asked of a layer and not of a setting
	 * @throws IOException when it does not start
	 */
	public static synchronized boolean start() throws IOException {
		if (on == null) {
			OpenMp.sleepWhileWaiting();
			Library.start();
			ComputationGraph net = new ComputationGraph(new NeuralNetConfiguration.Builder().graphBuilder().addInputs("in") //$NON-NLS-1$
					.setInputTypes(InputType.convolutional(8, 8, 1))
					.addLayer("convolution", new org.deeplearning4j.nn.conf.layers.ConvolutionLayer.Builder(3, 3).nOut(2).build(), "in") //$NON-NLS-1$ //$NON-NLS-2$
					.addLayer("out", new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT).nOut(2).activation(Activation.SOFTMAX) //$NON-NLS-1$
							.build(), "convolution") //$NON-NLS-1$
					.setOutputs("out").build()); //$NON-NLS-1$
			net.init();
			boolean helper = ((ConvolutionLayer) net.getLayer("convolution")).getHelper() != null; //$NON-NLS-1$
			Logger log = LoggerFactory.getLogger(Helpers.class);
			if (helper) {
				log.info("Convolutions are run by oneDNN"); //$NON-NLS-1$
			} else {
				log.warn("Convolutions are not run by oneDNN on this platform: expect training to take about four times as long"); //$NON-NLS-1$
			}
			on = helper;
		}
		return on;
	}
}
