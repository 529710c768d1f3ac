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
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.samediff.SameDiffLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer written as a graph of operations whose gradients are right. The library (1.0.0-M2.1) adds what comes back into such a
 * layer to itself, so that the gradients of its weights, and of all before it, are twice what they should be: eight times behind three such
 * layers, and where a short way goes around them, in a wrong direction. So half of it goes in. A test holds them to
 * differences of the loss, and fails when a later library does otherwise.
 */
final class TrueGradients extends SameDiffLayer {

	private static final long serialVersionUID = 1L;

	private TrueGradients(NeuralNetConfiguration conf, DataType type) {
		super(conf, type);
	}

	/** Instead of what the declaration itself would make. */
	static Layer of(org.deeplearning4j.nn.conf.layers.samediff.SameDiffLayer declared, NeuralNetConfiguration conf,
			Collection<TrainingListener> listeners, int index, INDArray weights, boolean initialise, DataType type) {
		return Ready.with(new TrueGradients(conf, type), declared, conf, listeners, index, weights, initialise);
	}

	@Override
	public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
		return super.backpropGradient(epsilon.mul(0.5), workspaces);
	}
}
