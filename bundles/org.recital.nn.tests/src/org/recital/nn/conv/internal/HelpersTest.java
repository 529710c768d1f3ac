/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.nn.Mix;
import org.recital.nn.conv.Architecture;

/** oneDNN's helpers give the gradients the plain way gives, and learning with them ends where learning without them ends. */
class HelpersTest {

	private static final Settings PLAIN = new Settings(Settings.Optimiser.SGD, 0.01, Settings.Schedule.CONSTANT, 0, 0, 6, 1, 0, false,
			Augmentation.NONE);

	@BeforeAll
	static void onlyWhereTheNativeFragmentIs() {
		Native.assume();
	}

	@Test
	void theNumberOfThreadsCanBeSaid() throws Exception {
		assertTrue(LibraryThread.call(() -> {
			Helpers.start();
			return OpenMp.threads(1) && OpenMp.threads(Runtime.getRuntime().availableProcessors());
		}));
	}

	@Test
	void gradientsAreTheSameWithAndWithoutAndThoseOfDifferences() throws Exception {
		LibraryThread.call(() -> {
			if (!Helpers.start()) {
				return null; // no helpers on this platform
			}
			Architecture a = new Architecture(1, 16, 16, 3, HelpersOnAndOff.blocks());
			ComputationGraph on = HelpersOnAndOff.net(a, PLAIN, 5, true);
			ComputationGraph off = HelpersOnAndOff.net(a, PLAIN, 5, false);
			assertEquals(0, HelpersOnAndOff.apart(on, off), 0);
			INDArray[] data = HelpersOnAndOff.clips(6, 16, 9, DataType.FLOAT);
			HelpersOnAndOff.operations(true);
			double[] with = HelpersOnAndOff.gradient(on, data[0], data[1]);
			HelpersOnAndOff.operations(false);
			double[] without = HelpersOnAndOff.gradient(off, data[0], data[1]);
			// helpers are for single precision: in double precision it is the plain way
			ComputationGraph exact = off.convertDataType(DataType.DOUBLE);
			INDArray[] twice = HelpersOnAndOff.clips(6, 16, 9, DataType.DOUBLE);
			double[] reference = HelpersOnAndOff.gradient(exact, twice[0], twice[1]);
			assertTrue(apart(with, reference) < 2e-5, "with helpers " + apart(with, reference));
			assertTrue(apart(without, reference) < 2e-5, "without " + apart(without, reference));
			differences(exact, twice, reference);
			HelpersOnAndOff.operations(true);
			return null;
		});
	}

	/** Along random directions, the gradient is what the loss changes by. */
	private static void differences(ComputationGraph net, INDArray[] data, double[] gradient) {
		double[] at = net.params().toDoubleVector();
		// the running mean and variance of batch normalisation stand among the weights, but follow no gradient
		net.paramTable().forEach((name, values) -> values.assign(name.endsWith("_mean") || name.endsWith("_var") ? 0 : 1));
		double[] learned = net.params().toDoubleVector();
		double step = 1e-6;
		for (int direction = 0; direction < 5; direction++) {
			double[] up = at.clone();
			double[] down = at.clone();
			double expected = 0;
			for (int k = 0; k < at.length; k++) {
				double d = learned[k] * Mix.normal(direction, k);
				up[k] += step * d;
				down[k] -= step * d;
				expected += d * gradient[k] / data[0].size(0); // the library divides by the examples when it steps
			}
			assertEquals(expected, (loss(net, up, data) - loss(net, down, data)) / (2 * step), 1e-4 * Math.max(1, Math.abs(expected)));
		}
		net.params().assign(Nd4j.createFromArray(at).reshape(net.params().shape()));
	}

	private static double loss(ComputationGraph net, double[] at, INDArray[] data) {
		net.params().assign(Nd4j.createFromArray(at).reshape(net.params().shape()));
		net.setInputs(data[0]);
		net.setLabels(data[1]);
		net.computeGradientAndScore();
		return net.score();
	}

	@Test
	void learningEndsWhereItEndsWithout() throws Exception {
		LibraryThread.call(() -> {
			if (!Helpers.start()) {
				return null;
			}
			for (long seed = 1; seed <= 2; seed++) {
				double[] on = HelpersOnAndOff.converge(HelpersOnAndOff.blocks(), 16, 48, 25, seed, true);
				double[] off = HelpersOnAndOff.converge(HelpersOnAndOff.blocks(), 16, 48, 25, seed, false);
				assertTrue(on[0] > 0.6 && Math.abs(on[0] - off[0]) <= 0.12, "accuracy " + on[0] + " with helpers, " + off[0] + " without");
			}
			return null;
		});
	}

	private static double apart(double[] a, double[] b) {
		double difference = 0;
		double size = 0;
		for (int k = 0; k < b.length; k++) {
			difference += (a[k] - b[k]) * (a[k] - b[k]);
			size += b[k] * b[k];
		}
		return Math.sqrt(difference / size);
	}
}
