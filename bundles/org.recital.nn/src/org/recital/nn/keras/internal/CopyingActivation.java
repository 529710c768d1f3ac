/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras.internal;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An activation function that leaves its input as it was. The library's layers of activations alone write over it when they are not
 * learning, and so over what other layers take from the same place, and over what is asked of the layer before.
 */
final class CopyingActivation extends BaseActivationFunction {

	private static final long serialVersionUID = 1L;

	private final transient IActivation function;

	CopyingActivation(IActivation function) {
		this.function = function;
	}

	@Override
	public INDArray getActivation(INDArray in, boolean training) {
		return function.getActivation(in.dup(), training);
	}

	@Override
	public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
		return function.backprop(in.dup(), epsilon);
	}
}
