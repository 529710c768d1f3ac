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
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitUtil;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A gated recurrent unit over steps, of which the last state goes on (Cho et al. 2014, Learning phrase representations using RNN
 * encoder-decoder for statistical machine translation, EMNLP), written out step by step, as the library has no layer of it: with
 * s the logistic function, z = s(x Wz + h Uz + bz), r = s(x Wr + h Ur + br), c = tanh(x Wc + (r h) C + bc), h' = (1 - z) h + z c.
 */
final class GatedLayer extends SameDiffLayer {

	private static final long serialVersionUID = 1L;

	/** z, r and c. */
	private static final List<String> PARTS = List.of("z", "r", "c"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private final int values;
	private final int steps;
	private final int size;

	GatedLayer(int values, int steps, int size) {
		this.values = values;
		this.steps = steps;
		this.size = size;
	}

	@Override
	public void defineParameters(SDLayerParams p) {
		for (String part : PARTS) {
			p.addWeightParam(input(part), values, size);
			p.addWeightParam(state(part), size, size);
			p.addBiasParam(bias(part), 1, size);
		}
	}

	/** Weights of x: values x size. */
	private static String input(String part) {
		return "W" + part; //$NON-NLS-1$
	}

	/** Weights of h, or of r h for c: size x size. */
	private static String state(String part) {
		return "U" + part; //$NON-NLS-1$
	}

	/** 1 x size. */
	private static String bias(String part) {
		return "b" + part; //$NON-NLS-1$
	}

	@Override
	public void initializeParameters(Map<String, INDArray> p) {
		for (String part : PARTS) {
			for (INDArray w : List.of(p.get(input(part)), p.get(state(part)))) {
				WeightInitUtil.initWeights(w.size(0), w.size(1), w.shape(), WeightInit.XAVIER, null, 'c', w);
			}
			p.get(bias(part)).assign(0);
		}
	}

	@Override
	public SDVariable defineLayer(SameDiff sd, SDVariable input, Map<String, SDVariable> p, SDVariable mask) {
		// n x values x steps; slices would keep the number of examples of the first batch, taking apart does not
		SDVariable[] x = sd.unstack(input, 2, steps);
		SDVariable state = null;
		for (int t = 0; t < steps; t++) {
			SDVariable z = sd.nn().sigmoid(sum(x[t], state, "z", p)); //$NON-NLS-1$
			if (state == null) {
				state = z.mul(sd.math().tanh(sum(x[t], null, "c", p))); // there is nothing before the first //$NON-NLS-1$
			} else {
				SDVariable r = sd.nn().sigmoid(sum(x[t], state, "r", p)); //$NON-NLS-1$
				SDVariable c = sd.math().tanh(sum(x[t], r.mul(state), "c", p)); //$NON-NLS-1$
				state = state.add(z.mul(c.sub(state)));
			}
		}
		return state;
	}

	private static SDVariable sum(SDVariable x, SDVariable h, String part, Map<String, SDVariable> p) {
		SDVariable said = x.mmul(p.get(input(part))).add(p.get(bias(part)));
		return h == null ? said : said.add(h.mmul(p.get(state(part))));
	}

	@Override
	public org.deeplearning4j.nn.api.Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
			INDArray weights, boolean initialise, DataType type) {
		return TrueGradients.of(this, conf, listeners, index, weights, initialise, type);
	}

	@Override
	public InputType getOutputType(int layer, InputType input) {
		return InputType.feedForward(size);
	}
}
