/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.util.function.Supplier;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a layer computed before its activation on the way forward of a training step; lives as long as the step's activations. */
final class Remembered {

	private INDArray kept;

	/**
	 * What a layer says before its activation.
	 *
	 * @param back    on the way back, where it is needed again
	 * @param compute computes it
	 * @return it, and what else was computed, if anything
	 */
	Pair<INDArray, INDArray> or(Supplier<Pair<INDArray, INDArray>> compute, boolean training, boolean back, IActivation activation,
			LayerWorkspaceMgr workspaces) {
		if (back && kept != null) {
			INDArray z = kept;
			kept = null;
			return new Pair<>(z, null);
		}
		Pair<INDArray, INDArray> said = compute.get();
		if (back) {
			return said;
		}
		kept = training ? said.getFirst() : null;
		return training && !survives(activation) ? new Pair<>(workspaces.dup(ArrayType.ACTIVATIONS, kept, kept.ordering()), said.getSecond()) : said;
	}

	void forget() {
		kept = null;
	}

	/** Whether the derivative at the activation's result, which overwrites its argument, is the one at its argument. */
	private static boolean survives(IActivation activation) {
		return switch (activation) {
		case ActivationReLU relu -> relu.getMax() == null && relu.getNegativeSlope() == null && relu.getThreshold() == null;
		case ActivationIdentity identity -> true;
		default -> false;
		};
	}
}
