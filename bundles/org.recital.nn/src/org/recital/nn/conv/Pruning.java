/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sets the smallest weights of a trained network to 0 (Han, Pool, Tran and Dally 2015, without learning again): of all
 * convolutions and fully connected layers together, by their size relative to the mean size in their own layer, so that a
 * layer with small weights is not cut away whole. Biases and batch normalisation are left alone.
 */
public final class Pruning {

	/** Weights that are multiplied with inputs. */
	private static final String WEIGHTS = "_W"; //$NON-NLS-1$

	private Pruning() {
	}

	/**
	 * A pruned copy.
	 *
	 * @param share of the weights to set to 0, 0 to 1
	 * @throws IllegalArgumentException when the share is out of range
	 */
	public static ConvNetwork prune(ConvNetwork network, double share) {
		if (!(share >= 0 && share <= 1)) {
			throw new IllegalArgumentException("a share of " + share); //$NON-NLS-1$
		}
		int n = 0;
		for (Map.Entry<String, ConvNetwork.Tensor> e : network.weights().entrySet()) {
			n += e.getKey().endsWith(WEIGHTS) ? e.getValue().values().length : 0;
		}
		float[] sizes = new float[n];
		int at = 0;
		for (Map.Entry<String, ConvNetwork.Tensor> e : network.weights().entrySet()) {
			if (e.getKey().endsWith(WEIGHTS)) {
				float mean = mean(e.getValue().values());
				for (float w : e.getValue().values()) {
					sizes[at++] = Math.abs(w) / mean;
				}
			}
		}
		Arrays.sort(sizes);
		int cut = (int) Math.round(share * n);
		float least = cut == 0 ? 0 : cut == n ? Float.POSITIVE_INFINITY : sizes[cut];
		Map<String, ConvNetwork.Tensor> pruned = new LinkedHashMap<>();
		for (Map.Entry<String, ConvNetwork.Tensor> e : network.weights().entrySet()) {
			pruned.put(e.getKey(), e.getKey().endsWith(WEIGHTS) ? prune(e.getValue(), least) : e.getValue());
		}
		return network.with(pruned);
	}

	private static ConvNetwork.Tensor prune(ConvNetwork.Tensor tensor, float least) {
		float[] values = tensor.values().clone();
		float mean = mean(values);
		for (int k = 0; k < values.length; k++) {
			if (Math.abs(values[k]) / mean < least) {
				values[k] = 0;
			}
		}
		return new ConvNetwork.Tensor(tensor.shape(), values);
	}

	private static float mean(float[] values) {
		double sum = 0;
		for (float v : values) {
			sum += Math.abs(v);
		}
		return (float) Math.max(1e-30, sum / Math.max(1, values.length));
	}

	/** Share of the weights that are 0 among those that can be pruned. */
	public static double zeros(ConvNetwork network) {
		long zero = 0;
		long all = 0;
		for (Map.Entry<String, ConvNetwork.Tensor> e : network.weights().entrySet()) {
			if (e.getKey().endsWith(WEIGHTS)) {
				for (float w : e.getValue().values()) {
					zero += w == 0 ? 1 : 0;
				}
				all += e.getValue().values().length;
			}
		}
		return (double) zero / Math.max(1, all);
	}
}
