/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compares the gradients of a whole network with differences of its loss along directions. Used on the library's thread. */
public final class NetDifferences {

	private final double step;
	private final double least;
	private final double share;
	private final int directions;

	/**
	 * @param step       how far weights are moved to both sides
	 * @param least      what a gradient along a direction may be off
	 * @param share      of the difference that it may be off besides
	 * @param directions so many for each kind of weights
	 */
	public NetDifferences(double step, double least, double share, int directions) {
		this.step = step;
		this.least = least;
		this.share = share;
		this.directions = directions;
	}

	/** Numbers about 0. */
	public static float[] noise(int n, long seed) {
		float[] x = new float[n];
		for (int k = 0; k < n; k++) {
			x[k] = 0.7f * Mix.normal(seed, k);
		}
		return x;
	}

	/**
	 * Compares.
	 *
	 * @param net   with inputs and labels
	 * @param which names of weights that are looked at
	 * @param what  the network is, for the message
	 * @return how many kinds of weights were compared
	 */
	public int check(ComputationGraph net, Predicate<String> which, String what) {
		net.computeGradientAndScore();
		Map<String, double[]> gradients = new TreeMap<>();
		net.gradient().gradientForVariable().forEach((name, g) -> gradients.put(name, g.dup('c').data().asDouble()));
		gradients.keySet().removeIf(name -> name.endsWith("_mean") || name.endsWith("_var")); // of batch normalisation: no gradient
		gradients.keySet().removeIf(which.negate());
		long examples = net.getInput(0).size(0);
		gradients.forEach((name, g) -> {
			INDArray w = net.paramTable().get(name);
			double[] at = w.dup('c').data().asDouble();
			for (int direction = 0; direction < directions; direction++) {
				float[] d = noise(g.length, 20 + direction);
				double expected = 0;
				for (int k = 0; k < g.length; k++) {
					expected += g[k] * d[k] / examples; // the library divides by the examples when it steps
				}
				double found = (loss(net, w, at, d, step) - loss(net, w, at, d, -step)) / (2 * step);
				assertEquals(found, expected, least + share * Math.abs(found), () -> what + ' ' + name);
			}
			move(w, at, new float[at.length], 0);
		});
		return gradients.size();
	}

	private static double loss(ComputationGraph net, INDArray w, double[] at, float[] direction, double by) {
		move(w, at, direction, by);
		net.computeGradientAndScore();
		return net.score();
	}

	private static void move(INDArray w, double[] at, float[] direction, double by) {
		double[] moved = at.clone();
		for (int k = 0; k < moved.length; k++) {
			moved[k] += by * direction[k];
		}
		w.assign(Nd4j.create(moved, w.shape(), 'c').castTo(w.dataType()));
	}
}
